import type { Prose } from '../records/field';
import { type Check, defineCheck, type Verdict } from './check';
import { BBV_15 } from './law/boards';
import { type ParagraphRow, RELATED_PARTIES, type RelatedPartiesRow } from './queries/council-queries';
import { reconcile } from './rules/related-parties';
import { joined } from './rules/words';
import { the, theFirst } from './rules/names';

/** K24: the paragraph on related parties of a municipality has its arrangements, in the right group and in full. */
export const relatedParties: Check = defineCheck<RelatedPartiesRow>({
  code: 'K24',
  subject: 'ORGANISATION',
  title: {
    nl: 'De paragraaf verbonden partijen noemt de regelingen van de gemeente, in de juiste groep en volledig',
    en: 'The paragraph on related parties has the arrangements of the municipality, in the right group and in full',
  },
  severity: 'B',
  grounds: [BBV_15],
  evidence: {
    nl: 'de paragraaf verbonden partijen, en het bestuurlijk en financieel belang van de gemeente in elke regeling',
    en: 'the paragraph on related parties, and the governing and financial interest of the municipality in each arrangement',
  },
  query: RELATED_PARTIES,
  judge: (row, day) => {
    if (row.type !== 'MUNICIPALITY') return noMunicipality(row);
    const [paragraph] = row.paragraphs;
    if (!paragraph) return noParagraph(row, day.slice(0, 4));
    const { wrong, doubtful, open, facts } = reconcile(paragraph);
    const evidence = [{ kind: 'related-party-list', id: paragraph.id }, ...facts];
    const told = [...wrong, ...doubtful.map(({ said }) => said), ...open.map(({ said }) => said)];
    const explanation = joined([heading(row, paragraph), ...told]);
    if (wrong.length > 0) return { judgement: 'VIOLATED', explanation, evidence, ...TO_DO };
    const needs = joined([...doubtful, ...open].map((each) => each.needs));
    if (doubtful.length > 0)
      return { judgement: 'UNKNOWN', wouldBe: 'VIOLATED', explanation, evidence, needs, ...TO_DO };
    if (open.length > 0) return { judgement: 'UNKNOWN', explanation, evidence, needs };
    return { judgement: 'OK', explanation: joined([explanation, ALL_WELL]), evidence };
  },
});

const TO_DO = {
  remedy: {
    nl: 'Vul de paragraaf bij de volgende begroting of jaarrekening aan, of verbeter wat hier over het belang is vastgelegd.',
    en: 'Complete the paragraph in the next budget or accounts, or correct what is recorded here of the interest.',
  },
  actor: 'EXECUTIVE' as const,
};

function noMunicipality({ name }: RelatedPartiesRow): Verdict {
  return {
    judgement: 'NOT_APPLICABLE',
    explanation: {
      nl: `${theFirst(name)} is geen gemeente; deze controle gaat alleen over gemeenten.`,
      en: `${name} is no municipality; this check is about municipalities only.`,
    },
  };
}

function noParagraph({ name }: RelatedPartiesRow, year: string): Verdict {
  return {
    judgement: 'UNKNOWN',
    explanation: {
      nl: `De paragraaf verbonden partijen van ${the(name)} is hier niet vastgelegd.`,
      en: `The paragraph on related parties of ${name} is not recorded here.`,
    },
    needs: {
      nl: `De paragraaf verbonden partijen uit de begroting ${year} van ${the(name)}.`,
      en: `The paragraph on related parties in the budget of ${year} of ${name}.`,
    },
  };
}

const PRINTED: Readonly<Record<ParagraphRow['printedIn'], Prose>> = {
  BUDGET: { nl: 'de begroting', en: 'the budget' },
  ACCOUNTS: { nl: 'de jaarrekening', en: 'the accounts' },
};

function heading({ name }: RelatedPartiesRow, { year, printedIn, parties }: ParagraphRow): Prose {
  const { nl, en } = PRINTED[printedIn];
  const count = parties.length;
  return {
    nl: `Van de paragraaf verbonden partijen in ${nl} ${year} van ${the(name)} ${countOf(count).nl} vastgelegd.`,
    en: `Of the paragraph on related parties in ${en} of ${year} of ${name} ${countOf(count).en} recorded.`,
  };
}

function countOf(count: number): Prose {
  if (count === 0) return { nl: 'is geen partij', en: 'no party is' };
  if (count === 1) return { nl: 'is 1 partij', en: '1 party is' };
  return { nl: `zijn ${count} partijen`, en: `${count} parties are` };
}

const ALL_WELL: Prose = {
  nl: 'Elke regeling waarin de gemeente een bestuurlijk en financieel belang heeft, staat erbij, in de juiste groep en met alle gegevens.',
  en: 'Every arrangement in which the municipality has a governing and a financial interest is among them, in the right group and with all that must be given.',
};

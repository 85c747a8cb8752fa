import type { Prose } from '../../records/field';
import { PARTY_FIELDS } from '../../records/kinds/related-party';
import type { Form } from '../../records/kinds/vocabulary';
import { surelyLivesOn } from '../../time/period';
import type { FactOf } from '../check';
import type { InterestRow, ParagraphRow, PartyRow } from '../queries/council-queries';
import { phrases, sentence } from './words';
import { the, theFirst } from './names';

/** What cannot be said, or not for certain, and the fact that would tell. */
export interface Open {
  readonly said: Prose;
  readonly needs: Prose;
}

/** How a paragraph on related parties compares with the participations of its year. */
export interface Reconciled {
  readonly wrong: readonly Prose[];
  /** What would be wrong if what is not sure were sure. */
  readonly doubtful: readonly Open[];
  readonly open: readonly Open[];
  /** The parties and participations that this is about. */
  readonly facts: readonly FactOf[];
}

/** The forms of the Wgr: what has one of them belongs in the first group. */
const WGR_FORMS: readonly (Form | null)[] = [
  'PUBLIC_BODY',
  'JOINT_ORGAN',
  'OPERATIONS_ORGANISATION',
  'CENTRE_MUNICIPALITY',
  'PLAIN_AGREEMENT',
];
/** The forms that make a legal person, of which it must be asked whether the municipality has a governing and a financial interest in it. */
const LEGAL_PERSONS: readonly (Form | null)[] = ['PUBLIC_BODY', 'OPERATIONS_ORGANISATION'];

/** Compares a paragraph with the participations that lived in its year, or may have. */
export function reconcile({ parties, participations, complete, year }: ParagraphRow): Reconciled {
  const unlinked = parties.filter(({ arrangement, category }) => arrangement === null && mayBeOfWgr(category));
  const unknown = unlinked.filter(({ category }) => category === 'JOINT_ARRANGEMENT');
  const misplaced = parties.filter(
    ({ arrangement, category }) => WGR_FORMS.includes(arrangement?.form ?? null) && !mayBeOfWgr(category),
  );
  const lacking = parties.filter(({ given }) => given !== null && lackingIn(given).length > 0);
  const listed = parties.map(({ arrangement }) => arrangement?.id);
  const absent = complete ? participations.filter(({ arrangement }) => !listed.includes(arrangement)) : [];
  const owed = absent.filter(({ governing, financial }) => governing === true && financial === true);
  const surely = owed.filter((each) => unlinked.length === 0 && surelyAllOf(each, year));
  const perhaps = owed.filter((each) => !surely.includes(each));
  return {
    wrong: [...told(surely, missing), ...misplaced.map(inWrongGroup), ...lacking.map(lacks)],
    doubtful: [...told(unknown, notRecognised), ...told(perhaps, (some) => perhapsMissing(some, unlinked.length > 0))],
    open: [
      ...(complete ? [] : [NOT_ALL]),
      ...told(absent.filter(mayBeOwed), interestUnknown),
      ...told(
        parties.filter(({ category }) => category === null),
        groupUnknown,
      ),
      ...told(
        parties.filter(({ given }) => given === null),
        notRead,
      ),
    ],
    facts: [
      ...[...new Set([...misplaced, ...lacking, ...unknown])].map(({ id }) => ({ kind: 'related-party', id })),
      ...owed.map(({ id }) => ({ kind: 'participation', id })),
    ],
  };
}

/** Parties of another group need be no arrangement that the registry knows. */
const mayBeOfWgr = (category: string | null) => category === null || category === 'JOINT_ARRANGEMENT';

const mayBeOwed = ({ form, governing, financial }: InterestRow) =>
  LEGAL_PERSONS.includes(form) && governing !== false && financial !== false && !(governing && financial);

/** Whether it surely lived all year: what came or went in the year may be missing from what was printed before it. */
const surelyAllOf = ({ bounds }: InterestRow, year: number) =>
  bounds.every((each) => surelyLivesOn(each, `${year}-01-01`) && surelyLivesOn(each, `${year}-12-31`));

const lackingIn = (given: readonly string[]) => PARTY_FIELDS.filter((field) => !given.includes(field));

/** One sentence about all; none where there is nothing to tell. */
const told = <Row, Said>(rows: readonly Row[], say: (rows: readonly Row[]) => Said): readonly Said[] =>
  rows.length === 0 ? [] : [say(rows)];

/** A sentence about names, which differs where there is one. */
function about(
  rows: readonly { readonly name: string }[],
  nl: (names: string, one: boolean) => string,
  en: (names: string, one: boolean) => string,
): Prose {
  const names = [...new Set(rows.map(({ name }) => name))];
  const one = names.length === 1;
  return sentence(
    { names: [names] },
    (_, [all = '']) => nl(all, one),
    (_, [all = '']) => en(all, one),
  );
}

const missing = (rows: readonly InterestRow[]): Prose =>
  about(
    rows,
    (names, one) =>
      `${names} ${one ? 'ontbreekt' : 'ontbreken'}, hoewel de gemeente daarin een bestuurlijk en financieel belang heeft.`,
    (names, one) =>
      `${names} ${one ? 'is' : 'are'} missing, although the municipality has a governing and a financial interest in ${one ? 'it' : 'them'}.`,
  );

function perhapsMissing(rows: readonly InterestRow[], unlinked: boolean): Open {
  const why = unlinked
    ? {
        nl: 'een partij die niet is herkend, kan dezelfde zijn',
        en: 'a party that was not recognised may be the same',
      }
    : {
        nl: 'het is niet zeker dat de deelname het hele jaar duurde',
        en: 'it is not certain that the participation lasted all year',
      };
  return {
    said: about(
      rows,
      (names, one) => `${names} ${one ? 'ontbreekt' : 'ontbreken'} misschien: ${why.nl}.`,
      (names, one) => `${names} ${one ? 'is' : 'are'} perhaps missing: ${why.en}.`,
    ),
    needs: about(
      rows,
      (names, one) =>
        `Of ${names} in dat jaar in de paragraaf ${one ? 'hoorde' : 'hoorden'} te staan, en onder welke naam.`,
      (names) => `Whether ${names} had to be in the paragraph that year, and under which name.`,
    ),
  };
}

const GROUPS: Readonly<Record<string, Prose>> = {
  COMPANY_OR_COOPERATIVE: { nl: 'vennootschappen en coöperaties', en: 'companies and cooperatives' },
  FOUNDATION_OR_ASSOCIATION: { nl: 'stichtingen en verenigingen', en: 'foundations and associations' },
  OTHER: { nl: 'overige verbonden partijen', en: 'other related parties' },
};

function inWrongGroup({ name, category }: PartyRow): Prose {
  const group = GROUPS[category ?? ''] ?? { nl: category ?? '', en: category ?? '' };
  return {
    nl: `${theFirst(name)} staat bij de ${group.nl}, maar is een gemeenschappelijke regeling.`,
    en: `${name} stands among the ${group.en}, but is an arrangement under the Wet gemeenschappelijke regelingen.`,
  };
}

type PartyField = (typeof PARTY_FIELDS)[number];

const FIELDS: Readonly<Record<PartyField, Prose>> = {
  INTEREST: { nl: 'het belang en wat het dient', en: 'the interest and what it serves' },
  SIZE_OF_INTEREST: { nl: 'de omvang van het belang', en: 'the size of the interest' },
  EQUITY_AND_DEBT: { nl: 'het eigen en vreemd vermogen', en: 'the equity and debt' },
  RESULT: { nl: 'het resultaat', en: 'the result' },
  RISKS: { nl: "de risico's", en: 'the risks' },
};

function lacks({ name, given }: PartyRow): Prose {
  const lacking = lackingIn(given ?? []);
  const what = phrases(lacking.map((field) => FIELDS[field]));
  const one = lacking.length === 1 && !lacking.includes('RISKS');
  return {
    nl: `Bij ${the(name)} ${one ? 'ontbreekt' : 'ontbreken'} ${what.nl}.`,
    en: `${name} is there without ${what.en}.`,
  };
}

const notRecognised = (rows: readonly PartyRow[]): Open => ({
  said: about(
    rows,
    (names, one) => `${names} ${one ? 'is' : 'zijn'} in deze registratie niet bekend.`,
    (names, one) => `${names} ${one ? 'is' : 'are'} not known in this registry.`,
  ),
  needs: about(
    rows,
    (names, one) => `Welke ${one ? 'regeling' : 'regelingen'} in deze registratie ${names} ${one ? 'is' : 'zijn'}.`,
    (names, one) => `Which ${one ? 'arrangement' : 'arrangements'} of this registry ${names} ${one ? 'is' : 'are'}.`,
  ),
});

const interestUnknown = (rows: readonly InterestRow[]): Open => ({
  said: about(
    rows,
    (names, one) =>
      `${names} ${one ? 'staat' : 'staan'} er niet bij; of de gemeente daarin een bestuurlijk en financieel belang heeft, is niet vastgelegd.`,
    (names, one) =>
      `${names} ${one ? 'is' : 'are'} not among them; whether the municipality has a governing and a financial interest in ${one ? 'it' : 'them'} is not recorded.`,
  ),
  needs: about(
    rows,
    (names) => `Of de gemeente een bestuurlijk en een financieel belang heeft in ${names}.`,
    (names) => `Whether the municipality has a governing and a financial interest in ${names}.`,
  ),
});

const groupUnknown = (rows: readonly PartyRow[]): Open => ({
  said: about(
    rows,
    (names, one) => `In welke groep ${names} ${one ? 'staat' : 'staan'}, is niet vastgelegd.`,
    (names, one) => `In which group ${names} ${one ? 'stands' : 'stand'} is not recorded.`,
  ),
  needs: about(
    rows,
    (names) => `De groep waarin de paragraaf ${names} noemt.`,
    (names) => `The group in which the paragraph has ${names}.`,
  ),
});

const notRead = (rows: readonly PartyRow[]): Open => ({
  said: about(
    rows,
    (names) => `Wat de paragraaf over ${names} vermeldt, is niet gelezen.`,
    (names) => `What the paragraph gives of ${names} was not read.`,
  ),
  needs: about(
    rows,
    (names) => `Wat de paragraaf over ${names} vermeldt.`,
    (names) => `What the paragraph gives of ${names}.`,
  ),
});

const NOT_ALL: Open = {
  said: {
    nl: 'Of hier alle partijen uit de paragraaf zijn vastgelegd, is niet zeker.',
    en: 'Whether all parties of the paragraph are recorded here is not certain.',
  },
  needs: { nl: 'De volledige paragraaf verbonden partijen.', en: 'The whole paragraph on related parties.' },
};

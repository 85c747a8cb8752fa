import type { Prose } from '../records/field';
import { type Check, defineCheck, type Verdict } from './check';
import { type BindingDuty, type LevelClaim, type LevelRow, STATED_LEVELS } from './queries/level-queries';
import { the, theFirst } from './rules/names';
import { beginning, joined, phrases } from './rules/words';

/**
 * K25: no source calls a participation voluntary that the law imposes, nor mandatory where no duty is known. That an
 * arrangement is a gemeenschappelijke regeling says nothing about it: the strongest duties prescribe that very form.
 */
export const statedLevels: Check = defineCheck<LevelRow>({
  code: 'K25',
  subject: 'PARTICIPATION',
  title: {
    nl: 'Geen bron noemt de deelname vrijwillig of verplicht terwijl het omgekeerde geldt',
    en: 'No source calls the participation voluntary or mandatory where the opposite holds',
  },
  severity: 'C',
  grounds: [],
  evidence: {
    nl: 'wat bronnen de samenwerking noemen, en de wettelijke plichten die de regeling op die dag vervult',
    en: 'what sources call the cooperation, and the duties that the arrangement meets on that day',
  },
  query: STATED_LEVELS,
  judge: (row) => {
    const found = [...byClassification(row), ...row.claims.map((claim) => ofClaim(row, claim)), ...inGeneral(row)];
    return worstOf(found) ?? nothingSaid(row);
  },
});

const worstOf = (found: readonly Verdict[]): Verdict | undefined =>
  (['VIOLATED', 'UNKNOWN', 'OK'] as const)
    .map((wanted) => found.filter(({ judgement }) => judgement === wanted))
    .find((all) => all.length > 0)?.[0];

const imposed = ({ duties }: LevelRow) => duties.filter(({ level }) => level === 'IMPOSED');

const who = ({ name, participation }: LevelRow): Prose => ({
  nl: `de deelname van ${the(participation.name)} aan ${the(name)}`,
  en: `the participation of ${participation.name} in ${name}`,
});

/** "de plicht 'A'", or "de plichten 'A' en 'B'". */
function named(duties: readonly BindingDuty[]): Prose {
  const names = phrases(duties.map(({ name: { nl, en } }) => ({ nl: `'${nl}'`, en: `'${en}'` })));
  return duties.length === 1
    ? { nl: `de plicht ${names.nl}`, en: `the duty ${names.en}` }
    : { nl: `de plichten ${names.nl}`, en: `the duties ${names.en}` };
}

const factsOf = (duties: readonly BindingDuty[]) => duties.map(({ fulfilment: id }) => ({ kind: 'fulfilment', id }));

/** What a document of the own body means is for its executive to say: no board of an arrangement knows. */
const OPEN = { judgement: 'UNKNOWN', actor: 'EXECUTIVE' } as const;

/** An editor judged the arrangement voluntary, and a duty binds all the same. */
function byClassification(row: LevelRow): readonly Verdict[] {
  if (row.classifications.length === 0) return [];
  const evidence = row.classifications.map((id) => ({ kind: 'classification', id }));
  const duties = imposed(row);
  if (duties.length === 0)
    return [
      {
        judgement: 'OK',
        explanation: {
          nl: `${theFirst(row.name)} is hier als vrijwillig vastgelegd, en geen wettelijke plicht spreekt dat tegen.`,
          en: `${row.name} is recorded as voluntary here, and no duty contradicts that.`,
        },
        evidence,
      },
    ];
  const explanation = {
    nl: `${theFirst(row.name)} is hier als vrijwillig vastgelegd, terwijl deelname volgt uit ${named(duties).nl}.`,
    en: `${row.name} is recorded as voluntary here, whereas participation follows from ${named(duties).en}.`,
  };
  return [
    conflict(
      row,
      duties.filter(({ certain }) => certain),
      { explanation, evidence: [...evidence, ...factsOf(duties)] },
    ),
  ];
}

const REMEDY: Prose = {
  nl: 'Noem de vorm en de verplichting apart: een gemeenschappelijke regeling kan zowel vrijwillig als verplicht zijn.',
  en: 'Name the form and the duty apart: an arrangement under the act may be voluntary or mandatory.',
};

/** Surely wrong where a duty surely binds an organ that is known to take part. */
function conflict(
  { participation }: LevelRow,
  sure: readonly BindingDuty[],
  found: Pick<Verdict, 'explanation' | 'evidence'>,
): Verdict {
  if (sure.length > 0 && participation.organs !== null)
    return { ...found, judgement: 'VIOLATED', remedy: REMEDY, actor: 'EXECUTIVE' };
  const needs: Prose =
    participation.organs === null
      ? { nl: 'Het bestuursorgaan dat deelneemt.', en: 'The organ that takes part.' }
      : {
          nl: 'De dag waarover de bron dit zegt, en de dag waarop de plicht begon.',
          en: 'The day for which the source says so, and the day on which the duty began.',
        };
  return { ...found, ...OPEN, wouldBe: 'VIOLATED', needs };
}

const sourceOf = ({ source }: LevelClaim): Prose => ({
  nl: `De bron '${source.nl}'`,
  en: `The source '${source.en}'`,
});

function ofClaim(row: LevelRow, claim: LevelClaim): Verdict {
  return claim.level === 'VOLUNTARY' ? calledVoluntary(row, claim) : calledMandatory(row, claim);
}

function calledVoluntary(row: LevelRow, claim: LevelClaim): Verdict {
  const duties = imposed(row);
  const evidence = [{ kind: 'claim', id: claim.id }, ...factsOf(row.duties)];
  const [source, participation] = [sourceOf(claim), who(row)];
  const says = {
    nl: `${source.nl} noemt ${participation.nl} vrijwillig`,
    en: `${source.en} calls ${participation.en} voluntary`,
  };
  if (duties.length > 0) {
    const explanation = {
      nl: `${says.nl}, terwijl die volgt uit ${named(duties).nl}.`,
      en: `${says.en}, whereas it follows from ${named(duties).en}.`,
    };
    const { saidOn } = claim;
    const sure = duties.filter(({ certain, since }) => certain && saidOn !== null && since <= saidOn);
    return conflict(row, sure, { explanation, evidence });
  }
  const [one, which] = [row.duties.length === 1, beginning(named(row.duties))];
  const free = { nl: `${which.nl} ${one ? 'laat' : 'laten'}`, en: `${which.en} ${one ? 'leaves' : 'leave'}` };
  if (row.duties.length > 0)
    return {
      ...OPEN,
      explanation: {
        nl: `${says.nl}. ${free.nl} vrij met wie en hoe wordt samengewerkt; of dat is bedoeld, blijkt niet.`,
        en: `${says.en}. ${free.en} free with whom and how to cooperate; whether that is meant does not show.`,
      },
      evidence,
      needs: { nl: "Wat de bron met 'vrijwillig' bedoelt.", en: "What the source means by 'voluntary'." },
    };
  if (row.classifications.length > 0) return { judgement: 'OK', explanation: agrees(says), evidence };
  return { ...OPEN, explanation: notClassified(says), evidence, needs: GROUND };
}

function calledMandatory(row: LevelRow, claim: LevelClaim): Verdict {
  const evidence = [
    { kind: 'claim', id: claim.id },
    ...factsOf(row.duties),
    ...row.classifications.map((id) => ({ kind: 'classification', id })),
  ];
  const [source, participation] = [sourceOf(claim), who(row)];
  const says = {
    nl: `${source.nl} noemt ${participation.nl} verplicht`,
    en: `${source.en} calls ${participation.en} mandatory`,
  };
  if (row.duties.length > 0) return { judgement: 'OK', explanation: agrees(says), evidence };
  if (row.classifications.length === 0) return { ...OPEN, explanation: notClassified(says), evidence, needs: GROUND };
  return {
    judgement: 'VIOLATED',
    explanation: {
      nl: `${says.nl}, terwijl die hier als vrijwillig is vastgelegd en geen wettelijke plicht bekend is.`,
      en: `${says.en}, whereas it is recorded as voluntary here and no duty is known.`,
    },
    evidence,
    remedy: {
      nl: 'Noem het artikel waaruit de plicht volgt, of noem de deelname vrijwillig.',
      en: 'Name the article from which the duty follows, or call the participation voluntary.',
    },
    actor: 'EXECUTIVE',
  };
}

const GROUND: Prose = {
  nl: 'Het artikel dat tot de deelname verplicht, of een bron waaruit blijkt dat zij vrijwillig is.',
  en: 'The article that makes participation a duty, or a source which shows that it is voluntary.',
};

const agrees = ({ nl, en }: Prose): Prose => ({
  nl: `${nl}; dat stemt overeen met wat hier is vastgelegd.`,
  en: `${en}; that agrees with what is recorded here.`,
});
const notClassified = ({ nl, en }: Prose): Prose => ({
  nl: `${nl}; hier is niet vastgelegd of een wet daartoe verplicht.`,
  en: `${en}; whether an act makes it a duty is not recorded here.`,
});

/** Said of a part of the arrangements: which ones, the source does not say. So at most it would be wrong of this one. */
function inGeneral(row: LevelRow): readonly Verdict[] {
  const [claim] = row.general.filter(({ level }) => level === 'VOLUNTARY');
  const duties = imposed(row);
  if (!claim || row.arrangementKind === 'NETWORK' || duties.length === 0) return [];
  const source = sourceOf(claim);
  return [
    {
      ...OPEN,
      wouldBe: 'VIOLATED',
      explanation: joined([
        {
          nl: `${source.nl} noemt een deel van de samenwerking van ${the(row.participation.name)} vrijwillig, in de vorm van een gemeenschappelijke regeling, zonder te zeggen welk deel.`,
          en: `${source.en} calls part of the cooperation of ${row.participation.name} voluntary, in the form of an arrangement under the act, without saying which part.`,
        },
        {
          nl: `${theFirst(row.name)} is een gemeenschappelijke regeling, maar deelname volgt uit ${named(duties).nl}.`,
          en: `${row.name} is such an arrangement, but participation follows from ${named(duties).en}.`,
        },
      ]),
      evidence: [{ kind: 'claim', id: claim.id }, ...factsOf(duties)],
      needs: {
        nl: `Welke samenwerking vrijwillig wordt genoemd in de bron '${claim.source.nl}'.`,
        en: `Which cooperation the source '${claim.source.en}' calls voluntary.`,
      },
    },
  ];
}

const nothingSaid = (row: LevelRow): Verdict => ({
  judgement: 'NOT_APPLICABLE',
  explanation: {
    nl: `Geen van de bronnen hier noemt ${who(row).nl} vrijwillig of verplicht.`,
    en: `None of the sources here calls ${who(row).en} voluntary or mandatory.`,
  },
});

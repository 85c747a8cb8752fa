import type { CLAUSE_KINDS } from '../records/kinds/clause';
import type { Prose } from '../records/field';
import { type Day, FIRST_DAY } from '../time/day';
import { type Check, defineCheck, type Verdict } from './check';
import { REVISION_2022 } from './law/finance-terms';
import { ADAPTATION, PARTICIPATION_CLAUSE } from './law/register';
import { outsideTheAct } from './rules/outside-the-act';
import { type ClauseOf, CLAUSES, type ClausesRow } from './queries/publication-queries';
import { joined, phrases, sentence, textOf } from './rules/words';
import { the, theFirst } from './rules/names';

/** The first day on which the term for adapting is over. */
export const ADAPTED_BY: Day = '2024-07-01';

type Asked = Extract<
  (typeof CLAUSE_KINDS)[number],
  'OPINIONS_ON_DECISIONS' | 'CITIZEN_PARTICIPATION' | 'EVALUATION' | 'EXIT'
>;
const ASKED: Readonly<Record<Asked, Prose>> = {
  OPINIONS_ON_DECISIONS: { nl: 'zienswijzen op besluiten van het bestuur', en: 'opinions on decisions of the board' },
  CITIZEN_PARTICIPATION: { nl: 'participatie van inwoners', en: 'participation of residents' },
  EVALUATION: { nl: 'evaluatie', en: 'evaluation' },
  EXIT: { nl: 'uittreding', en: 'leaving' },
};
const ASKED_KINDS = Object.keys(ASKED) as Asked[];

/**
 * K13: since 1 July 2024 every arrangement has the four clauses that the revision of 2022 asks. Without a reading of the
 * text the day of the newest version is a sign at most: an old text may have had them, and a new one may lack them.
 */
export const revisionOf2022: Check = defineCheck<ClausesRow>({
  code: 'K13',
  title: {
    nl: 'De regeling heeft de vier bepalingen die de Wgr sinds de herziening van 2022 vraagt',
    en: 'The arrangement has the four clauses that the act asks since its revision of 2022',
  },
  severity: 'A',
  grounds: [ADAPTATION],
  evidence: {
    nl: 'wat de tekst bepaalt over zienswijzen op besluiten, participatie, evaluatie en uittreding',
    en: 'what the text says on opinions on decisions, participation, evaluation and leaving',
  },
  query: CLAUSES,
  judge: (row, day) => {
    const outside = outsideTheAct(row);
    if (outside) return outside;
    if (day < ADAPTED_BY) return termRuns(row);
    const states = new Map(ASKED_KINDS.map((kind) => [kind, stateOf(kind, row.clauses)]));
    const having = (state: State) => ASKED_KINDS.filter((kind) => states.get(kind) === state);
    if (having('MISSING').length > 0) return missing(row, having('MISSING'));
    if (having('PRESENT').length === ASKED_KINDS.length) return complete(row);
    return ASKED_KINDS.length === having('NOT_KNOWN').length ? byDate(row) : inPart(row, having('NOT_KNOWN'));
  },
});

type State = 'PRESENT' | 'MISSING' | 'NOT_KNOWN';

/** By the newest reading that surely holds; missing only where no other may hold that says it is there. */
function stateOf(kind: Asked, clauses: readonly ClauseOf[]): State {
  const read = clauses.filter(({ clauseKind }) => clauseKind === kind);
  const newest = read.filter(({ certain }) => certain).at(-1);
  if (newest === undefined) return 'NOT_KNOWN';
  if (newest.present) return 'PRESENT';
  return read.some(({ certain, present }) => present && !certain) ? 'NOT_KNOWN' : 'MISSING';
}

const named = (kinds: readonly Asked[]) => phrases(kinds.map((kind) => ASKED[kind]));

function evidenceOf({ clauses, texts }: ClausesRow) {
  const asked = clauses.filter(({ clauseKind }) => (ASKED_KINDS as readonly string[]).includes(clauseKind));
  const text = texts.at(-1);
  return {
    evidence: [
      ...asked.map(({ id }) => ({ kind: 'clause', id })),
      ...(text ? [{ kind: 'arrangement-version', id: text.id }] : []),
    ],
    ...(text ? { text: text.id } : {}),
  };
}

const termRuns = ({ name }: ClausesRow): Verdict => ({
  judgement: 'NOT_APPLICABLE',
  explanation: sentence(
    { days: [ADAPTED_BY] },
    ([by]) => `${theFirst(name)} hoefde op deze dag nog niet te zijn aangepast: de termijn liep tot ${by}.`,
    ([by]) => `${name} did not have to be adapted yet on this day: the term ran until ${by}.`,
  ),
});

const complete = (row: ClausesRow): Verdict => ({
  ...evidenceOf(row),
  judgement: 'OK',
  explanation: {
    nl: `${theFirst(row.name)} heeft bepalingen over ${named(ASKED_KINDS).nl}.`,
    en: `${row.name} has clauses on ${named(ASKED_KINDS).en}.`,
  },
});

function missing(row: ClausesRow, kinds: readonly Asked[]): Verdict {
  const what = named(kinds);
  const one = kinds.length === 1;
  const lacking = sentence(
    { days: [ADAPTED_BY] },
    ([by]) =>
      one
        ? `${theFirst(row.name)} heeft geen bepaling over ${what.nl}, terwijl die er vóór ${by} moest zijn.`
        : `In ${the(row.name)} ontbreken bepalingen over ${what.nl}, terwijl die er vóór ${by} moesten zijn.`,
    ([by]) =>
      one
        ? `${row.name} has no clause on ${what.en}, whereas it had to be there before ${by}.`
        : `${row.name} lacks clauses on ${what.en}, whereas these had to be there before ${by}.`,
  );
  return {
    ...evidenceOf(row),
    judgement: 'VIOLATED',
    explanation: joined([lacking, ...(!one && kinds.includes('CITIZEN_PARTICIPATION') ? [NOT_READ] : [])]),
    remedy: {
      nl: `Wijzig de regeling en neem ${one ? 'een bepaling' : 'bepalingen'} op over ${what.nl}.`,
      en: `Amend the arrangement and add ${one ? 'a clause' : 'clauses'} on ${what.en}.`,
    },
    actor: 'BOARD',
    ...(kinds.every((kind) => kind === 'CITIZEN_PARTICIPATION') ? { ground: PARTICIPATION_CLAUSE } : {}),
  };
}

/** Beside what is certain: of this one clause only professional literature was read. */
const NOT_READ: Prose = {
  nl: 'De geldende wettekst is nog niet nagelezen voor participatie van inwoners; dat deel is geen vastgestelde fout.',
  en: 'The text of the law in force has not been read yet for participation of residents; that part is no established fault.',
};

const textNeeded = (name: string, kinds: readonly Asked[]) =>
  textOf(
    name,
    kinds.map((kind) => ASKED[kind]),
  );

const inPart = (row: ClausesRow, kinds: readonly Asked[]): Verdict => ({
  ...evidenceOf(row),
  judgement: 'UNKNOWN',
  explanation: {
    nl: `Of ${the(row.name)} op deze dag ${kinds.length === 1 ? 'een bepaling' : 'bepalingen'} heeft over ${named(kinds).nl}, is niet bekend.`,
    en: `Whether ${row.name} has ${kinds.length === 1 ? 'a clause' : 'clauses'} on ${named(kinds).en} on this day is not known.`,
  },
  needs: textNeeded(row.name, kinds),
});

/** Nobody read the text: only its day is known. */
function byDate(row: ClausesRow): Verdict {
  const { name, texts } = row;
  const text = texts.at(-1);
  const unread: Prose = {
    nl: `Of ${the(name)} de bepalingen heeft die de wet sinds 2022 vraagt, is bij ons niet bekend.`,
    en: `Whether ${name} has the clauses that the act asks since 2022 is not known to us.`,
  };
  const verdict = { ...evidenceOf(row), judgement: 'UNKNOWN', needs: textNeeded(name, ASKED_KINDS) } as const;
  if (!text || text.from === FIRST_DAY || text.from >= REVISION_2022) return { ...verdict, explanation: unread };
  const explanation = joined([unread, fromBeforeTheRevision(text.from)]);
  return { ...verdict, wouldBe: 'VIOLATED', severity: 'C', explanation };
}

/** Of a text from before the revision that nobody read. */
export const fromBeforeTheRevision = (day: Day): Prose =>
  sentence(
    { days: [day, REVISION_2022] },
    ([since, revised]) =>
      `De tekst geldt sinds ${since} en is dus van vóór de herziening van ${revised}; dat is een aanwijzing, geen bewijs.`,
    ([since, revised]) =>
      `The text has been in force since ${since}, so it is from before the revision of ${revised}; that is a sign, no proof.`,
  );

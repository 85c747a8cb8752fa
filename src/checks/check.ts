import type { Query } from '../graph/query';
import type { Prose } from '../records/field';
import type { Day } from '../time/day';
import { type Bounds, mayLiveOn, surelyLivesOn } from '../time/period';
import { type Need, needsIn, saidAs } from './needs';
import { theFirst } from './rules/names';
import { type Doubt, doubtful } from './rules/verdicts';
import { printed } from './rules/words';

/** What a check comes to. */
export type Judgement = 'OK' | 'VIOLATED' | 'UNKNOWN' | 'NOT_APPLICABLE';

/** A: legal validity or a statutory duty; B: a term or the duty to register; C: governance or quality of data. */
export type Severity = 'A' | 'B' | 'C';

/** Who must act on a finding. */
export type Actor = 'COUNCIL' | 'EXECUTIVE' | 'BOARD' | 'REGISTER_KEEPER';

/** A rule of law that a check rests on, with the days on which it applied. */
export interface Ground {
  /** The article, as people cite it. */
  readonly citation: Prose;
  readonly link: string;
  /** Null where it applied on all days the registry knows. */
  readonly from: Day | null;
  readonly until: Day | null;
  /** Whether its text was read as it applies: in the statute, or on an official page. Otherwise nobody is accused by it. */
  readonly verified: boolean;
  /** What was read of it. */
  readonly reading: Prose;
}

/**
 * What a check judges: an arrangement; the participation of one body in it, so that each council gets its own answer; or
 * an organisation.
 */
export type Subject = 'ARRANGEMENT' | 'PARTICIPATION' | 'ORGANISATION';

/** What every query of a check gives: a row for each arrangement, participation or organisation asked about. */
export interface CheckRow {
  /** The arrangement, or the organisation where that is judged. */
  readonly key: string;
  /** Its name, the short one where it has one. */
  readonly name: string;
  /** The days of its life. */
  readonly bounds: Bounds;
  /** Whose participation is judged; only in checks of participations. */
  readonly participation?: Participation;
}

/** A body that takes part on the day, or may. */
export interface Participation {
  readonly id: string;
  readonly organisation: string;
  readonly name: string;
  readonly type: string;
  /** The organs that take part; null where not known. */
  readonly organs: readonly string[] | null;
  /** Whether it surely takes part on the day. */
  readonly certain: boolean;
}

/** The row of a check of participations. */
export interface ParticipationRow extends CheckRow {
  readonly participation: Participation;
}

/** A record that shows what a verdict says; its sources are those of the verdict. */
export interface FactOf {
  readonly kind: string;
  readonly id: string;
}

/** What a check says of its subject on a day. */
export interface Verdict {
  readonly judgement: Judgement;
  /** Of an UNKNOWN: what it would be if what is not sure were sure. */
  readonly wouldBe?: Judgement;
  /** Where what it rests on weighs less than the check itself: a sign, no proof. */
  readonly severity?: Severity;
  /** The values and days that lead to it. */
  readonly explanation: Prose;
  readonly evidence?: readonly FactOf[];
  /** The text of the arrangement in the register that it is about. */
  readonly text?: string;
  /** Of an UNKNOWN: the documents or facts that are needed from those whom it is about. */
  readonly needs?: Need;
  /** Of an UNKNOWN: what we must do ourselves before it can be judged, such as reading the text of a law. */
  readonly heldBack?: Prose;
  /** What can be done about it. */
  readonly remedy?: Prose;
  readonly actor?: Actor;
  /** The rule that applied to what happened, where that was not the rule of the day that is asked about. */
  readonly ground?: Ground;
}

/** Something that must hold of every arrangement, participation or organisation. */
export interface Check<Row extends CheckRow = CheckRow> {
  readonly code: string;
  /** ARRANGEMENT when left out. */
  readonly subject?: Subject;
  /** Of participations: whether those that ended by the day are judged too, also where the body takes part no more. */
  readonly endedToo?: boolean;
  /** What holds when all is well. */
  readonly title: Prose;
  readonly severity: Severity;
  /** Empty for a check of data, which rests on no law: then two statements simply do not go together. */
  readonly grounds: readonly Ground[];
  /** What must be known to judge. */
  readonly evidence: Prose;
  /** `body` says whose participations are judged: null for those of all bodies, and in other checks. */
  readonly query: Query<{ keys: readonly string[]; day: Day; body: string | null }, Row>;
  /** The judgement on the day, from what the query found. Pure. */
  readonly judge: (row: Row, day: Day) => Verdict;
}

/** A verdict with the rule in force on the day. */
export interface Judged extends Omit<Verdict, 'ground'> {
  readonly ground: Ground | null;
  /** Of an UNKNOWN: what those whom it is about can supply, each thing apart. */
  readonly toAskFor: readonly Need[];
}

/** Keeps the type of the row where a check is written; the list of checks needs to know no more than what all share. */
export function defineCheck<Row extends CheckRow>(check: Check<Row>): Check {
  return check as unknown as Check;
}

/**
 * The judgement of a check, with what holds for all checks alike: the rule must apply on the day, and nobody is accused
 * by a rule whose text was not verified, nor where it is not sure that the arrangement lived.
 */
export function judgedBy(check: Check, row: CheckRow, day: Day): Judged {
  const judged = judgementOf(check, row, day);
  const { needs, heldBack, remedy } = judged;
  return {
    ...judged,
    explanation: printed(judged.explanation),
    ...(needs && { needs: printed(needs) }),
    ...(heldBack && { heldBack: printed(heldBack) }),
    ...(remedy && { remedy: printed(remedy) }),
    toAskFor: judged.toAskFor.map((need) => saidAs(need, printed)),
  };
}

function judgementOf(check: Check, row: CheckRow, day: Day): Judged {
  const inForce = groundOn(check, day);
  if (!mayLiveOn(row.bounds, day)) return asking(notThatDay(check, row), inForce);
  if (check.grounds.length > 0 && inForce === null) return asking(NO_RULE, inForce);
  const verdict = check.judge(row, day);
  const ground = verdict.ground ?? inForce;
  const doubts = [
    ...(ground === null || ground.verified ? [] : [UNVERIFIED]),
    ...(surelyLivesOn(row.bounds, day) ? [] : [PERHAPS_NOT_ALIVE]),
    ...(row.participation?.certain === false ? [PERHAPS_NOT_TAKING_PART] : []),
  ];
  return asking(doubtful(verdict, doubts), ground);
}

const asking = (verdict: Verdict, ground: Ground | null): Judged => ({
  ...verdict,
  ground,
  toAskFor: verdict.judgement === 'UNKNOWN' ? needsIn(verdict.needs) : [],
});

/** The rule in force on the day. */
export function groundOn({ grounds }: Pick<Check, 'grounds'>, day: Day): Ground | null {
  const inForce = grounds.filter(
    ({ from, until }) => (from === null || from <= day) && (until === null || day < until),
  );
  return inForce.at(-1) ?? null;
}

const UNVERIFIED: Doubt = {
  why: {
    nl: 'De geldende wettekst is nog niet nagelezen; daarom is dit geen vastgestelde fout.',
    en: 'The text of the law in force has not been read yet; so this is no established fault.',
  },
  heldBack: {
    nl: 'De geldende tekst van het genoemde artikel moeten wij nog nalezen.',
    en: 'We have yet to read the text in force of the article that is cited.',
  },
};

const PERHAPS_NOT_ALIVE: Doubt = {
  why: {
    nl: 'Of de regeling op deze dag gold, is niet zeker.',
    en: 'Whether the arrangement was in force on this day is not certain.',
  },
  needs: {
    nl: 'De dag waarop de regeling in werking trad of eindigde.',
    en: 'The day on which the arrangement took effect or ended.',
  },
};

const PERHAPS_NOT_TAKING_PART: Doubt = {
  why: {
    nl: 'Of op deze dag werd deelgenomen, is niet zeker.',
    en: 'Whether it took part on this day is not certain.',
  },
  needs: {
    nl: 'De dag van toetreding of uittreding.',
    en: 'The day of joining or leaving.',
  },
};

const NO_RULE: Verdict = {
  judgement: 'NOT_APPLICABLE',
  explanation: { nl: 'De regel gold op deze dag niet.', en: 'The rule did not apply on this day.' },
};

function notThatDay({ subject }: Check, { name }: CheckRow): Verdict {
  if (subject === 'ORGANISATION')
    return {
      judgement: 'NOT_APPLICABLE',
      explanation: { nl: `${theFirst(name)} bestond op deze dag niet.`, en: `${name} did not exist on this day.` },
    };
  return {
    judgement: 'NOT_APPLICABLE',
    explanation: { nl: `${theFirst(name)} gold op deze dag niet.`, en: `${name} was not in force on this day.` },
  };
}

import type { Query } from '../graph/query';
import type { Prose } from '../records/field';
import type { Day } from '../time/day';
import { type Bounds, mayLiveOn, surelyLivesOn } from '../time/period';
import { joined } from './words';

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

/** What every query of a check gives: one row for each arrangement asked about. */
export interface ArrangementRow {
  readonly key: string;
  /** The name of the arrangement, the short one where it has one. */
  readonly name: string;
  /** The days of its life. */
  readonly bounds: Bounds;
}

/** A record that shows what a verdict says; its sources are those of the verdict. */
export interface FactOf {
  readonly kind: string;
  readonly id: string;
}

/** What a check says of one arrangement on a day. */
export interface Verdict {
  readonly judgement: Judgement;
  /** Of an UNKNOWN: what it would be if what is not sure were sure. */
  readonly wouldBe?: Judgement;
  /** The values and days that lead to it. */
  readonly explanation: Prose;
  readonly evidence?: readonly FactOf[];
  /** The text of the arrangement in the register that it is about. */
  readonly text?: string;
  /** Of an UNKNOWN: the document or fact that is needed. */
  readonly needs?: Prose;
  /** What can be done about it. */
  readonly remedy?: Prose;
  readonly actor?: Actor;
}

/** Something that must hold of every arrangement. */
export interface Check<Row extends ArrangementRow = ArrangementRow> {
  readonly code: string;
  /** What holds when all is well. */
  readonly title: Prose;
  readonly severity: Severity;
  /** Empty for a check of data, which rests on no law: then two statements simply do not go together. */
  readonly grounds: readonly Ground[];
  /** What must be known to judge. */
  readonly evidence: Prose;
  readonly query: Query<{ keys: readonly string[]; day: Day }, Row>;
  /** The judgement on the day, from what the query found. Pure. */
  readonly judge: (row: Row, day: Day) => Verdict;
}

/** A verdict with the rule in force on the day. */
export interface Judged extends Verdict {
  readonly ground: Ground | null;
}

/** Keeps the type of the row where a check is written; the list of checks needs to know no more than what all share. */
export function defineCheck<Row extends ArrangementRow>(check: Check<Row>): Check {
  return check as unknown as Check;
}

/**
 * The judgement of a check, with what holds for all checks alike: the rule must apply on the day, and nobody is accused
 * by a rule whose text was not verified, nor where it is not sure that the arrangement lived.
 */
export function judgedBy(check: Check, row: ArrangementRow, day: Day): Judged {
  const ground = groundOn(check, day);
  if (!mayLiveOn(row.bounds, day)) return { ground, ...notThatDay(row) };
  if (check.grounds.length > 0 && ground === null) return { ground, ...NO_RULE };
  const verdict = check.judge(row, day);
  if (verdict.judgement !== 'VIOLATED') return { ground, ...verdict };
  const doubts = [
    ...(ground === null || ground.verified ? [] : [UNVERIFIED]),
    ...(surelyLivesOn(row.bounds, day) ? [] : [PERHAPS_NOT_ALIVE]),
  ];
  return doubts.length === 0 ? { ground, ...verdict } : { ground, ...doubted(verdict, doubts) };
}

/** The rule in force on the day. */
export function groundOn({ grounds }: Pick<Check, 'grounds'>, day: Day): Ground | null {
  const inForce = grounds.filter(
    ({ from, until }) => (from === null || from <= day) && (until === null || day < until),
  );
  return inForce.at(-1) ?? null;
}

interface Doubt {
  readonly why: Prose;
  readonly needs: Prose;
}

function doubted(verdict: Verdict, doubts: readonly Doubt[]): Verdict {
  return {
    ...verdict,
    judgement: 'UNKNOWN',
    wouldBe: 'VIOLATED',
    explanation: joined([verdict.explanation, ...doubts.map(({ why }) => why)]),
    needs: joined(doubts.map(({ needs }) => needs)),
  };
}

const UNVERIFIED: Doubt = {
  why: {
    nl: 'De geldende wettekst is nog niet nagelezen; daarom is dit geen vastgestelde fout.',
    en: 'The text of the law in force has not been read yet; so this is no established fault.',
  },
  needs: { nl: 'De geldende tekst van het genoemde artikel.', en: 'The text in force of the article that is cited.' },
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

const NO_RULE: Verdict = {
  judgement: 'NOT_APPLICABLE',
  explanation: { nl: 'De regel gold op deze dag niet.', en: 'The rule did not apply on this day.' },
};

function notThatDay({ name }: ArrangementRow): Verdict {
  return {
    judgement: 'NOT_APPLICABLE',
    explanation: { nl: `${name} gold op deze dag niet.`, en: `${name} was not in force on this day.` },
  };
}

import type { AnyRecord, RecordOf } from './kind';
import type { clause } from './kinds/clause';
import type { commitment, decision, documentEvent, meetingCalendar } from './kinds/proceedings';
import type { relatedPartyList } from './kinds/related-party';
import type { seat } from './kinds/seats';
import { BOARD_KINDS, DECIDERS } from './kinds/vocabulary';
import type { RawRecord, Report } from './raw';

/** What can stand in a record though each of its fields is sound: only what is surely wrong is told. */
const RULES: Readonly<Record<string, (record: never, report: Told) => void>> = {
  decision: ofDecision,
  'document-event': ofDocument,
  'meeting-calendar': ofCalendar,
  commitment: ofCommitment,
  clause: ofClause,
  seat: ofSeat,
  'related-party-list': ofList,
};

type Told = (field: string, message: string) => void;

interface Judging {
  /** The fields that hold nothing sound: what goes by them is not judged, for that would tell a fault twice. */
  readonly faulty: ReadonlySet<string>;
  readonly report: Report;
}

/** Tells what in a record does not go together. */
export function followRules(record: AnyRecord, raw: RawRecord, { faulty, report }: Judging): void {
  let isSound = true;
  const watched = new Proxy(record, {
    get: (fields, name: string) => {
      isSound &&= !faulty.has(name);
      return fields[name];
    },
  });
  const at = (field: string) => (raw.values[field] === undefined ? ['id'] : [field]);
  RULES[record.kind]?.(watched as never, (field, message) => {
    if (isSound) report('INCONSISTENT', at(field), message);
  });
}

/** The boards of an arrangement that decide. */
const BOARDS: readonly string[] = DECIDERS.filter((each) => BOARD_KINDS.some((board) => board === each));

function ofDecision(record: RecordOf<typeof decision>, report: Told): void {
  const { organisation, by, decisionKind, consentTo, year } = record;
  if (organisation === null && (by === null || !BOARDS.includes(by)))
    report('by', `without 'organisation' a board of the arrangement decides: 'by' must be one of ${BOARDS.join(', ')}`);
  if (consentTo !== null && decisionKind !== 'CONSENT') report('consentTo', `only a CONSENT has 'consentTo'`);
  ofYear(year, report);
}

function ofDocument(record: RecordOf<typeof documentEvent>, report: Told): void {
  const { documentKind, sentOn, receivedOn, opinionsUntil, opinion, reasoned, version, year } = record;
  if (documentKind !== 'REPLY_TO_OPINION') {
    if (opinion !== null) report('opinion', `only a REPLY_TO_OPINION answers an 'opinion'`);
    if (reasoned !== null) report('reasoned', `only a REPLY_TO_OPINION is 'reasoned' or not`);
  }
  if (version !== null && documentKind !== 'DRAFT_ARRANGEMENT')
    report('version', `only a DRAFT_ARRANGEMENT became a 'version'`);
  inOrder(['sentOn', sentOn], ['receivedOn', receivedOn], report);
  inOrder(['sentOn', sentOn], ['opinionsUntil', opinionsUntil], report);
  ofYear(year, report);
}

function ofCalendar(record: RecordOf<typeof meetingCalendar>, report: Told): void {
  const { organisation, arrangement, by, meetsOn, period } = record;
  if ((organisation === null) === (arrangement === null))
    report('by', `a calendar is that of one 'organisation', or of a board of one 'arrangement'`);
  if (arrangement !== null && !BOARDS.includes(by))
    report('by', `a board of an arrangement meets: 'by' must be one of ${BOARDS.join(', ')}`);
  const { from, until } = period;
  const outside = meetsOn.filter((day) => (from !== null && day < from) || (until !== null && day >= until));
  if (outside.length > 0) report('meetsOn', `${outside.join(', ')} lies outside the period of the calendar`);
  const unordered = meetsOn.filter((day, index) => index > 0 && day <= (meetsOn[index - 1] ?? ''));
  if (unordered.length > 0) report('meetsOn', `days stand in order, each once: look at ${unordered.join(', ')}`);
}

function ofCommitment({ madeOn, dueOn, settledOn }: RecordOf<typeof commitment>, report: Told): void {
  inOrder(['madeOn', madeOn], ['dueOn', dueOn], report);
  inOrder(['madeOn', madeOn], ['settledOn', settledOn], report);
}

function ofClause(record: RecordOf<typeof clause>, report: Told): void {
  const { present, everyMonths, thresholdCount, thresholdNumerator: part, thresholdDenominator: whole } = record;
  const given = Object.entries({ everyMonths, thresholdCount, thresholdNumerator: part }).filter(
    ([, value]) => value !== null,
  );
  if (!present && given.length > 0)
    report(given[0]?.[0] ?? 'present', `a text that says nothing on the point gives no '${given[0]?.[0]}'`);
  if ((part === null) !== (whole === null))
    report('thresholdNumerator', `'thresholdNumerator' and 'thresholdDenominator' stand together`);
  else if (part !== null && whole !== null && (part < 1 || part > whole))
    report('thresholdNumerator', `${part}/${whole} is no part of all participants`);
  if (everyMonths !== null) atLeast(1, 'everyMonths', everyMonths, report);
  if (thresholdCount !== null) atLeast(1, 'thresholdCount', thresholdCount, report);
}

function ofSeat({ seats, votesPerSeat }: RecordOf<typeof seat>, report: Told): void {
  atLeast(1, 'seats', seats, report);
  if (votesPerSeat !== null) atLeast(0, 'votesPerSeat', votesPerSeat, report);
}

function ofList({ year }: RecordOf<typeof relatedPartyList>, report: Told): void {
  ofYear(year, report);
}

/** Years that budgets and accounts can have: since the Wgr of 1950, up to the end of the century. */
const YEARS = [1950, 2100] as const;

function ofYear(year: number | null, report: Told): void {
  if (year !== null && (year < YEARS[0] || year > YEARS[1]))
    report('year', `a year lies between ${YEARS[0]} and ${YEARS[1]}, found ${year}`);
}

function atLeast(least: number, field: string, found: number, report: Told): void {
  if (found < least) report(field, `'${field}' must be ${least} or more, found ${found}`);
}

type NamedDay = readonly [field: string, day: string | null];

function inOrder([first, before]: NamedDay, [second, after]: NamedDay, report: Told): void {
  if (before !== null && after !== null && after < before)
    report(second, `'${second}' (${after}) lies before '${first}' (${before})`);
}

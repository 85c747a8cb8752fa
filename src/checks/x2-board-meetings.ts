import type { Prose } from '../records/field';
import type { BoardKind } from '../records/kinds/vocabulary';
import type { Day } from '../time/day';
import { BOARD_IN_WORDS } from './rules/boards';
import { type Check, defineCheck, type Verdict } from './check';
import { WGR_22_2 } from './law/boards';
import { BOARD_CALENDARS, type CalendarRow, type MeetingsRow } from './queries/board-queries';
import { the, theFirst } from './rules/names';
import { type Doubt, doubtful } from './rules/verdicts';
import { beginning, formNeeded, joined, sentence } from './rules/words';

/** How often the board meets in a year at least. */
const MEETINGS = 2;

/** X2: the general board or joint organ met at least twice in the last full year before the day. */
export const boardMeetings: Check = defineCheck<MeetingsRow>({
  code: 'X2',
  title: {
    nl: 'Het algemeen bestuur of gemeenschappelijk orgaan vergadert ten minste twee keer per jaar',
    en: 'The general board or joint organ meets at least twice a year',
  },
  severity: 'C',
  grounds: [WGR_22_2],
  evidence: {
    nl: 'het vergaderrooster van het bestuur over het laatste hele kalenderjaar',
    en: 'the calendar of meetings of the board over the last full calendar year',
  },
  query: BOARD_CALENDARS,
  judge: (row, day) => {
    const { name, form, arrangementKind, bounds } = row;
    const year = Number(day.slice(0, 4)) - 1;
    const board = form === null ? undefined : BOARDS[form];
    if (!board) return form === null && arrangementKind !== 'NETWORK' ? formUnknown(name) : noSuchBoard(name);
    const called = BOARD_IN_WORDS[board];
    const [first, next] = [`${year}-01-01`, `${year + 1}-01-01`];
    if (bounds.from > first) return notAllYear(name, year);
    const calendars = row.calendars.filter(({ by }) => by === board);
    const meetings = meetingsIn(calendars, first, next);
    const evidence = calendars
      .filter((each) => each.bounds.from < next && first < each.bounds.until)
      .map(({ id }) => ({ kind: 'meeting-calendar', id }));
    const explanation = met(row, { board: called, year, meetings });
    if (meetings.length >= MEETINGS) return { judgement: 'OK', explanation, evidence };
    if (!coversAll(calendars, first, next))
      return {
        judgement: 'UNKNOWN',
        explanation: notCovered(name, called, year),
        evidence,
        needs: rooster(row, called, year),
      };
    const found = { explanation: joined([explanation, TWICE]), evidence, remedy: REMEDY, actor: 'BOARD' as const };
    return doubtful({ ...found, judgement: 'VIOLATED' }, bounds.certainFrom <= first ? [] : [startUnknown(name, year)]);
  },
});

/** The board that must meet, by the form of the arrangement. */
const BOARDS: Readonly<Record<string, BoardKind>> = { PUBLIC_BODY: 'GENERAL_BOARD', JOINT_ORGAN: 'JOINT_ORGAN' };

function meetingsIn(calendars: readonly CalendarRow[], first: Day, next: Day): readonly Day[] {
  const days = calendars.flatMap(({ meetsOn }) => meetsOn).filter((day) => first <= day && day < next);
  return [...new Set(days)].sort();
}

/** Whether these calendars together hold for every day from the first until the next. */
function coversAll(calendars: readonly CalendarRow[], first: Day, next: Day): boolean {
  let covered = first;
  for (const { bounds } of [...calendars].sort((a, b) => (a.bounds.certainFrom < b.bounds.certainFrom ? -1 : 1)))
    if (bounds.certainFrom <= covered && covered < bounds.certainUntil) covered = bounds.certainUntil;
  return covered >= next;
}

interface Met {
  readonly board: Prose;
  readonly year: number;
  readonly meetings: readonly Day[];
}

function met({ name }: MeetingsRow, { board, year, meetings }: Met): Prose {
  const [only = ''] = meetings;
  const subject = beginning(board).nl;
  if (meetings.length === 1)
    return sentence(
      { days: [only] },
      ([day]) => `${subject} van ${the(name)} vergaderde in ${year} volgens het vergaderrooster 1 keer, op ${day}.`,
      ([day]) => `According to its calendar ${board.en} of ${name} met once in ${year}, on ${day}.`,
    );
  if (meetings.length === 0)
    return {
      nl: `${subject} van ${the(name)} vergaderde in ${year} volgens het vergaderrooster niet.`,
      en: `According to its calendar ${board.en} of ${name} did not meet in ${year}.`,
    };
  return {
    nl: `${subject} van ${the(name)} vergaderde in ${year} volgens het vergaderrooster ${meetings.length} keer.`,
    en: `According to its calendar ${board.en} of ${name} met ${meetings.length === 2 ? 'twice' : `${meetings.length} times`} in ${year}.`,
  };
}

function notCovered(name: string, board: Prose, year: number): Prose {
  return {
    nl: `Op welke dagen ${board.nl} van ${the(name)} in ${year} vergaderde, is hier niet voor het hele jaar vastgelegd.`,
    en: `On which days ${board.en} of ${name} met in ${year} is not recorded here for the whole year.`,
  };
}

function rooster({ name }: MeetingsRow, board: Prose, year: number): Prose {
  return {
    nl: `Het vergaderrooster van ${board.nl} van ${the(name)} over heel ${year}.`,
    en: `The calendar of meetings of ${board.en} of ${name} over the whole of ${year}.`,
  };
}

const noSuchBoard = (name: string): Verdict => ({
  judgement: 'NOT_APPLICABLE',
  explanation: {
    nl: `${theFirst(name)} heeft geen algemeen bestuur en geen gemeenschappelijk orgaan.`,
    en: `${name} has no general board and no joint organ.`,
  },
});

const notAllYear = (name: string, year: number): Verdict => ({
  judgement: 'NOT_APPLICABLE',
  explanation: {
    nl: `${theFirst(name)} gold niet het hele jaar ${year}.`,
    en: `${name} was not in force throughout ${year}.`,
  },
});

const formUnknown = (name: string): Verdict => ({
  judgement: 'UNKNOWN',
  explanation: {
    nl: `De rechtsvorm van ${the(name)} is niet bekend, dus ook niet welk bestuur er is.`,
    en: `The legal form of ${name} is not known, so neither is which board it has.`,
  },
  needs: formNeeded(name),
});

const startUnknown = (name: string, year: number): Doubt => ({
  why: {
    nl: `Of ${the(name)} heel ${year} gold, is niet zeker.`,
    en: `Whether ${name} was in force throughout ${year} is not certain.`,
  },
  needs: {
    nl: `De dag waarop ${the(name)} in werking trad.`,
    en: `The day on which ${name} took effect.`,
  },
});

const TWICE: Prose = {
  nl: 'De wet vraagt ten minste twee vergaderingen per jaar.',
  en: 'The law requires at least two meetings a year.',
};
const REMEDY: Prose = {
  nl: 'Vul het vergaderrooster aan als er vaker is vergaderd, en plan anders voortaan ten minste twee vergaderingen.',
  en: 'Complete the calendar if there were more meetings; otherwise plan at least two from now on.',
};

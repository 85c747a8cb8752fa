import type { Deadline, DeadlineKind, Seen } from '../../checks/deadlines/deadline';
import { checkWindow, type Year, yearOf } from '../../checks/deadlines/deadlines';
import { canBeGivenOn, meetingsFor, stillToCome } from '../../checks/deadlines/meetings';
import { dayInWords } from '../../answers/words';
import { ACTOR_IN_WORDS, BY_THE_SENDER, KIND_IN_WORDS, standingInWords } from '../../checks/deadlines/words';
import { phrases } from '../../checks/rules/words';
import type { Calendar, CalendarEvent } from '../../exchange/icalendar/icalendar';
import type { Prose } from '../../records/field';
import type { AnyRecord } from '../../records/kind';
import type { Moment } from '../../records/past/recorded';
import { shortNameOf } from '../../records/short-name';
import type { Context } from '../../registry/reading/context';
import { uriOf } from '../../registry/reading/ids';
import { inLanguage } from '../../registry/reading/record-fields';
import { thing } from '../../registry/reading/view';
import { type Day, laterOf, monthsAfter } from '../../time/day';

/** The window of a calendar where nothing else is asked: so many months back, and so many ahead. */
const [BACK, AHEAD] = [12, 24];

/** The days a calendar is about. */
export type Window = Pick<Seen, 'from' | 'until'>;

/** The days that are asked for; null where others are left to us. */
type Asked = { readonly [Day in keyof Window]: Window[Day] | null };

/** The window that is asked for, or the usual one around today. Throws BAD_USER_INPUT where it is empty or too wide. */
export function windowFrom({ from, until }: Asked, today: Day): Window {
  const window = { from: from ?? monthsAfter(today, -BACK), until: until ?? monthsAfter(today, AHEAD) };
  checkWindow(window);
  return window;
}

/** Whose calendar it is: an organisation or an arrangement; null where there is neither. */
export async function subjectOf(slug: string, { reader }: Context): Promise<AnyRecord | null> {
  return (await reader.record('organisation', slug)) ?? reader.record('arrangement', slug);
}

/** The deadlines of a body or an arrangement, and the meetings of its council, as a calendar. */
export async function calendarOf(of: AnyRecord, window: Window, now: Moment, context: Context): Promise<Calendar> {
  const { reader, publicUri, language, today } = context;
  const year = await yearOf(reader, of, { ...window, day: today });
  const name = shortNameOf(of);
  const say = (prose: Prose) => inLanguage(prose, {}, context) ?? '';
  return {
    address: `${publicUri}/feeds/${of.id}.ics`,
    name: say({ nl: `Samenhang: termijnen van ${name}`, en: `Samenhang: deadlines of ${name}` }),
    description: say({
      nl: 'Termijnen uit de wet van elk jaar, uit de tekst van regelingen en zoals ze zijn vastgelegd. Wat niet zeker is, staat er voorlopig in; bij elke termijn staat of de wettekst is nagelezen.',
      en: 'Deadlines by the law of each year, by the texts of arrangements and as they were recorded. What is not certain is tentative; each says whether the text of the law was read.',
    }),
    language: language.toLowerCase(),
    // What is past and what is still open changes at midnight, whether or not anything was recorded.
    updated: laterOf(now.at, `${today}T00:00:00.000Z`),
    version: now.version,
    events: [...deadlineEvents(year, { of, context, say }), ...meetingsIn(year, window, { of, context, say })],
  };
}

interface Telling {
  readonly of: AnyRecord;
  readonly context: Context;
  readonly say: (prose: Prose) => string;
}

/**
 * Whoever follows the calendars of two bodies has the events of both. The name holds no address: the same event, asked of
 * a server that moved or of the command line, must take the place of the one that a calendar has. Ids have no full stop,
 * so no two keys become one name.
 */
const uidOf = (key: string, { of }: Telling) => `${key.replaceAll(' ', '.')}/${of.id}@samenhang`;
const addressOf = (kind: string, id: string, { publicUri, today }: Context) =>
  uriOf(publicUri, thing(kind, id, { day: today, asked: false }));

/** The deadlines, no two of them under one title: of what comes back the day is told, and of one day the record. */
function deadlineEvents(year: Year, telling: Telling): CalendarEvent[] {
  const { context, say } = telling;
  const called = year.deadlines.map((deadline) => ({ deadline, title: `${deadline.name}: ${say(deadline.title)}` }));
  const dated = toldApart(called, ({ day }) => inLanguage(dayInWords(day), {}, context) ?? day);
  return toldApart(dated, ({ key }) => key.slice(key.indexOf(' ') + 1)).map(({ deadline, title }) =>
    eventOf(deadline, title, { year, telling }),
  );
}

interface Called {
  readonly deadline: Deadline;
  readonly title: string;
}

/** Adds to titles that occur more than once what tells them apart. */
function toldApart(called: readonly Called[], by: (deadline: Deadline) => string): readonly Called[] {
  const times = new Map<string, number>();
  for (const { title } of called) times.set(title, (times.get(title) ?? 0) + 1);
  return called.map(({ deadline, title }) => ({
    deadline,
    title: (times.get(title) ?? 0) > 1 ? `${title} (${by(deadline)})` : title,
  }));
}

function eventOf(
  deadline: Deadline,
  called: string,
  { year, telling }: { readonly year: Year; readonly telling: Telling },
): CalendarEvent {
  const { key, day, kind, state, wouldBe, certain, arrangement, evidence, ground } = deadline;
  const { context, say } = telling;
  const [fact = { kind: 'arrangement', id: arrangement }] = evidence;
  const settled = state === 'DONE' || state === 'MISSED' || wouldBe !== null;
  const told = settled ? ` (${say(standingInWords(deadline))})` : '';
  return {
    uid: uidOf(key, telling),
    day,
    title: `${called}${told}`,
    text: textOf(deadline, year, telling),
    categories: [KIND_IN_WORDS[kind], ...(ground?.verified === false ? [LAW_NOT_READ] : [])].map(say),
    link: addressOf(fact.kind, fact.id, context),
    certain,
  };
}

function textOf(deadline: Deadline, { meetings }: Year, { context, say }: Telling): string {
  const { task, actor, explanation, state } = deadline;
  const stands = standingInWords(deadline);
  const lines: Prose[] = [
    task,
    { nl: `Aan zet: ${ACTOR_IN_WORDS[actor].nl}.`, en: `To act: ${ACTOR_IN_WORDS[actor].en}.` },
    explanation,
    { nl: `Stand: ${stands.nl}.`, en: `State: ${stands.en}.` },
    ...(BY_COUNCIL.includes(deadline.kind) && deadline.organisation !== null && state === 'OPEN'
      ? [meetingsInWords(meetingsFor(deadline, meetings), context.today)]
      : []),
    ...groundInWords(deadline),
  ];
  return lines.map(say).join('\n');
}

/** What a council decides in its meetings. */
const BY_COUNCIL: readonly DeadlineKind[] = ['OPINION', 'OPINION_ASKED'];

const LAW_NOT_READ: Prose = { nl: 'Wettekst niet nagelezen', en: 'Text of the law not read' };

/** By which rule, and whether its text was read; or that no rule asks for it. */
function groundInWords({ ground, basis }: Deadline): readonly Prose[] {
  if (basis === 'SENDER')
    return [{ nl: `Grondslag: geen; ${BY_THE_SENDER.nl}.`, en: `Ground: none; ${BY_THE_SENDER.en}.` }];
  if (ground === null) return [];
  const { citation, link, verified, reading } = ground;
  const cited = { nl: `Grondslag: ${citation.nl} (${link}).`, en: `Ground: ${citation.en} (${link}).` };
  return verified
    ? [cited]
    : [cited, { nl: `Let op: ${LAW_NOT_READ.nl}. ${reading.nl}`, en: `Note: ${LAW_NOT_READ.en}. ${reading.en}` }];
}

/** In which meetings the council can still decide. */
function meetingsInWords({ days, complete }: ReturnType<typeof meetingsFor>, today: Day): Prose {
  if (days === null)
    return { nl: 'Wanneer de raad vergadert, is niet bekend.', en: 'When the council meets is not known.' };
  const left = stillToCome(days, today);
  if (left.length > 0) {
    const { nl, en } = phrases(left.map(dayInWords));
    return { nl: `Dit kan nog in de raad van ${nl}.`, en: `The council can still decide on ${en}.` };
  }
  return complete
    ? { nl: 'In deze termijn vergadert de raad niet meer.', en: 'The council does not meet again in this term.' }
    : {
        nl: 'Verdere vergaderingen in deze termijn zijn niet bekend.',
        en: 'Later meetings in this term are not known.',
      };
}

const COUNCIL: Prose = { nl: 'Raadsvergadering', en: 'Council meeting' };
const PROVINCIAL_COUNCIL: Prose = { nl: 'Statenvergadering', en: 'Meeting of the provincial council' };

/** The meetings of the council, each with the opinions that can still be given in it. */
function meetingsIn(year: Year, { from, until }: Window, telling: Telling): CalendarEvent[] {
  const { of, context, say } = telling;
  const { days } = year.meetings.between(from, until);
  const meeting = of.type === 'PROVINCE' ? PROVINCIAL_COUNCIL : COUNCIL;
  return (days ?? [])
    .filter((day) => day < until)
    .map((day) => {
      const open = year.deadlines.filter((each) => canBeGivenOn(each, day));
      const heading = { nl: 'Zienswijzen die hier kunnen worden gegeven:', en: 'Opinions that can be given here:' };
      const items = open.map(({ name, title }) => `- ${name}: ${say(title)}`);
      return {
        uid: uidOf(`MEETING ${day}`, telling),
        day,
        title: `${say(meeting)} ${String(of.name)}`,
        text: items.length === 0 ? '' : [say(heading), ...items].join('\n'),
        categories: [say(meeting)],
        link: addressOf('organisation', of.id, context),
        certain: true,
      };
    });
}

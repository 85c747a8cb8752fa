import type { Prose } from '../../records/field';
import { badUserInput } from '../../registry/errors';
import { findOrRefuse, type Lookup } from '../../registry/lookup/lookup';
import { bounded } from '../../registry/reading/bounded';
import { type Context, type Language, viewOf } from '../../registry/reading/context';
import { listName } from '../../registry/reading/listing';
import type { PageArguments } from '../../registry/reading/page';
import { pageInMemory } from '../../registry/reading/page-in-memory';
import { inLanguage, type TypeResolvers } from '../../registry/reading/record-fields';
import { type Thing, thing, type View } from '../../registry/reading/view';
import { type Day, monthsAfter } from '../../time/day';
import type { Deadline, Seen } from './deadline';
import { placeOf, type Year, yearOf } from './deadlines';
import { type MeetingsBetween, meetingsFor, stillToCome } from './meetings';

/** Wide enough for a council term and the year after. */
const MAX_YEARS = 5;
/** Every document of a year, and an opinion on each of a council. */
const MAX_EVIDENCE = 100;
const COMING_MONTHS = 12;

interface DeadlinesArguments extends PageArguments {
  readonly of: Lookup;
  readonly from: Day;
  readonly until: Day;
  readonly asOf?: Day | null;
}

/** A deadline as it is shown on a day. */
interface SeenDeadline extends Deadline {
  readonly view: View;
  /** Of an opinion: the meetings in its span. */
  readonly meetsBetween: MeetingsBetween;
}

async function deadlines(_: unknown, { of: lookup, from, until, asOf, ...page }: DeadlinesArguments, context: Context) {
  if (until <= from) throw badUserInput(`Expected 'until' to be later than 'from', found ${until} and ${from}.`);
  if (until > monthsAfter(from, MAX_YEARS * 12))
    throw badUserInput(
      `Expected a window of at most ${MAX_YEARS} years, found ${from} to ${until}: ask for the rest in other windows.`,
    );
  const of = await findOrRefuse(['organisation', 'arrangement'], lookup, viewOf(context, asOf), context);
  const seen: Seen = { day: of.view.day, from, until };
  return pageOf(await yearOf(context.reader, of, seen), { of, seen, name: 'deadlines' }, page);
}

async function coming({ of }: { readonly of: Thing }, page: PageArguments, { reader }: Context) {
  const { day } = of.view;
  const seen: Seen = { day, from: day, until: monthsAfter(day, COMING_MONTHS) };
  const { deadlines: all, meetings } = await yearOf(reader, of, seen);
  const open = all.filter(({ state }) => state !== 'DONE');
  return pageOf({ deadlines: open, meetings }, { of, seen, name: 'checks.coming' }, page);
}

function pageOf(
  { deadlines: shown, meetings }: Year,
  { of, seen, name }: { readonly of: Thing; readonly seen: Seen; readonly name: string },
  page: PageArguments,
) {
  const rows = shown.map((deadline) => ({ ...placeOf(deadline), deadline }));
  const list = listName(name, seen, `${of.kind} ${of.id}`);
  return pageInMemory(rows, list, page, ({ deadline }): SeenDeadline => ({
    ...deadline,
    view: of.view,
    meetsBetween: meetingsFor(deadline, meetings),
  }));
}

const said =
  (prose: (deadline: SeenDeadline) => Prose) =>
  (deadline: SeenDeadline, argument: { readonly language?: Language | null }, context: Context) =>
    inLanguage(prose(deadline), argument, context);

export const deadlinesResolvers: Record<string, TypeResolvers> = {
  Query: { deadlines },
  CheckReport: { coming },
  Deadline: {
    title: said(({ title }) => title),
    task: said(({ task }) => task),
    explanation: said(({ explanation }) => explanation),
    arrangement: ({ arrangement, view }: SeenDeadline) => thing('arrangement', arrangement, view),
    organisation: ({ organisation, view }: SeenDeadline) =>
      organisation === null ? null : thing('organisation', organisation, view),
    evidence: ({ evidence, key, view }: SeenDeadline) =>
      bounded(evidence, MAX_EVIDENCE, `the evidence of ${key}`).map(({ kind, id }) => thing(kind, id, view)),
    meetings: ({ meetsBetween }: SeenDeadline) => meetsBetween.days,
    meetingsLeft: ({ meetsBetween, view }: SeenDeadline) =>
      meetsBetween.days === null ? null : stillToCome(meetsBetween.days, view.day),
    meetingsComplete: ({ meetsBetween }: SeenDeadline) => meetsBetween.complete,
  },
};

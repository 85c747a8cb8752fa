import type { Prose } from '../../records/field';
import { findOrRefuse, type Lookup } from '../../registry/lookup/lookup';
import { type Context, type Language, viewOf } from '../../registry/reading/context';
import { listName } from '../../registry/reading/listing';
import type { ListName, PageArguments } from '../../registry/reading/page';
import { pageInMemory } from '../../registry/reading/page-in-memory';
import { inLanguage, type TypeResolvers } from '../../registry/reading/record-fields';
import { type Thing, thing, type View } from '../../registry/reading/view';
import { type Day, monthsAfter } from '../../time/day';
import { countFacts, countSources, evidenceOf, sourcesOf, withRest } from '../evidence';
import type { Deadline, DeadlineKind, Seen } from './deadline';
import { checkWindow, placeOf, type Year, yearOf } from './deadlines';
import { type MeetingsBetween, meetingsFor, stillToCome } from './meetings';

const COMING_MONTHS = 12;

interface DeadlinesArguments extends PageArguments {
  readonly of: Lookup;
  readonly from: Day;
  readonly until: Day;
  readonly kinds?: readonly DeadlineKind[] | null;
  readonly asOf?: Day | null;
}

/** A deadline as it is shown on a day. */
interface SeenDeadline extends Deadline {
  readonly view: View;
  /** Of an opinion: the meetings in its span. */
  readonly meetsBetween: MeetingsBetween;
}

async function deadlines(_: unknown, asked: DeadlinesArguments, context: Context) {
  const { of: lookup, from, until, kinds, asOf, ...page } = asked;
  checkWindow({ from, until });
  const of = await findOrRefuse(['organisation', 'arrangement'], lookup, viewOf(context, asOf), context);
  const seen: Seen = { day: of.view.day, from, until };
  const { deadlines: all, meetings } = await yearOf(context.reader, of, seen);
  const shown = kinds ? all.filter(({ kind }) => kinds.includes(kind)) : all;
  const list = listName('deadlines', { ...seen, kinds: kinds ?? null }, `${of.kind} ${of.id}`);
  return pageOf({ deadlines: shown, meetings }, { view: of.view, list }, page);
}

async function coming({ of }: { readonly of: Thing }, page: PageArguments, { reader }: Context) {
  const { day } = of.view;
  const seen: Seen = { day, from: day, until: monthsAfter(day, COMING_MONTHS) };
  const { deadlines: all, meetings } = await yearOf(reader, of, seen);
  const open = all.filter(({ state }) => state !== 'DONE');
  const list = listName('checks.coming', seen, `${of.kind} ${of.id}`);
  return pageOf({ deadlines: open, meetings }, { view: of.view, list }, page);
}

function pageOf(
  { deadlines: shown, meetings }: Year,
  { view, list }: { readonly view: View; readonly list: ListName },
  page: PageArguments,
) {
  const rows = shown.map((deadline) => ({ ...placeOf(deadline), deadline }));
  const seen = (deadline: Deadline): SeenDeadline => ({
    ...deadline,
    view,
    meetsBetween: meetingsFor(deadline, meetings),
  });
  return pageInMemory(rows, list, page, ({ deadline }) => seen(deadline));
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
    explanation: said((deadline) => withRest(deadline.explanation, deadline)),
    arrangement: ({ arrangement, view }: SeenDeadline) => thing('arrangement', arrangement, view),
    organisation: ({ organisation, view }: SeenDeadline) =>
      organisation === null ? null : thing('organisation', organisation, view),
    evidence: (deadline: SeenDeadline) => evidenceOf(deadline),
    evidenceCount: (deadline: SeenDeadline) => countFacts(deadline),
    sources: (deadline: SeenDeadline, _: unknown, context) => sourcesOf(deadline, context),
    sourceCount: (deadline: SeenDeadline, _: unknown, context) => countSources(deadline, context),
    meetings: ({ meetsBetween }: SeenDeadline) => meetsBetween.days,
    meetingsLeft: ({ meetsBetween, view }: SeenDeadline) =>
      meetsBetween.days === null ? null : stillToCome(meetsBetween.days, view.day),
    meetingsComplete: ({ meetsBetween }: SeenDeadline) => meetsBetween.complete,
  },
};

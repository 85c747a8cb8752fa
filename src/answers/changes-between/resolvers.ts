import { badUserInput } from '../../registry/errors';
import { REORGANISATIONS_OF } from '../../registry/organisation/queries';
import { bounded } from '../../registry/reading/bounded';
import type { Context, Language } from '../../registry/reading/context';
import { backlinksOf } from '../../registry/reading/link-queries';
import { listName } from '../../registry/reading/listing';
import type { PageArguments } from '../../registry/reading/page';
import { pageInMemory } from '../../registry/reading/page-in-memory';
import { inLanguage, provenanceBehind, recordBehind, type TypeResolvers } from '../../registry/reading/record-fields';
import { type Thing, thing, type View } from '../../registry/reading/view';
import type { AnyRecord } from '../../records/kind';
import { type Day, FIRST_DAY, LAST_DAY, previousDay } from '../../time/day';
import { nameOf, proseNameOf } from '../names';
import { type ChangesOf, changesOf, scopeOf } from './changes-between';
import { type ChangeEvent, dayOf, endsSomething, idOf, type Ref, sortNameOf } from './events';
import type { Span } from './queries';
import { changeInWords, type Named } from './sentence';

const MAX_RELATED = 30;
const MAX_TOUCHING = 100;

interface ChangesArguments extends PageArguments, Span {
  readonly of: ChangesOf;
}

/** A change with the days on which its things are shown. */
interface SeenEvent extends ChangeEvent {
  /** The last day of what ended, the first of everything else; the last day asked about where that is not certain. */
  readonly view: View;
  /** The first day of the new state. */
  readonly after: View;
}

async function changesBetween(_: unknown, { of, from, to, ...page }: ChangesArguments, context: Context) {
  if (from > to) throw badUserInput(`Expected 'from' to be no later than 'to', found ${from} and ${to}.`);
  const span: Span = { from, to };
  const scope = await scopeOf(of, { day: to, asked: false }, context);
  const events = await changesOf(scope, span, context);
  const rows = events.map((event) => ({ id: idOf(event), sortName: sortNameOf(event), event }));
  return pageInMemory(rows, listName('changesBetween', { scope, span }), page, ({ event }) => seen(event, span));
}

function seen(event: ChangeEvent, { to }: Span): SeenEvent {
  const day = dayOf(event) ?? to;
  const after: View = { day, asked: true };
  const last = endsSomething(event) && dayOf(event) !== null;
  return { ...event, after, view: last ? { day: previousDay(day), asked: true } : after };
}

const known = (day: Day) => (day === FIRST_DAY || day === LAST_DAY ? null : day);
const thingOf = ({ kind, id }: Ref, view: View) => thing(kind, id, view);
const linked = (kind: string, field: 'organisation' | 'arrangement' | 'obligation') => (event: SeenEvent) => {
  const id = event[field];
  return id === null ? null : thing(kind, id, event.view);
};
const linksIn = (record: AnyRecord | null, field: string) => (record?.[field] as readonly string[] | undefined) ?? [];

/** The reorganisation by which a body joined, left, ended, began or took another name; null where it was none. */
async function reorganisationOf(event: SeenEvent, context: Context): Promise<AnyRecord | null> {
  const { reader } = context;
  if (event.reorganisation !== null) return reader.record('reorganisation', event.reorganisation);
  const { organisation } = event;
  if (organisation === null || dayOf(event) === null) return null;
  if (event.kind === 'LEFT' && event.reason !== 'ORGANISATION_ENDED') return null;
  const [touching, subject] = await Promise.all([
    reader.rowsFor(REORGANISATIONS_OF, organisation, { limit: MAX_TOUCHING }),
    recordBehind(thingOf(event.subject, event.view), context),
  ]);
  const records = await Promise.all(touching.map(({ id }) => reader.record('reorganisation', id)));
  const fields =
    event.kind === 'LEFT'
      ? ['ended']
      : linksIn(subject, 'continues').length > 0
        ? ['created', 'continued']
        : ['created'];
  const causes = (record: AnyRecord | null) =>
    record?.date === dayOf(event) && fields.some((field) => linksIn(record, field).includes(organisation));
  return records.find(causes) ?? null;
}

async function reorganisation(event: SeenEvent, _: unknown, context: Context): Promise<Thing | null> {
  const record = await reorganisationOf(event, context);
  return record ? thing('reorganisation', record.id, event.after) : null;
}

/** The bodies that took the place of the one that ended. */
async function successors(event: SeenEvent, _: unknown, context: Context): Promise<Thing[]> {
  if (event.kind !== 'LEFT' && event.kind !== 'BODY_ENDED') return [];
  const record = await reorganisationOf(event, context);
  return organisations([...linksIn(record, 'created'), ...linksIn(record, 'continued')], event.after);
}

/** The bodies whose place a new one took. */
async function predecessors(event: SeenEvent, _: unknown, context: Context): Promise<Thing[]> {
  if (event.kind !== 'BODY_CREATED' && event.kind !== 'JOINED') return [];
  const record = await reorganisationOf(event, context);
  const last: View = { day: previousDay(event.after.day), asked: true };
  return organisations(linksIn(record, 'ended'), last);
}

function organisations(ids: readonly string[], view: View): Thing[] {
  return bounded([...new Set(ids)], MAX_RELATED, 'ChangeEvent').map((id) => thing('organisation', id, view));
}

const CONTINUING = backlinksOf('participation', 'continues');

/** The participations that go on in the place of one that ended. */
async function continuedBy({ kind, subject, after }: SeenEvent, _: unknown, { reader }: Context): Promise<Thing[]> {
  if (kind !== 'LEFT') return [];
  const rows = await reader.rowsFor(CONTINUING.page, subject.id, {
    afterName: '',
    afterId: '',
    limit: MAX_RELATED + 1,
    records: false,
  });
  return bounded(rows, MAX_RELATED, CONTINUING.name).map(({ id }) => thing('participation', id, after));
}

/** The participations in whose place one began. */
async function continues(event: SeenEvent, _: unknown, context: Context): Promise<Thing[]> {
  if (event.kind !== 'JOINED') return [];
  const ids = linksIn(await recordBehind(thingOf(event.subject, event.view), context), 'continues');
  return ids.map((id) => thing('participation', id, { day: previousDay(event.after.day), asked: true }));
}

/** Where the change was published: the order of a reorganisation, the decisions of a version. */
async function publications(event: SeenEvent, _: unknown, context: Context): Promise<readonly string[]> {
  if (event.subject.kind === 'arrangement-version')
    return linksIn(await recordBehind(thingOf(event.subject, event.view), context), 'publications');
  const ground = (await reorganisationOf(event, context))?.legalGround;
  return typeof ground === 'string' ? [ground] : [];
}

async function nameIn(event: SeenEvent, field: 'formerName' | 'newName', context: Context): Promise<string | null> {
  if (event.kind !== 'NAME_CHANGED') return null;
  const name = (await reorganisationOf(event, context))?.[field];
  return typeof name === 'string' ? name : null;
}

async function bodiesIn(participations: readonly Thing[], context: Context): Promise<Thing[]> {
  const records = await Promise.all(participations.map((each) => recordBehind(each, context)));
  return records.map(({ organisation }, index) =>
    thing('organisation', String(organisation), participations[index]?.view ?? { day: context.today, asked: false }),
  );
}

async function namesOf(event: SeenEvent, context: Context): Promise<Named> {
  const name = (it: Thing | null) => (it ? nameOf(it, context) : '');
  const names = (things: readonly Thing[]) => Promise.all(things.map((each) => nameOf(each, context)));
  const obligation = linked('obligation', 'obligation')(event);
  const [organisation, arrangement, duty, nameBefore, nameAfter, before, next, goOn] = await Promise.all([
    name(linked('organisation', 'organisation')(event)),
    name(linked('arrangement', 'arrangement')(event)),
    obligation ? proseNameOf(obligation, context) : { nl: '', en: '' },
    nameIn(event, 'formerName', context),
    nameIn(event, 'newName', context),
    event.kind === 'JOINED'
      ? continues(event, {}, context).then((found) => bodiesIn(found, context))
      : predecessors(event, {}, context),
    successors(event, {}, context),
    continuedBy(event, {}, context).then((found) => bodiesIn(found, context)),
  ]);
  const [predecessorNames, successorNames, continuedNames] = await Promise.all([
    names(before),
    names(next),
    names(goOn),
  ]);
  return {
    organisation,
    arrangement,
    obligation: duty,
    nameBefore: nameBefore ?? organisation,
    nameAfter: nameAfter ?? organisation,
    predecessors: predecessorNames,
    successors: successorNames,
    continuedBy: continuedNames,
  };
}

export const changesBetweenResolvers: Record<string, TypeResolvers> = {
  Query: { changesBetween },
  ChangeEvent: {
    day: dayOf,
    certain: (event: SeenEvent) => dayOf(event) !== null,
    earliest: ({ window }: SeenEvent) => known(window.earliest),
    latest: ({ window }: SeenEvent) => known(window.latest),
    subject: (event: SeenEvent) => thingOf(event.subject, event.view),
    organisation: linked('organisation', 'organisation'),
    arrangement: linked('arrangement', 'arrangement'),
    obligation: linked('obligation', 'obligation'),
    reorganisation,
    successors,
    predecessors,
    continues,
    continuedBy,
    publications,
    nameBefore: (event: SeenEvent, _: unknown, context) => nameIn(event, 'formerName', context),
    nameAfter: (event: SeenEvent, _: unknown, context) => nameIn(event, 'newName', context),
    provenance: (event: SeenEvent, _: unknown, context) => provenanceBehind(thingOf(event.stated, event.view), context),
    sentence: async (event: SeenEvent, argument: { language?: Language | null }, context) =>
      inLanguage(changeInWords(event, await namesOf(event, context)), argument, context),
  },
};

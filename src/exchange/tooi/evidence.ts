import type { AnyRecord } from '../../records/kind';
import { previousDay } from '../../time/day';
import type { Period } from '../../time/period';
import { BodyIds, slugOf } from '../import/bodies';
import { draftOf, statedBy, UNKNOWN_PERIOD, type Values } from '../import/draft';
import type { Evidence } from '../import/evidence';
import type { Registered } from '../import/registered';
import { tooiSource } from '../import/registers';
import type { TooiDelivery, TooiEvent, TooiKind, TooiNames, TooiOrganisation } from './types';

const TYPES: Readonly<Record<TooiKind, string>> = {
  MUNICIPALITY: 'MUNICIPALITY',
  PROVINCE: 'PROVINCE',
  WATER_AUTHORITY: 'WATER_AUTHORITY',
  COOPERATION_BODY: 'JOINT_BODY',
  CARIBBEAN_BODY: 'CARIBBEAN_BODY',
  STATE: 'STATE',
  ZBO: 'AGENCY',
  ZBO_CLUSTER: 'OTHER',
  OTHER: 'OTHER',
};
const KINDS_OF_EVENTS = {
  MERGER: 'MERGER_INTO_NEW',
  EXTENSION: 'MERGER_INTO_EXISTING',
  SPLIT_OFF: 'SPLIT',
  REARRANGEMENT: 'REARRANGEMENT',
} as const;

/** One list, with the ids of its bodies by their addresses, and what the registry holds. */
interface ListRead {
  readonly delivery: TooiDelivery;
  readonly ids: ReadonlyMap<string, string>;
  readonly registered: Registered;
  readonly source: string;
  /** The places in the list of the bodies that have an address, and of those that have a former state with one. */
  readonly places: Readonly<Record<'bodies' | 'states', ReadonlyMap<string, number>>>;
}

/** What a list of TOOI says, as records. */
export function evidenceOf(delivery: TooiDelivery, registered: Registered): Evidence {
  const source = tooiSource(delivery.list);
  const bodies = new BodyIds(registered);
  const ids = new Map<string, string>();
  for (const { uri, kind, names, owms } of delivery.organisations)
    ids.set(uri, bodies.idOf({ name: nameIn(names, kind), tooiUri: uri, owmsUris: owms }, TYPES[kind]));
  const list: ListRead = { delivery, ids, registered, source, places: placesIn(delivery) };
  const stubs = delivery.organisations.map((each) =>
    draftOf(
      'organisation',
      ids.get(each.uri) ?? each.uri,
      { type: TYPES[each.kind], name: nameIn(each.names, each.kind), tooiUri: each.uri, cbsCode: cbsCodeOf(each) },
      [statedBy(source)],
    ),
  );
  const entries = delivery.organisations.map((each) => entryOf(each, list));
  const events = delivery.events.flatMap((event) => reorganisationOf(event, list));
  return {
    source: sourceOf(delivery, source),
    statements: entries,
    mentioned: [...stubs, ...events, ...themesOf(delivery, registered, source)],
    problems: delivery.problems,
  };
}

function sourceOf(delivery: TooiDelivery, id: string): AnyRecord {
  return draftOf(
    'source',
    id,
    {
      sourceKind: 'REGISTER',
      title: delivery.title ?? `TOOI: ${delivery.list.replaceAll('_', ' ')}`,
      publisher: 'Kennis- en Exploitatiecentrum Officiële Overheidspublicaties (KOOP)',
      documentKind: delivery.issue === null ? null : `waardelijst, uitgave ${delivery.issue}`,
      url: delivery.uri,
      language: 'nl',
      publishedOn: delivery.publishedOn,
      stateOn: delivery.viewedOn,
    },
    [],
  );
}

/** The preferred name; of municipalities and provinces without the word for what they are. */
function nameIn(names: TooiNames, kind: TooiKind): string {
  const bare = ['MUNICIPALITY', 'PROVINCE'].includes(kind)
    ? (names.preferredWithoutKind ?? names.officialWithoutKind)
    : null;
  return bare ?? names.preferredWithKind ?? names.officialWithKind ?? names.label;
}

function officialNameIn(names: TooiNames, kind: TooiKind): string | null {
  const bare = ['MUNICIPALITY', 'PROVINCE'].includes(kind) ? names.officialWithoutKind : null;
  const official = bare ?? names.officialWithKind;
  return official === nameIn(names, kind) ? null : official;
}

function cbsCodeOf({ kind, number }: TooiOrganisation): string | null {
  if (number === null) return null;
  if (kind === 'MUNICIPALITY') return `GM${number}`;
  return kind === 'PROVINCE' ? `PV${number}` : null;
}

function entryOf(
  organisation: TooiOrganisation,
  { delivery: { viewedOn }, ids, registered, source }: ListRead,
): AnyRecord {
  const { uri, kind, names, province, from, until, formerStates, defects } = organisation;
  const former = formerStates.map((state) => state.names.label);
  const others = [...new Set([...names.alternative, ...former])].filter((name) => name !== names.label);
  const period: Period = {
    ...UNKNOWN_PERIOD,
    ...(from === null ? startSeen(until, viewedOn) : { from, fromRule: 'STATED' as const }),
    ...(until === null ? {} : { until, untilRule: 'STATED' as const }),
  };
  return draftOf(
    'register-entry',
    `tooi-${uri.split('/').slice(-2).join('-').toLowerCase()}`,
    {
      organisation: ids.get(uri),
      register: 'TOOI',
      key: uri,
      name: nameIn(names, kind),
      officialName: officialNameIn(names, kind),
      abbreviation: names.abbreviation,
      otherNames: others.length === 0 ? null : others,
      kinds: [kind],
      cbsCode: cbsCodeOf(organisation),
      tooiUri: uri,
      owmsUris: organisation.owms.length === 0 ? null : organisation.owms,
      province: ids.get(province ?? '') ?? registered.having('organisation', 'tooiUri', province ?? '')[0]?.id ?? null,
      defects: defects.length === 0 ? null : [...new Set(defects.map(({ code }) => code))].sort(),
      period,
    },
    [statedBy(source)],
  );
}

/** Without a first day a list still shows that the body was there: before its end, or on the day of the list. */
function startSeen(until: string | null, viewedOn: string | null) {
  const seen = until === null ? viewedOn : previousDay(until);
  return seen === null ? {} : ({ fromRule: 'ATTESTED', attestedFrom: seen } as const);
}

/** A merger, split or rename; what began or ended without another body in play stands in the periods of the bodies. */
function reorganisationOf(event: TooiEvent, list: ListRead): AnyRecord[] {
  const { ids, registered, source } = list;
  const known = (uris: readonly string[]) => uris.map((uri) => ids.get(uri)).filter((id) => id !== undefined);
  const [ended, created, continued] = [known(event.ended), known(event.created), known(event.continued)];
  if (event.on === null) return [];
  const kind = event.kind in KINDS_OF_EVENTS ? KINDS_OF_EVENTS[event.kind as keyof typeof KINDS_OF_EVENTS] : undefined;
  const rename = kind === undefined ? renameIn(event, list) : undefined;
  if (kind === undefined && rename === undefined) return [];
  const values: Values = {
    reorganisationKind: kind ?? 'RENAME',
    date: event.on,
    ...(rename ?? { ended, created, continued }),
    legalGround: event.grounds[0] ? (event.grounds[0].href ?? event.grounds[0].text) : event.groundText,
  };
  const same = sameEvent(values, registered);
  const name = slugOf(nameOfEvent(event, list) ?? event.uri.split('_').at(-1) ?? '');
  const id = same?.id ?? `${rename ? 'naamswijziging' : 'herindeling'}-${event.on}-${name}`;
  return [draftOf('reorganisation', id, values, [statedBy(source)])];
}

function placesIn({ organisations }: TooiDelivery): ListRead['places'] {
  const [bodies, states] = [new Map<string, number>(), new Map<string, number>()];
  for (const [place, { uri, formerStates }] of organisations.entries()) {
    bodies.set(uri, place);
    for (const state of formerStates) states.set(state.uri, place);
  }
  return { bodies, states };
}

/** The first body of the list that has one of these addresses, in one of these ways. */
function firstWith(uris: Iterable<string>, { delivery, places }: ListRead, ways: readonly ('bodies' | 'states')[]) {
  const found = [...uris].flatMap((uri) => ways.map((way) => places[way].get(uri) ?? Infinity));
  return delivery.organisations[Math.min(...found)];
}

/** What the body was called, where the event is that its name changed. */
function renameIn({ kind, ended, created, continued }: TooiEvent, list: ListRead) {
  if (kind !== 'CHANGE_OF_STATE') return undefined;
  const touched = new Set([...ended, ...created, ...continued]);
  const body = firstWith(touched, list, ['states']);
  const index = body?.formerStates.findIndex((state) => touched.has(state.uri)) ?? -1;
  const former = body?.formerStates[index];
  if (!body || !former) return undefined;
  const newer = body.formerStates[index + 1]?.names ?? body.names;
  if (former.names.label === newer.label) return undefined;
  return { renamed: list.ids.get(body.uri), formerName: former.names.label, newName: newer.label };
}

function nameOfEvent({ created, continued, ended }: TooiEvent, list: ListRead): string | undefined {
  const uris = created.length > 0 ? created : continued.length > 0 ? continued : ended;
  const found = firstWith(uris, list, ['bodies', 'states']);
  return found && nameIn(found.names, found.kind);
}

/**
 * The same reorganisation in the registry: on that day, with the same new body, or, where none is new, with the same old
 * ones going on in the same. One body can end in two on a day: its parts went to different neighbours.
 */
function sameEvent(values: Values, registered: Registered): AnyRecord | undefined {
  const idsOn = (side: string, of: Values) => [of[side]].flat().filter((id) => typeof id === 'string');
  const shares = (side: string, other: Values) => idsOn(side, other).some((id) => idsOn(side, values).includes(id));
  const isNew = idsOn('created', values).length > 0;
  return registered
    .having('reorganisation', 'date', values.date as string)
    .find((stored) =>
      isNew
        ? shares('created', stored)
        : shares('renamed', stored) || (shares('ended', stored) && shares('continued', stored)),
    );
}

function themesOf({ themes }: TooiDelivery, registered: Registered, source: string): AnyRecord[] {
  const labels = new Map(themes.map(({ uri, label }) => [uri, label]));
  const idOf = (uri: string): string => {
    const stored = registered.having('policy-theme', 'uri', uri)[0];
    const own = themes.find((theme) => theme.uri === uri);
    const words = [own?.broader ? labels.get(own.broader) : undefined, labels.get(uri)].filter(Boolean).join(' ');
    return stored?.id ?? `top-${slugOf(words) || uri.split('_').at(-1)}`;
  };
  return themes.map(({ uri, label, broader }) =>
    draftOf(
      'policy-theme',
      idOf(uri),
      { scheme: 'TOP', name: label, uri, broader: broader !== null && labels.has(broader) ? idOf(broader) : null },
      [statedBy(source)],
    ),
  );
}

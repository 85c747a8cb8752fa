import type { AnyRecord } from '../../records/kind';
import type { Day } from '../../time/day';
import type { Values } from '../import/draft';
import type { Registered } from '../import/registered';
import type { Turns } from '../import/turns';
import { organOf } from '../roo/vocabulary';
import { concludeArrangement, inOrder, startOf, type Version, type Versions } from './arrangements';
import { concludeOrganisation } from './organisations';
import {
  type Bodies,
  concludeParticipations,
  type ConcludedParticipation,
  type ListedVersion,
  type Merger,
} from './participations';

/** What follows from all evidence of the registers. */
export interface Conclusions {
  readonly organisations: ReadonlyMap<string, Values>;
  readonly arrangements: ReadonlyMap<string, Values>;
  readonly participations: ReadonlyMap<string, readonly ConcludedParticipation[]>;
}

/** Concludes from what the registers say, and from what is known of the bodies' lives and mergers. Reads nothing else. */
export async function conclude(registered: Registered, turns: Turns): Promise<Conclusions> {
  const organisations = new Map<string, Values>();
  for (const [id, entries] of grouped(registered.ofKind('register-entry'), 'organisation'))
    organisations.set(id, concludeOrganisation(entries));
  await turns.give();
  const bodies = bodiesIn(registered, organisations);
  const arrangements = new Map<string, Values>();
  const participations = new Map<string, readonly ConcludedParticipation[]>();
  for (const [id, all] of grouped(registered.ofKind('arrangement-version'), 'arrangement')) {
    const [oldest, ...newer] = inOrder((all as unknown as readonly Version[]).filter(({ title }) => title !== null));
    if (!oldest) continue;
    const versions: Versions = [oldest, ...newer];
    arrangements.set(id, concludeArrangement(versions));
    participations.set(id, concludeParticipations(versions.map(listedIn), bodies));
    await turns.give();
  }
  return { organisations, arrangements, participations };
}

function grouped(records: readonly AnyRecord[], field: string): Map<string, AnyRecord[]> {
  const groups = new Map<string, AnyRecord[]>();
  for (const record of records) {
    const id = record[field] as string;
    const group = groups.get(id);
    if (group) group.push(record);
    else groups.set(id, [record]);
  }
  return groups;
}

function listedIn(version: Version): ListedVersion {
  return {
    from: startOf(version),
    until: version.period.until,
    listings: version.listings.map(({ to, organs, joinedOn, share }) => {
      const known = organs?.map((text) => organOf(text, null)).filter((organ) => organ !== null);
      return { to, organs: known && known.length > 0 ? [...new Set(known)] : null, joinedOn, share };
    }),
  };
}

/** What people wrote of a body's life counts before what a register says of it. */
function bodiesIn(registered: Registered, concluded: ReadonlyMap<string, Values>): Bodies {
  const mergers = new Map<string, Merger[]>();
  const endings = new Map<string, number>();
  for (const { ended } of registered.ofKind('reorganisation'))
    for (const id of ended as readonly string[]) endings.set(id, (endings.get(id) ?? 0) + 1);
  for (const record of registered.ofKind('reorganisation')) {
    if (record.reorganisationKind !== 'MERGER_INTO_NEW' || record.wholeTerritory === false) continue;
    const created = record.created as readonly string[];
    // A body whose parts went to several others has no one that goes on in its place.
    const ended = (record.ended as readonly string[]).filter((id) => endings.get(id) === 1);
    const merger: Merger = { day: record.date as Day, ended, created };
    for (const id of new Set([...ended, ...created])) mergers.set(id, [...(mergers.get(id) ?? []), merger]);
  }
  return {
    lifeOf: (id) => {
      const own = registered.get(id)?.period;
      const entry = concluded.get(id)?.period;
      return { from: own?.from ?? entry?.from ?? null, until: own?.until ?? entry?.until ?? null };
    },
    mergersOf: (id) => mergers.get(id) ?? [],
  };
}

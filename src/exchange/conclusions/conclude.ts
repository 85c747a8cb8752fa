import { grouped } from '../../records/grouped';
import type { Day } from '../../time/day';
import type { Values } from '../import/draft';
import type { Registered } from '../import/registered';
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

/** What follows for one arrangement, and for who takes part in it. */
export interface Concluded {
  readonly arrangement: Values;
  readonly participations: readonly ConcludedParticipation[];
}

/** What follows for records of a kind, by id. Each is concluded when it is asked for: nobody needs all of them at once. */
export interface Conclusions<Conclusion> {
  readonly ids: Iterable<string>;
  get(id: string): Conclusion | undefined;
}

/** What follows for each organisation from what the registers say of it. */
export function concludeOrganisations(registered: Registered): Conclusions<Values> {
  const entries = grouped(registered.ofKind('register-entry'), ({ organisation }) => organisation as string);
  return {
    ids: entries.keys(),
    get: (id) => {
      const own = entries.get(id);
      return own && concludeOrganisation(own);
    },
  };
}

/**
 * What follows for each arrangement from its versions, and from what the registry holds of the lives and mergers of the
 * bodies in them: so what registers say of bodies must have been taken up before.
 */
export function concludeArrangements(registered: Registered): Conclusions<Concluded> {
  const bodies = bodiesIn(registered);
  const imported = registered.ofKind('arrangement-version').filter(({ title }) => title !== null);
  const versionsOf = grouped(imported, ({ arrangement }) => arrangement as string);
  return {
    ids: versionsOf.keys(),
    get: (id) => {
      const [oldest, ...newer] = inOrder((versionsOf.get(id) ?? []) as unknown as readonly Version[]);
      if (!oldest) return undefined;
      const versions: Versions = [oldest, ...newer];
      return {
        arrangement: { ...concludeArrangement(versions), ...aboutIn(registered, id, versions) },
        participations: concludeParticipations(versions.map(listedIn), bodies),
      };
    },
  };
}

/**
 * What an arrangement is about: the themes under which the register files it, as long as nobody gave it policy fields of
 * this registry.
 */
function aboutIn(registered: Registered, arrangement: string, versions: Versions): Values {
  const fields = (registered.get(arrangement)?.policyFields ?? []) as readonly string[];
  const given = fields.some((id) => registered.get(id)?.scheme === 'POLICY_FIELD');
  return given ? {} : { policyFields: versions.at(-1)?.themes ?? [] };
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

function bodiesIn(registered: Registered): Bodies {
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
      const period = registered.get(id)?.period;
      return { from: period?.from ?? null, until: period?.until ?? null };
    },
    mergersOf: (id) => mergers.get(id) ?? [],
  };
}

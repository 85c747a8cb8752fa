import { grouped } from '../../records/grouped';
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

/** What follows for one arrangement, and for who takes part in it. */
export interface Concluded {
  readonly arrangement: Values;
  readonly participations: readonly ConcludedParticipation[];
}

/** What follows for each organisation from what the registers say of it. */
export async function concludeOrganisations(registered: Registered, turns: Turns): Promise<Map<string, Values>> {
  const organisations = new Map<string, Values>();
  const entries = grouped(registered.ofKind('register-entry'), ({ organisation }) => organisation as string);
  for (const [id, own] of entries) {
    organisations.set(id, concludeOrganisation(own));
    await turns.give();
  }
  return organisations;
}

/**
 * What follows for each arrangement from its versions, and from what the registry holds of the lives and mergers of the
 * bodies in them: so what registers say of bodies must have been taken up before.
 */
export async function concludeArrangements(registered: Registered, turns: Turns): Promise<Map<string, Concluded>> {
  const bodies = bodiesIn(registered);
  const arrangements = new Map<string, Concluded>();
  const versionsOf = grouped(registered.ofKind('arrangement-version'), ({ arrangement }) => arrangement as string);
  for (const [id, all] of versionsOf) {
    const [oldest, ...newer] = inOrder((all as unknown as readonly Version[]).filter(({ title }) => title !== null));
    if (!oldest) continue;
    const versions: Versions = [oldest, ...newer];
    arrangements.set(id, {
      arrangement: { ...concludeArrangement(versions), ...aboutIn(registered, id, versions) },
      participations: concludeParticipations(versions.map(listedIn), bodies),
    });
    await turns.give();
  }
  return arrangements;
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

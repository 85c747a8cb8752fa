import type { AnyRecord } from '../../records/kind';
import type { Listing } from '../../records/field';
import type { Day } from '../../time/day';
import type { Period } from '../../time/period';
import { UNKNOWN_PERIOD, type Values } from '../import/draft';

/** What follows for an arrangement from its versions in the register, oldest first: what the newest says holds. */
export function concludeArrangement(versions: readonly AnyRecord[]): Values {
  const newest = versions.at(-1)!;
  return {
    arrangementKind: 'JOINT_ARRANGEMENT',
    name: newest.title,
    form: newest.legalForm,
    registerForm: newest.registerForm,
    powers: newest.powers,
    body: newest.body,
    themes: newest.themes,
    legalGrounds: newest.legalGrounds,
    seat: newest.seat,
    registerKeeper: newest.keeper,
    inRegister: true,
    period: periodOf(versions),
  };
}

/**
 * From the first joining day the register gives, if its oldest version does not begin before that; until the end of the
 * newest version. Otherwise the arrangement was there when its oldest version began, and may be older.
 */
function periodOf(versions: readonly AnyRecord[]): Period {
  const [oldest, newest] = [versions[0]!, versions.at(-1)!];
  const begins = oldest.period!.from!;
  const joined = (oldest.listings as readonly Listing[])
    .map(({ joinedOn }) => joinedOn as Day | null)
    .filter((day): day is Day => day !== null)
    .sort()[0];
  const until = newest.period!.until;
  const start =
    joined !== undefined && joined <= begins
      ? ({ from: joined, fromRule: 'REGISTER_JOIN_DATE' } as const)
      : ({ fromRule: 'OLDEST_VERSION', attestedFrom: begins } as const);
  return { ...UNKNOWN_PERIOD, ...start, ...(until === null ? {} : { until, untilRule: newest.period!.untilRule }) };
}

/** In the order in which they were in force. */
export function inOrder(versions: readonly AnyRecord[]): readonly AnyRecord[] {
  const key = ({ id, period }: AnyRecord) => `${period?.from ?? ''} ${period?.until ?? '9999'} ${id}`;
  return [...versions].sort((a, b) => (key(a) < key(b) ? -1 : 1));
}

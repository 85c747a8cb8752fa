import type { RecordOf } from '../../records/kind';
import type { arrangementVersion } from '../../records/kinds/arrangement';
import { type Day, FIRST_DAY } from '../../time/day';
import type { Period } from '../../time/period';
import { UNKNOWN_PERIOD, type Values } from '../import/draft';

/** A version as the register has it: its first day is always known. */
export type Version = RecordOf<typeof arrangementVersion>;
/** At least one. */
export type Versions = readonly [Version, ...(readonly Version[])];

export const startOf = ({ period }: Version): Day => period.from ?? FIRST_DAY;

/** What follows for an arrangement from its versions in the register, oldest first: what the newest says holds. */
export function concludeArrangement(versions: Versions): Values {
  const newest = versions.at(-1) ?? versions[0];
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
function periodOf(versions: Versions): Period {
  const oldest = versions[0];
  const newest = versions.at(-1) ?? oldest;
  const begins = startOf(oldest);
  const joined = oldest.listings
    .map(({ joinedOn }) => joinedOn)
    .filter((day): day is Day => day !== null)
    .sort()[0];
  const { until, untilRule } = newest.period;
  const start =
    joined !== undefined && joined <= begins
      ? ({ from: joined, fromRule: 'REGISTER_JOIN_DATE' } as const)
      : ({ fromRule: 'OLDEST_VERSION', attestedFrom: begins } as const);
  return { ...UNKNOWN_PERIOD, ...start, ...(until === null ? {} : { until, untilRule }) };
}

/** In the order in which they were in force. */
export function inOrder(versions: readonly Version[]): readonly Version[] {
  const key = ({ id, period }: Version) => `${period.from ?? ''} ${period.until ?? '9999'} ${id}`;
  return [...versions].sort((a, b) => (key(a) < key(b) ? -1 : 1));
}

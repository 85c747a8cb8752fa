import { boundsOf, mayLiveOn, type Period, surelyLivesOn } from '../../time/period';
import type { Context } from './context';
import { ofRecord } from './record-fields';
import type { Thing, View } from './view';

/** Whether something exists on the day looked at. */
export type Status = 'LIVE' | 'ENDED' | 'NOT_YET' | 'UNKNOWN';

/** The status of something with a period; UNKNOWN where an unknown bound could exclude the day. */
export function statusOf(it: Thing, context: Context): Status | Promise<Status> {
  return ofRecord(it, context, ({ period }) => statusIn(period, it.view));
}

function statusIn(period: Period | undefined, { day }: View): Status {
  if (!period) return 'UNKNOWN';
  const bounds = boundsOf(period);
  if (surelyLivesOn(bounds, day)) return 'LIVE';
  if (mayLiveOn(bounds, day)) return 'UNKNOWN';
  return day < bounds.from ? 'NOT_YET' : 'ENDED';
}

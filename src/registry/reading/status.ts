import { boundsOf, mayLiveOn, surelyLivesOn } from '../../time/period';
import type { Context } from './context';
import { recordBehind } from './record-fields';
import type { Thing } from './view';

/** Whether something exists on the day looked at. */
export type Status = 'LIVE' | 'ENDED' | 'NOT_YET' | 'UNKNOWN';

/** The status of something with a period; UNKNOWN where an unknown bound could exclude the day. */
export async function statusOf(it: Thing, context: Context): Promise<Status> {
  const { period } = await recordBehind(it, context);
  if (!period) return 'UNKNOWN';
  const bounds = boundsOf(period);
  if (surelyLivesOn(bounds, it.view.day)) return 'LIVE';
  if (mayLiveOn(bounds, it.view.day)) return 'UNKNOWN';
  return it.view.day < bounds.from ? 'NOT_YET' : 'ENDED';
}

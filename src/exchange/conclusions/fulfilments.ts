import type { AnyRecord } from '../../records/kind';
import { draftOf, UNKNOWN_PERIOD } from '../import/draft';
import type { Registered } from '../import/registered';

/**
 * The duties that arrangements of the register meet by the authored table. What somebody wrote down of an arrangement and
 * a duty stays as it is; what the table does not know is not classified.
 */
export function concludeFulfilments(registered: Registered): AnyRecord[] {
  return registered.ofKind('statutory-entry').flatMap((row) => {
    const version = registered.having('arrangement-version', 'rooId', row.rooId as string)[0];
    const arrangement = version?.arrangement as string | undefined;
    if (arrangement === undefined) return [];
    const obligation = row.obligation as string;
    const stored = registered
      .having('fulfilment', 'arrangement', arrangement)
      .find((fulfilment) => fulfilment.obligation === obligation);
    if (stored && !isMade(stored)) return [];
    const period = registered.get(arrangement)?.period ?? UNKNOWN_PERIOD;
    return [
      draftOf(
        'fulfilment',
        `${MADE}${arrangement}-${obligation}`,
        { arrangement, obligation, period, note: row.reason },
        row.accordingTo.map((evidence) => ({ ...evidence, basis: row.basis as 'INFERRED' })),
      ),
    ];
  });
}

const MADE = 'vervulling-register-';
const isMade = ({ id }: AnyRecord) => id.startsWith(MADE);

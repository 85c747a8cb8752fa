import type { DeliveryProblem } from '../delivery';
import type { RooArrangement, RooItem, RooOrganisation, RooSummary } from './types';

/** Everything one export holds, once it was read to its end. */
export interface RooExport {
  readonly organisations: readonly RooOrganisation[];
  readonly arrangements: readonly RooArrangement[];
  readonly problems: readonly DeliveryProblem[];
  readonly summary: RooSummary;
}

/** Reads the items to the last, giving others a turn now and then. */
export async function collect(
  items: AsyncIterable<RooItem>,
  seen: (count: number) => void = () => undefined,
): Promise<RooExport> {
  const organisations: RooOrganisation[] = [];
  const arrangements: RooArrangement[] = [];
  const problems: DeliveryProblem[] = [];
  for await (const item of items) {
    if (item.type === 'summary') return { organisations, arrangements, problems, summary: item };
    if (item.type === 'organisation') organisations.push(item);
    else if (item.type === 'arrangement') arrangements.push(item);
    else problems.push(item);
    seen(organisations.length + arrangements.length);
  }
  throw new Error('The reader ended without a summary');
}

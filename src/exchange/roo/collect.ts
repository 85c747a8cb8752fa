import type { DeliveryProblem } from '../delivery';
import { Packed } from '../packed';
import type { RooArrangement, RooItem, RooOrganisation, RooSummary } from './types';

/** Everything one export holds, once it was read to its end. */
export interface RooExport {
  readonly organisations: Iterable<RooOrganisation>;
  readonly arrangements: Iterable<RooArrangement>;
  readonly problems: readonly DeliveryProblem[];
  readonly summary: RooSummary;
}

/** Reads the items to the last, giving others a turn now and then. */
export async function collect(
  items: AsyncIterable<RooItem>,
  seen: (count: number) => void = () => undefined,
): Promise<RooExport> {
  const organisations = new Packed<RooOrganisation>();
  const arrangements = new Packed<RooArrangement>();
  const problems = new Packed<DeliveryProblem>();
  for await (const item of items) {
    if (item.type === 'summary') return { organisations, arrangements, problems: [...problems], summary: item };
    if (item.type === 'organisation') organisations.add(item);
    else if (item.type === 'arrangement') arrangements.add(item);
    else problems.add(item);
    seen(organisations.length + arrangements.length);
  }
  throw new Error('The reader ended without a summary');
}

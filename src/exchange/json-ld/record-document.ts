import { uriOf } from '../../registry/reading/ids';
import { kindNamed } from '../../records/kinds';
import { dataSetUri } from '../data-set';
import type { RecordDocument } from '../one-record';
import { contextAddress } from './context';
import { describeRecords } from './describe';
import { dayValue, maybe, type Node, node, ref } from './values';

/**
 * A record as linked data, with the participations in it in full and all else that points at it by its address. The
 * context stands at an address of its own.
 */
export async function recordAsJsonLd({ record, scope, reader, related }: RecordDocument): Promise<string> {
  const { publicUri, day, state } = scope;
  const around = { publicUri, day, reader };
  const address = (kind: string, id: string) => uriOf(publicUri, { kind, id, view: { day: '', asked: false } });
  const own = address(record.kind, record.id);
  const nodes: Node[] = [...(await describeRecords([record], around))];
  for (const { kind, field, records } of related)
    nodes.push(
      ...(kind === 'participation' && field !== 'continues'
        ? await describeRecords(records, around)
        : records.map(({ id }) => node(address(kind, id), [kindNamed(kind).label], { [field]: ref(own) }))),
    );
  const about = node(dataSetUri(publicUri), ['dcat:Dataset'], {
    'dcat:version': String(state.version),
    dataAsOf: maybe(state.asOf, dayValue),
    onDay: maybe(day, dayValue),
  });
  const graph = [...nodes, about].map((each) => JSON.stringify(each)).join(',\n');
  return `{"@context":${JSON.stringify(contextAddress(publicUri))},"@graph":[\n${graph}\n]}\n`;
}

import type { AnyRecord } from '../../records/kind';
import { shortNameOf } from '../../records/short-name';
import { uriOf } from '../../registry/reading/ids';
import { periodOf } from '../../registry/reading/record-fields';
import type { Day } from '../../time/day';
import { boundsOf, surelyLivesOn } from '../../time/period';
import type { OnDay } from '../levels';
import type { Statement } from '../statement';

/** A property of the graph, of its nodes or of its edges; null is not known and is left out. */
export interface Attribute<Item> {
  readonly name: string;
  readonly type: 'string' | 'int' | 'boolean';
  readonly value: (item: Item) => string | number | boolean | null;
}

interface Shown {
  readonly record: AnyRecord;
  readonly day: Day | null;
}

interface ShownEdge extends Shown {
  readonly onDay: OnDay | undefined;
}

export function addressOf({ kind, id }: { kind: string; id: string }, publicUri: string): string {
  return uriOf(publicUri, { kind, id, view: { day: '', asked: false } });
}

const text = <Item>(name: string, value: (item: Item) => string | null): Attribute<Item> => ({
  name,
  type: 'string',
  value,
});
const field = (name: string): Attribute<Shown> => text(name, ({ record }) => (record[name] as string | null) ?? null);
const period = (name: 'from' | 'fromCertainty' | 'until' | 'lastDay' | 'untilCertainty'): Attribute<Shown> =>
  text(name, ({ record }) => periodOf(record.period)?.[name] ?? null);

const PERIOD: readonly Attribute<Shown>[] = [
  period('from'),
  period('fromCertainty'),
  period('until'),
  period('lastDay'),
  period('untilCertainty'),
  {
    name: 'certain',
    type: 'boolean',
    value: ({ record, day }) => (day !== null && record.period ? surelyLivesOn(boundsOf(record.period), day) : null),
  },
];
const SOURCES: Attribute<Shown> = text('sources', ({ record }) =>
  record.accordingTo.length === 0 ? null : record.accordingTo.map(({ source }) => source).join(' '),
);

/** What the network says of itself. Its sources follow under `sources`, a line each. */
export const GRAPH_ATTRIBUTES: readonly Attribute<Statement>[] = [
  text('title', ({ title }) => title.nl),
  text('day', ({ day }) => day),
  text('scope', ({ dayInWords }) => `${dayInWords.nl} / ${dayInWords.en}`),
  text('dataAsOf', ({ dataAsOf }) => dataAsOf),
  { name: 'dataVersion', type: 'int', value: ({ dataVersion }) => dataVersion },
  text('licence', ({ licence }) => `${licence.nl} / ${licence.en}`),
  text('completeness', ({ completeness }) => `${completeness.nl} / ${completeness.en}`),
  text('sources', () => null),
];

/** `kind` says which of the two a node is; `type` belongs to organisations, `form` to arrangements. */
export const NODE_ATTRIBUTES: readonly Attribute<Shown>[] = [
  text('kind', ({ record }) => record.kind),
  text('slug', ({ record }) => record.id),
  text('label', ({ record }) => shortNameOf(record)),
  field('name'),
  field('type'),
  field('arrangementKind'),
  field('form'),
  field('tooiUri'),
  field('cbsCode'),
  ...PERIOD,
  { name: 'verified', type: 'boolean', value: ({ record }) => record.verified },
  SOURCES,
];

export const EDGE_ATTRIBUTES: readonly Attribute<ShownEdge>[] = [
  text('slug', ({ record }) => record.id),
  text('organs', ({ record }) => (record.organs as readonly string[] | null)?.join(' ') ?? null),
  field('origin'),
  field('endReason'),
  ...PERIOD,
  text('level', ({ onDay }) => onDay?.level ?? null),
  text('why', ({ onDay }) => onDay?.grounds.map(({ why }) => why.nl).join(' ') ?? null),
  { name: 'verified', type: 'boolean', value: ({ record }) => record.verified },
  SOURCES,
];

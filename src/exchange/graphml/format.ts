import type { Format } from '../format';
import { levelsOn } from '../levels';
import { type Html, markup } from '../markup';
import { nameIn } from '../names';
import type { Scope } from '../scope';
import { statementOf } from '../statement';
import { pages } from '../walk';
import { addressOf, type Attribute, EDGE_ATTRIBUTES, GRAPH_ATTRIBUTES, NODE_ATTRIBUTES } from './attributes';

/** A network for network tools: organisations and arrangements, joined by who takes part in what. */
export const graphml: Format = {
  name: 'graphml',
  title: {
    nl: 'netwerk van organisaties en regelingen (GraphML)',
    en: 'network of organisations and arrangements (GraphML)',
  },
  takesDay: true,
  files: () => [
    {
      name: 'samenhang.graphml',
      title: { nl: 'wie waaraan deelneemt, als netwerk', en: 'who takes part in what, as a network' },
      mediaType: 'application/graphml+xml; charset=utf-8',
      text,
    },
  ],
};

/** Signs that XML cannot hold, such as a bell. */
const NOT_IN_XML = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/**
 * Written by template and not by a builder: that took 0.15 ms an element and held all readers up (measured with
 * xmlbuilder2), for a format of five elements.
 */
async function* text(scope: Scope): AsyncGenerator<string> {
  yield `<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns">
`;
  yield declared('graph', GRAPH_ATTRIBUTES) + declared('node', NODE_ATTRIBUTES) + declared('edge', EDGE_ATTRIBUTES);
  const known = data('graph', GRAPH_ATTRIBUTES, await statementOf(scope));
  yield markup`<graph id="${scope.publicUri}/export" edgedefault="directed">\n${known}`.text;
  yield '<data key="graph-sources">';
  yield* sources(scope);
  yield '</data>\n';
  yield* nodes(scope);
  yield* edges(scope);
  yield '</graph>\n</graphml>\n';
}

/** Every source with its licence, a line each. */
async function* sources(scope: Scope): AsyncGenerator<string> {
  for await (const { records } of pages(scope, 'source'))
    for (const record of records) {
      const licence = (record.licence as string | null) ?? 'licentie niet bekend';
      yield markup`${printable(`${record.id}: ${nameIn('nl', record) ?? ''} (${licence})`)}\n`.text;
    }
}

async function* nodes(scope: Scope): AsyncGenerator<string> {
  const { publicUri, day } = scope;
  for (const kind of ['organisation', 'arrangement'])
    for await (const { records } of pages(scope, kind))
      yield markup`${records.map(
        (record) =>
          markup`<node id="${addressOf(record, publicUri)}">\n${data('node', NODE_ATTRIBUTES, { record, day })}</node>\n`,
      )}`.text;
}

async function* edges(scope: Scope): AsyncGenerator<string> {
  const { publicUri, day } = scope;
  for await (const { records, reader } of pages(scope, 'participation')) {
    const levels = day === null ? undefined : await levelsOn(records, day, reader);
    yield markup`${records.map((record) => {
      const source = addressOf({ kind: 'organisation', id: String(record.organisation) }, publicUri);
      const target = addressOf({ kind: 'arrangement', id: String(record.arrangement) }, publicUri);
      const known = data('edge', EDGE_ATTRIBUTES, { record, day, onDay: levels?.get(record.id) });
      return markup`<edge id="${addressOf(record, publicUri)}" source="${source}" target="${target}">\n${known}</edge>\n`;
    })}`.text;
  }
}

function declared(where: string, attributes: readonly Attribute<never>[]): string {
  return attributes
    .map(({ name, type }) => `<key id="${where}-${name}" for="${where}" attr.name="${name}" attr.type="${type}"/>\n`)
    .join('');
}

/** What is known; what is not known has no element. */
function data<Item>(where: string, attributes: readonly Attribute<Item>[], item: Item): readonly Html[] {
  return attributes.flatMap(({ name, value }) => {
    const known = value(item);
    return known === null ? [] : [markup`<data key="${where}-${name}">${printable(String(known))}</data>\n`];
  });
}

function printable(content: string): string {
  return content.replaceAll(NOT_IN_XML, '\uFFFD');
}

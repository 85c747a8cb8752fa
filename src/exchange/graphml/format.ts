import { createCB } from 'xmlbuilder2';
import type { Format } from '../format';
import { levelsOn } from '../levels';
import type { Scope } from '../scope';
import { statementOf } from '../statement';
import { pages } from '../walk';
import { addressOf, type Attribute, EDGE_ATTRIBUTES, GRAPH_ATTRIBUTES, NODE_ATTRIBUTES } from './attributes';

type Xml = ReturnType<typeof createCB>;

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

/** Signs that XML cannot hold, such as a bell; the builder would write them all the same. */
const NOT_IN_XML = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

const printable = (content: string) => content.replaceAll(NOT_IN_XML, '\uFFFD');

async function* text(scope: Scope): AsyncGenerator<string> {
  let piece = '';
  const taken = () => {
    const ready = piece;
    piece = '';
    return ready;
  };
  const xml = createCB({
    data: (chunk: string) => (piece += chunk),
    error: (error: Error) => {
      throw error;
    },
    prettyPrint: true,
  });
  xml.dec({ encoding: 'UTF-8' }).ele('graphml', { xmlns: 'http://graphml.graphdrawing.org/xmlns' });
  declare(xml, 'graph', GRAPH_ATTRIBUTES);
  declare(xml, 'node', NODE_ATTRIBUTES);
  declare(xml, 'edge', EDGE_ATTRIBUTES);
  xml.ele('graph', { id: `${scope.publicUri}/export`, edgedefault: 'directed' });
  fill(xml, 'graph', GRAPH_ATTRIBUTES, await statementOf(scope));
  yield taken();
  yield* sources(xml, scope, taken);
  yield* nodes(xml, scope, taken);
  yield* edges(xml, scope, taken);
  xml.up().up().end();
  yield taken();
}

/** Every source with its licence, a line each, in one attribute of the graph. */
async function* sources(xml: Xml, scope: Scope, taken: () => string): AsyncGenerator<string> {
  xml.ele('data', { key: 'graph-sources' });
  for await (const { records } of pages(scope, 'source')) {
    const lines = records.map(
      ({ id, title, licence }) => `${id}: ${String(title)} (${(licence as string | null) ?? 'licentie niet bekend'})`,
    );
    xml.txt(printable(`${lines.join('\n')}\n`));
    yield taken();
  }
  xml.up();
}

async function* nodes(xml: Xml, scope: Scope, taken: () => string): AsyncGenerator<string> {
  for (const kind of ['organisation', 'arrangement'])
    for await (const { records } of pages(scope, kind)) {
      for (const record of records) {
        xml.ele('node', { id: addressOf(record, scope.publicUri) });
        fill(xml, 'node', NODE_ATTRIBUTES, { record, day: scope.day });
        xml.up();
      }
      yield taken();
    }
}

async function* edges(xml: Xml, scope: Scope, taken: () => string): AsyncGenerator<string> {
  for await (const { records, reader } of pages(scope, 'participation')) {
    const levels = scope.day === null ? undefined : await levelsOn(records, scope.day, reader);
    for (const record of records) {
      xml.ele('edge', {
        id: addressOf(record, scope.publicUri),
        source: addressOf({ kind: 'organisation', id: String(record.organisation) }, scope.publicUri),
        target: addressOf({ kind: 'arrangement', id: String(record.arrangement) }, scope.publicUri),
      });
      fill(xml, 'edge', EDGE_ATTRIBUTES, { record, day: scope.day, onDay: levels?.get(record.id) });
      xml.up();
    }
    yield taken();
  }
}

function declare(xml: Xml, where: string, attributes: readonly Attribute<never>[]): void {
  for (const { name, type } of attributes)
    xml.ele('key', { id: `${where}-${name}`, for: where, 'attr.name': name, 'attr.type': type }).up();
}

/** Writes what is known; what is not known has no element. */
function fill<Item>(xml: Xml, where: string, attributes: readonly Attribute<Item>[], item: Item): void {
  for (const { name, value } of attributes) {
    const known = value(item);
    if (known !== null)
      xml
        .ele('data', { key: `${where}-${name}` })
        .txt(printable(String(known)))
        .up();
  }
}

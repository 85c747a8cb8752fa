import { KINDS } from '../../records/kinds';
import { dataSetNode, dataSetUri } from '../data-set';
import type { Format } from '../format';
import type { Scope } from '../scope';
import { statementOf } from '../statement';
import { pages } from '../walk';
import { conceptNodes } from './concepts';
import { contextOf, vocabularyOf } from './context';
import { describeRecords } from './describe';
import { type Node, node, ref } from './values';

/** Linked data: W3C ORG for who takes part in what, PROV for who says so, ELI for the law, SKOS for themes. */
export const jsonLd: Format = {
  name: 'json-ld',
  title: {
    nl: 'gekoppelde gegevens (JSON-LD met W3C ORG, PROV, ELI, SKOS en TOOI)',
    en: 'linked data (JSON-LD with W3C ORG, PROV, ELI, SKOS and TOOI)',
  },
  takesDay: true,
  files: () => [
    {
      name: 'samenhang.jsonld',
      title: { nl: 'alle records als gekoppelde gegevens', en: 'all records as linked data' },
      mediaType: 'application/ld+json',
      text,
    },
  ],
};

async function* text(scope: Scope): AsyncGenerator<string> {
  const { publicUri, day } = scope;
  const about = dataSetNode(await statementOf(scope), scope);
  yield `{"@context":${JSON.stringify(contextOf(publicUri))},"@graph":[\n${JSON.stringify(about)}`;
  yield lines(conceptNodes((name) => `${vocabularyOf(publicUri)}${name}`));
  for (const kind of KINDS)
    for await (const { records, reader } of pages(scope, kind.name)) {
      const nodes = await describeRecords(records, { publicUri, day, reader });
      yield lines(kind.name === 'source' ? [...nodes, sourcesOf(publicUri, nodes)] : nodes);
    }
  yield '\n]}\n';
}

/** A part of what is said of the whole: a node may be told in several places. */
function sourcesOf(publicUri: string, sources: readonly Node[]): Node {
  return node(dataSetUri(publicUri), ['dcat:Dataset'], { 'dct:source': sources.map((each) => ref(each['@id'])) });
}

function lines(nodes: readonly Node[]): string {
  return nodes.map((each) => `,\n${JSON.stringify(each)}`).join('');
}

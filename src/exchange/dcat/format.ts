import type { Prose } from '../../records/field';
import { dataSetNode, dataSetUri } from '../data-set';
import type { Format } from '../format';
import { contextOf } from '../json-ld/context';
import { type Node, node, prose, ref, type Value } from '../json-ld/values';
import type { Scope } from '../scope';
import { statementOf } from '../statement';
import { pages } from '../walk';
import { catalogueUri, operatorOf } from './operator';

/** File types of the Publications Office, for those formats that it lists. */
const FILE_TYPES: Readonly<Record<string, string>> = { csv: 'CSV', 'csv-nl': 'CSV', 'json-ld': 'JSON_LD' };
const AUTHORITY = 'http://publications.europa.eu/resource/authority';

/**
 * A description of the data set after DCAT-AP-NL 3.0. Who publishes the data, whom to ask and under which licence the
 * whole may be used only the operator knows: what is not set is left out, and the catalogue says so.
 */
export function dcatOf(others: readonly Format[]): Format {
  return {
    name: 'dcat',
    title: {
      nl: 'beschrijving van de gegevens voor catalogi (DCAT-AP-NL 3.0, JSON-LD)',
      en: 'description of the data for catalogues (DCAT-AP-NL 3.0, JSON-LD)',
    },
    takesDay: false,
    files: () => [
      {
        name: 'catalogus.jsonld',
        title: { nl: 'catalogus, gegevens, bestanden en dienst', en: 'catalogue, data set, files and service' },
        mediaType: 'application/ld+json',
        text: (scope) => text(others, scope),
      },
    ],
  };
}

async function* text(formats: readonly Format[], scope: Scope): AsyncGenerator<string> {
  const { publicUri } = scope;
  const statement = await statementOf(scope);
  const { publisher, contactPoint, licence, missing, nodes: operator } = operatorOf(scope);
  const service = `${publicUri}/graphql`;
  const dataSet = dataSetNode(statement, scope, {
    'dct:identifier': dataSetUri(publicUri),
    'dct:accessRights': PUBLIC,
    'dct:creator': publisher,
    'dct:publisher': publisher,
    'dcat:contactPoint': contactPoint,
    'dcat:theme': GOVERNMENT,
    'dcat:keyword': KEYWORDS.flatMap(prose),
    'dcat:landingPage': ref(dataSetUri(publicUri)),
    'dcat:distribution': formats.map(({ name }) => ref(distributionUri(publicUri, name))),
  });
  const catalogue = node(catalogueUri(publicUri), ['dcat:Catalog'], {
    'dct:title': prose({ nl: 'Catalogus van Samenhang', en: 'Catalogue of Samenhang' }),
    'dct:description': prose(described(statement.title, missing)),
    'dct:publisher': publisher,
    'dcat:contactPoint': contactPoint,
    'dct:language': dataSet['dct:language'],
    'dct:modified': dataSet['dct:modified'],
    'dcat:dataset': ref(dataSetUri(publicUri)),
    'dcat:service': ref(service),
  });
  const graphql = node(service, ['dcat:DataService'], {
    'dct:title': prose({ nl: 'GraphQL-dienst van Samenhang', en: 'GraphQL service of Samenhang' }),
    'dct:description': prose({
      nl: 'Beantwoordt vragen aan het register in GraphQL, op elke dag; schrijft niets.',
      en: 'Answers questions to the registry in GraphQL, on any day; writes nothing.',
    }),
    'dct:identifier': service,
    'dct:publisher': publisher,
    'dct:license': licence,
    'dct:accessRights': PUBLIC,
    'dcat:contactPoint': contactPoint,
    'dcat:theme': GOVERNMENT,
    'dcat:endpointURL': ref(service),
    'dcat:endpointDescription': ref(service),
    'dcat:servesDataset': ref(dataSetUri(publicUri)),
  });
  const files = formats.map((format) => distribution(format, licence, scope));
  const nodes = [catalogue, dataSet, graphql, ...operator, ...files];
  yield `{"@context":${JSON.stringify(contextOf(publicUri))},"@graph":[\n${nodes.map((each) => JSON.stringify(each)).join(',\n')}`;
  for await (const { records } of pages(scope, 'source')) {
    const sources = records.map(({ id }) => ref(`${publicUri}/id/source/${id}`));
    yield `,\n${JSON.stringify(node(dataSetUri(publicUri), ['dcat:Dataset'], { 'dct:source': sources }))}`;
  }
  yield '\n]}\n';
}

const PUBLIC = ref(`${AUTHORITY}/access-right/PUBLIC`);
const GOVERNMENT = ref(`${AUTHORITY}/data-theme/GOVE`);
const KEYWORDS = [
  { nl: 'gemeenschappelijke regelingen', en: 'joint arrangements' },
  { nl: 'samenwerking tussen overheden', en: 'intergovernmental collaboration' },
  { nl: 'gemeenten', en: 'municipalities' },
];

function described(title: Prose, missing: Prose | null): Prose {
  return missing === null ? title : { nl: `${title.nl}. ${missing.nl}`, en: `${title.en}. ${missing.en}` };
}

function distributionUri(publicUri: string, name: string): string {
  return `${publicUri}/export/${name}`;
}

function distribution({ name, title, files }: Format, licence: Value | null, { publicUri }: Scope): Node {
  const address = distributionUri(publicUri, name);
  const [only, ...others] = files(null);
  const [mediaType] = (only?.mediaType ?? '').split(';');
  return node(address, ['dcat:Distribution'], {
    'dct:title': prose(title),
    'dct:license': licence,
    'dcat:accessURL': ref(address),
    'dcat:downloadURL': only && others.length === 0 ? ref(`${address}/${only.name}`) : null,
    'dcat:mediaType': mediaType ? ref(`https://www.iana.org/assignments/media-types/${mediaType}`) : null,
    'dct:format': FILE_TYPES[name] ? ref(`${AUTHORITY}/file-type/${FILE_TYPES[name]}`) : null,
  });
}

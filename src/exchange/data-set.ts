import type { Scope } from './scope';
import type { Statement } from './statement';
import { dayValue, link, maybe, type Node, node, prose, ref, typed, type Properties } from './json-ld/values';

/** The address that names the data as a whole. */
export const dataSetUri = (publicUri: string) => `${publicUri}/export`;

/** What an export says of itself, as a node: the day, the version, the licence, and what is not known. */
export function dataSetNode(
  statement: Statement,
  { publicUri, publication, state }: Scope,
  more: Properties = {},
): Node {
  return node(dataSetUri(publicUri), ['dcat:Dataset'], {
    'dct:title': prose(statement.title),
    'dct:description': prose(statement.completeness),
    'dct:language': ['NLD', 'ENG'].map((code) =>
      ref(`http://publications.europa.eu/resource/authority/language/${code}`),
    ),
    'dct:issued': maybe(state.firstChangeAt, (at: string) => typed(at, 'xsd:dateTime')),
    'dct:modified': maybe(state.lastChangeAt, (at: string) => typed(at, 'xsd:dateTime')),
    'dct:rights': prose(statement.licence),
    'dct:license': link(publication.licence),
    'dcat:version': String(statement.dataVersion),
    onDay: maybe(statement.day, dayValue),
    dataAsOf: maybe(statement.dataAsOf, dayValue),
    dayInWords: prose(statement.dayInWords),
    ...statement.counts,
    ...more,
  });
}

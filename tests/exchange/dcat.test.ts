import { DataFactory, type Store } from 'n3';
import type { Graph } from '../../src/graph/port';
import { FORMATS } from '../../src/exchange/formats';
import { openWith, exported, PUBLIC_URI } from './exported';
import { engines } from '../support/engines';
import { hostileRecords } from './hostile';
import { shapeFaults, triplesOf } from './triples';

const DCAT = 'http://www.w3.org/ns/dcat#';
const DCT = 'http://purl.org/dc/terms/';

describe('the description for catalogues', () => {
  let graph: Graph;
  let store: Store;
  let quads: string;
  beforeAll(async () => {
    graph = await openWith(engines[0]!, hostileRecords());
    ({ store, quads } = await triplesOf(await exported(graph, 'dcat', null)));
  });
  afterAll(() => graph.close());

  const of = (subject: string, predicate: string) =>
    store
      .getObjects(DataFactory.namedNode(`${PUBLIC_URI}${subject}`), DataFactory.namedNode(predicate), null)
      .map(({ value }) => value);

  it('fits the vocabulary', () => {
    expect(shapeFaults(quads)).toEqual([]);
  });

  it('leads from the catalogue to the data set, its files and the service', () => {
    expect(of('/export/dcat', `${DCAT}dataset`)).toEqual([`${PUBLIC_URI}/export`]);
    const others = FORMATS.filter(({ name }) => name !== 'dcat').map(({ name }) => `${PUBLIC_URI}/export/${name}`);
    expect(of('/export', `${DCAT}distribution`).sort()).toEqual(others.sort());
    expect(of('/export/graphml', `${DCAT}downloadURL`)).toEqual([`${PUBLIC_URI}/export/graphml/samenhang.graphml`]);
    expect(of('/export/csv', `${DCAT}downloadURL`)).toEqual([]);
    expect(of('/export/csv-nl', `${DCAT}mediaType`)).toEqual(['https://www.iana.org/assignments/media-types/text/csv']);
    expect(of('/graphql', `${DCAT}servesDataset`)).toEqual([`${PUBLIC_URI}/export`]);
  });

  it('says when it was written first and last, from which sources, and nothing that is not known', () => {
    expect(of('/export', `${DCT}issued`)).toEqual(['2026-05-16T08:00:00.000Z']);
    expect(of('/export', `${DCT}modified`)).toEqual(['2026-05-16T08:00:00.000Z']);
    expect(of('/export', `${DCT}source`)).toEqual([`${PUBLIC_URI}/id/source/vijandige-bron`]);
    for (const unknown of [`${DCT}publisher`, `${DCT}license`, `${DCAT}contactPoint`, `${DCT}accrualPeriodicity`])
      expect(store.getQuads(null, DataFactory.namedNode(unknown), null, null)).toEqual([]);
  });
});

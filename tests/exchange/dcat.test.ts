import { join } from 'node:path';
import { DataFactory, type Store } from 'n3';
import type { Graph } from '../../src/graph/port';
import { FORMATS, textOf } from '../../src/exchange/formats';
import type { Publication } from '../../src/exchange/publication';
import { formatNamed, openWith, PUBLIC_URI, scopeOf, textIn } from './exported';
import { engines } from '../support/engines';
import { hostileRecords } from './hostile';
import { shapeFaults, triplesOf } from './triples';

const DCAT = 'http://www.w3.org/ns/dcat#';
const DCT = 'http://purl.org/dc/terms/';
const VCARD = 'http://www.w3.org/2006/vcard/ns#';
/** What DCAT-AP-NL 3.0 requires. */
const PROFILE = join(__dirname, 'dcat-ap-nl.ttl');

const PUBLISHED: Publication = {
  publisher: 'Gemeente Pijnacker-Nootdorp',
  publisherUri: 'https://identifier.overheid.nl/tooi/id/gemeente/gm1926',
  contact: 'gegevens@pijnacker.example',
  licence: 'https://creativecommons.org/publicdomain/zero/1.0/',
};

let graph: Graph;
beforeAll(async () => {
  graph = await openWith(engines[0]!, hostileRecords());
});
afterAll(() => graph.close());

const described = async (publication?: Publication) =>
  triplesOf(await textIn(textOf(formatNamed('dcat').files(null)[0]!, await scopeOf(graph, null, publication))));
const objectsIn = (store: Store, subject: string, predicate: string) =>
  store
    .getObjects(DataFactory.namedNode(`${PUBLIC_URI}${subject}`), DataFactory.namedNode(predicate), null)
    .map(({ value }) => value);

describe('the description for catalogues', () => {
  let store: Store;
  let quads: string;
  beforeAll(async () => {
    ({ store, quads } = await described());
  });
  const of = (subject: string, predicate: string) => objectsIn(store, subject, predicate);

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

  it('says what the profile asks for and the operator has not set', () => {
    const said = of('/export/dcat', `${DCT}description`).join('\n');
    expect(said).toMatch(/heeft nog niet ingesteld .*: uitgever, contactpunt, licentie van het geheel\.$/m);
    expect(said).toMatch(/has not set yet .*: publisher, contact point, licence of the whole\.$/m);
    const missing = shapeFaults(quads, PROFILE).map(({ focus, path }) => [short(focus), short(path)]);
    expect(missing.sort()).toEqual(
      [
        ...['publisher', 'contactPoint'].map((each) => ['/export/dcat', each]),
        ...['creator', 'publisher', 'contactPoint'].map((each) => ['/export', each]),
        ...['publisher', 'contactPoint', 'license'].map((each) => ['/graphql', each]),
        ...FORMATS.filter(({ name }) => name !== 'dcat').map(({ name }) => [`/export/${name}`, 'license']),
      ].sort(),
    );
  });
});

describe('the description for catalogues, once the operator has set who publishes the data', () => {
  const PUBLISHER = PUBLISHED.publisherUri;

  it('is what the profile requires', async () => {
    const { store, quads } = await described(PUBLISHED);
    expect([...shapeFaults(quads, PROFILE), ...shapeFaults(quads)]).toEqual([]);
    for (const subject of ['/export', '/export/dcat', '/graphql'])
      expect(objectsIn(store, subject, `${DCT}publisher`)).toEqual([PUBLISHER]);
    expect(objectsIn(store, '/export', `${DCT}license`)).toEqual([PUBLISHED.licence]);
    expect(objectsIn(store, '/export/dcat#contact', `${VCARD}hasEmail`)).toEqual([`mailto:${PUBLISHED.contact}`]);
    expect(objectsIn(store, '/export/dcat', `${DCT}description`).join()).not.toMatch(/ingesteld|not set/);
    expect(objectsIn(store, '/export', `${DCT}rights`).join()).toMatch(/Voor het geheel geldt: https:/);
  });

  it('names a publisher without an address by one of its own', async () => {
    const { store, quads } = await described({ ...PUBLISHED, publisherUri: null });
    expect(shapeFaults(quads, PROFILE)).toEqual([]);
    expect(objectsIn(store, '/export', `${DCT}publisher`)).toEqual([`${PUBLIC_URI}/export/dcat#publisher`]);
    expect(objectsIn(store, '/export/dcat#publisher', 'http://xmlns.com/foaf/0.1/name')).toEqual([PUBLISHED.publisher]);
  });

  it.each([
    ['publisher', 'uitgever'],
    ['contact', 'contactpunt'],
    ['licence', 'licentie van het geheel'],
  ])('still says that the %s is missing, and only that', async (field, nl) => {
    const { store } = await described({ ...PUBLISHED, publisherUri: null, [field]: null });
    expect(objectsIn(store, '/export/dcat', `${DCT}description`).join('\n')).toMatch(
      new RegExp(`vraagt: ${nl}\\.$`, 'm'),
    );
  });
});

const short = (address: string | undefined) => (address ?? '').replace(PUBLIC_URI, '').replace(/^http.*[/#]/, '');

import { DOMParser } from '@xmldom/xmldom';
import { parse } from 'csv-parse/sync';
import jsonld from 'jsonld';
import { Parser, Store, DataFactory } from 'n3';
import { KINDS } from '../../../src/records/kinds';
import { exportRecords } from '../../../src/records/export';
import { loadFolder } from '../../../src/records/seed';
import { writeRecords } from '../../../src/records/store';
import { FIRST_LOAD } from '../../facts/registry';
import { HOSTILE_NAMES, hostileRecords } from '../../exchange/hostile';
import { PROCEEDINGS } from '../../support/council';
import { describeEngines } from '../../support/engines';
import type { Answer } from '../../support/test-server';
import { type ServedRegistry, serveRegistry } from './served-registry';

const ORG = 'http://www.w3.org/ns/org#';
const namedNode = (iri: string) => DataFactory.namedNode(iri);

describeEngines('/id', (engine) => {
  let served: ServedRegistry;
  beforeAll(async () => {
    served = await serveRegistry(engine);
    await loadFolder(served.registry.graph, PROCEEDINGS, new Date());
    await writeRecords(served.registry.graph, hostileRecords(), { kind: 'IMPORT', at: new Date(), by: null });
  }, FIRST_LOAD);
  afterAll(() => served.close());

  const get = (path: string, accept = '*/*', headers: Record<string, string> = {}) =>
    fetch(`${served.url}${path}`, { headers: { accept, ...headers } });

  /** The triples of a document, its context fetched from the server that it names. */
  async function triples(path: string): Promise<Store> {
    const document = (await (await get(path, 'application/ld+json')).json()) as object;
    const documentLoader = async (url: string) => {
      const response = await get(new URL(url).pathname);
      expect(response.headers.get('content-type')).toContain('application/ld+json');
      return { documentUrl: url, document: (await response.json()) as object };
    };
    const options = { format: 'application/n-quads', safe: true, documentLoader } as { format: 'application/n-quads' };
    const quads = (await jsonld.toRDF(document, options)) as unknown as string;
    return new Store(new Parser({ format: 'N-Quads' }).parse(quads));
  }

  it.each([
    ['text/html,application/xhtml+xml,*/*;q=0.8', 'text/html; charset=utf-8', 'html'],
    ['*/*', 'text/html; charset=utf-8', 'html'],
    ['application/ld+json', 'application/ld+json; charset=utf-8', 'json-ld'],
    ['application/json', 'application/json; charset=utf-8', 'json-ld'],
    ['text/csv;q=0.9, application/json;q=0.2', 'text/csv; charset=utf-8; header=present', 'csv'],
  ])('answers %s with %s', async (accept, contentType, name) => {
    const response = await get('/id/organisation/gemeente-delft?asOf=2020-01-01', accept);
    expect(response.status).toBe(200);
    expect((await response.text()).length).toBeGreaterThan(500);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': contentType,
      'content-location': `https://samenhang.example/id/organisation/gemeente-delft?format=${name}&asOf=2020-01-01`,
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
      vary: 'Accept',
    });
    const tag = response.headers.get('etag')!;
    const again = await get('/id/organisation/gemeente-delft?asOf=2020-01-01', accept, { 'if-none-match': tag });
    expect([again.status, (await again.text()).length]).toEqual([304, 0]);
  });

  it('puts the format in the address above what is accepted', async () => {
    const response = await get('/id/act/wet-arhi?format=csv-nl', 'text/html');
    expect([response.status, (await response.text()).slice(0, 3)]).toEqual([404, '{"e']);
    const dutch = await get('/id/organisation/gemeente-delft?format=csv-nl', 'text/html');
    const bytes = Buffer.from(await dutch.arrayBuffer());
    expect(bytes.subarray(0, 3).toString('hex')).toBe('efbbbf');
    expect(bytes.toString('utf8')).toContain('eigenschap;waarde;naam;adres\r\n');
  });

  it.each([
    ['/id/organisation/gemeente-nergens', '*/*', 404, 'NOT_FOUND', /no organisation 'gemeente-nergens'/],
    ['/id/arrangement/gemeente-delft', '*/*', 404, 'NOT_FOUND', /no arrangement 'gemeente-delft'/],
    ['/id/persoon/x', '*/*', 404, 'NOT_FOUND', /found the kind 'persoon'/],
    ['/id/organisation', '*/*', 404, 'NOT_FOUND', /nothing at this address/],
    ['/id/organisation/gemeente-delft', 'image/png', 406, 'NOT_ACCEPTABLE', /text\/html, application\/ld\+json/],
    ['/id/organisation/gemeente-delft?format=xml', '*/*', 400, 'BAD_USER_INPUT', /one of html, json-ld, csv, csv-nl/],
    ['/id/organisation/gemeente-delft?asOf=2020-02-30', '*/*', 400, 'BAD_USER_INPUT', /found '2020-02-30'/],
    ['/id/organisation/%3Cscript%3E', '*/*', 404, 'NOT_FOUND', /<script>/],
  ])('%s for %s is refused', async (...[path, accept, status, code, message]) => {
    const response = await get(path, accept);
    const { errors } = (await response.json()) as Answer;
    expect([response.status, errors?.[0]?.extensions.code, errors?.[0]?.message]).toEqual([
      status,
      code,
      expect.stringMatching(message),
    ]);
    expect(response.headers.get('content-type')).toContain('application/json');
  });

  it.each([
    ['/id/organisation/gemeente-nergens', 404, 'Niet gevonden (not found)', /no organisation 'gemeente-nergens'/],
    ['/id/organisation/gemeente-nergens?format=html', 404, 'Niet gevonden (not found)', /no organisation/],
    ['/id/persoon/x', 404, 'Niet gevonden (not found)', /found the kind 'persoon'/],
    ['/id/organisation', 404, 'Niet gevonden (not found)', /nothing at this address/],
    ['/id/organisation/%3Cscript%3E', 404, 'Niet gevonden (not found)', /&lt;script&gt;/],
    ['/id/act/wet-arhi?asOf=2020-02-30', 400, 'Het adres klopt niet (the address is not right)', /found '2020-02-30'/],
    ['/export/csv/nergens.csv', 404, 'Niet gevonden (not found)', /no file 'nergens.csv'/],
  ])('%s is refused on a page in Dutch to whoever asks for pages', async (path, status, title, message) => {
    const response = await get(path, 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8');
    expect([response.status, response.headers.get('content-type')]).toEqual([status, 'text/html; charset=utf-8']);
    expect(response.headers.get('vary')).toContain('Accept');
    expect(response.headers.get('cache-control')).toBe('no-store');
    const text = await response.text();
    expect(text).toMatch(/^<!doctype html>\n<html lang="nl">/);
    expect(text.replaceAll(/<\/?span[^>]*>/g, '')).toContain(`<h1>${title}</h1>`);
    expect(text.replaceAll('&#39;', "'")).toMatch(message);
    expect(text).not.toContain('<script');
    const head = await fetch(`${served.url}${path}`, { method: 'HEAD', headers: { accept: 'text/html' } });
    expect([head.status, await head.text()]).toEqual([status, '']);
    const { errors } = (await (await get(path, 'application/json')).json()) as Answer;
    expect(errors).toHaveLength(1);
  });

  it('is what the API calls uri, for things of every kind, and every link leads on', async () => {
    const firsts = new Map<string, string>();
    for await (const { kind, id } of exportRecords(served.registry.graph)) if (!firsts.has(kind)) firsts.set(kind, id);
    // What registers say comes by an import.
    const missing = KINDS.map(({ name }) => name).filter((name) => !firsts.has(name));
    expect(missing).toEqual(['register-entry']);
    const { arrangement } = await served.ask<{ arrangement: { uri: string } }>(
      '{ arrangement(by: {slug: "gr-mrdh"}) { uri } }',
    );
    expect(arrangement.uri).toBe('https://samenhang.example/id/arrangement/gr-mrdh');
    const seen = new Map<string, Promise<number>>();
    for (const [kind, id] of firsts) {
      const text = await (await get(`/id/${kind}/${id}?asOf=2026-05-16`)).text();
      expect(text).toMatch(/^<!doctype html>\n<html lang="nl">/);
      for (const [, path] of text.matchAll(/href="https:\/\/samenhang\.example(\/[^"#]*)"/g)) {
        const decoded = path!.replaceAll('&amp;', '&');
        if (seen.size < 150 && !seen.has(decoded))
          seen.set(
            decoded,
            get(decoded).then(({ status }) => status),
          );
      }
    }
    for (const [path, status] of seen) expect([path, await status]).toEqual([path, 200]);
  });

  it('shows names, period, sources and levels on a page in Dutch, with English marked', async () => {
    const text = await (await get('/id/arrangement/gr-mrdh?asOf=2026-05-16')).text();
    expect(text).toContain('<h1>');
    expect(text).toContain('regeling (<span lang="en">arrangement</span>). Op 2026-05-16.');
    expect(text).toMatch(/<a href="[^"]+\/id\/participation\/[^"]+">Delft<\/a>: [\d-]+ tot en met heden; vrijwillig/);
    expect(text.match(/\/id\/participation\//g)).toHaveLength(21);
    const whole = await (await get('/id/arrangement/gr-mrdh')).text();
    expect(whole.match(/\/id\/participation\//g)!.length).toBeGreaterThan(21);
    expect(whole).not.toContain('; vrijwillig');
    const member = await (await get('/id/participation/deelname-mrdh-delft?asOf=2026-05-16')).text();
    expect(member).toContain('Vrijwillig volgens');
    expect(member).toContain('/id/source/');
    expect(member).toMatch(
      /\/id\/source\/roo-gr-2026\?asOf=2026-05-16">Register van gemeenschappelijke regelingen in /,
    );
    const source = await (await get('/id/source/roo-gr-2026')).text();
    expect(source).toMatch(
      /<h1>Register van gemeenschappelijke regelingen in [^<]+<\/h1>\n<p lang="en">GR register of the /,
    );
    const calendar = await (await get('/id/meeting-calendar/frame-rooster-eikdorp-2025')).text();
    expect(calendar).toContain('<li>2025-05-13</li><li>2025-06-10</li><li>2025-09-09</li>');
    const ended = await (await get('/id/organisation/gemeente-brielle?asOf=2026-05-16')).text();
    expect(ended).toContain('niet op 2026-05-16');
  });

  it('is well-formed and harmless, whatever the names are', async () => {
    for (const [id, name] of Object.entries(HOSTILE_NAMES)) {
      const text = await (await get(`/id/organisation/${id}`)).text();
      expect(text).not.toMatch(/<script|javascript:[^<]*"/);
      const xml = text
        .replace('<!doctype html>\n', '')
        .replaceAll(/<(meta|br)([^>]*)>/g, '<$1$2/>')
        .replaceAll('\u0007', '');
      const problems: string[] = [];
      const page = new DOMParser({ onError: (level, message) => problems.push(`${level} ${message}`) }).parseFromString(
        xml,
        'text/xml',
      );
      expect(problems).toEqual([]);
      expect(page.getElementsByTagName('h1')[0]!.textContent).toBe(name.replaceAll('\u0007', ''));
    }
    const source = await (await get('/id/source/vijandige-bron')).text();
    expect(source).toContain('javascript:alert(1)');
    expect(source).not.toContain('href="javascript');
  });

  it('gives linked data with the participations and the way back', async () => {
    const store = await triples('/id/arrangement/gr-mrdh?asOf=2022-12-31');
    const mrdh = namedNode('https://samenhang.example/id/arrangement/gr-mrdh');
    const members = store.getSubjects(namedNode(`${ORG}organization`), mrdh, null);
    expect(members).toHaveLength(23);
    expect(store.getObjects(mrdh, namedNode('http://www.w3.org/2004/02/skos/core#prefLabel'), null)).toHaveLength(1);
    const onDay = namedNode('https://samenhang.example/ns#onDay');
    expect(store.getObjects(namedNode('https://samenhang.example/export'), onDay, null)[0]?.value).toBe('2022-12-31');
    const agendas = store.getSubjects(namedNode('https://samenhang.example/ns#arrangement'), mrdh, null);
    expect(agendas.length).toBeGreaterThan(members.length);
  });

  it('gives a table of what is known', async () => {
    const text = await (await get('/id/participation/deelname-mrdh-delft?asOf=2026-05-16', 'text/csv')).text();
    const rows: Record<string, string>[] = parse(text, { columns: true });
    const value = (property: string) => rows.filter((row) => row.property === property).map((row) => row.value);
    expect([value('organisation_id'), value('level'), value('certain')]).toEqual([
      ['gemeente-delft'],
      ['VOLUNTARY'],
      ['true'],
    ]);
    expect(rows.find((row) => row.property === 'source')).toMatchObject({
      registry_uri: expect.stringMatching(/^https:\/\/samenhang\.example\/id\/source\//),
    });
  });
});

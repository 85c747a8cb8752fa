import { CloudEvent } from 'cloudevents';
import Parser from 'rss-parser';
import { exportRecords } from '../../../src/records/export';
import type { AnyRecord } from '../../../src/records/kind';
import { writeRecords } from '../../../src/records/store';
import { describeEngines } from '../../support/engines';
import { type ServedRegistry, serveRegistry } from './served-registry';

type Event = CloudEvent<{ uri: string; kind: string; operation: string; state: Record<string, unknown> }>;

const PUBLIC = 'https://samenhang.example';
const CHANGED = '2026-05-16T09:00:00Z';

describeEngines('what was recorded, over HTTP', (engine) => {
  let served: ServedRegistry;
  let records: readonly AnyRecord[];
  beforeAll(async () => {
    served = await serveRegistry(engine);
    const all: AnyRecord[] = [];
    for await (const record of exportRecords(served.registry.graph)) all.push(record);
    records = all;
  });
  afterAll(() => served.close());

  const get = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
    fetch(`${served.url}${path}`, { headers, method });
  const eventsIn = async (response: Response) =>
    (await response.text())
      .split('\n')
      .filter((line) => line !== '')
      // The library refuses what is no CloudEvent 1.0.
      .map((line) => new CloudEvent(JSON.parse(line) as Event, true));
  const rename = async (id: string, name: string) => {
    const record = records.find((each) => each.id === id)!;
    await writeRecords(served.registry.graph, [{ ...record, name }], {
      kind: 'IMPORT',
      at: new Date(CHANGED),
      by: null,
    });
  };

  it('is a CloudEvent on each line, by the NL GOV profile', async () => {
    const response = await get('/changes?after=10&limit=3');
    expect([response.status, response.headers.get('content-type')]).toEqual([
      200,
      'application/x-ndjson; charset=utf-8',
    ]);
    expect(response.headers.get('link')).toBe(`<${PUBLIC}/changes?after=13&limit=3>; rel="next"`);
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
    const events = await eventsIn(response);
    expect(events.map(({ id }) => id)).toEqual(['11', '12', '13']);
    for (const event of events) {
      expect(event.source).toBe('urn:nld:oin:00000001234567890000:systeem:samenhang');
      expect(event.type).toMatch(/^nl\.samenhang\.[a-z-]+\.created$/);
      expect(event).toMatchObject({ sequence: event.id, sequencetype: 'Integer', datacontenttype: 'application/json' });
      expect(event.subject).toBe(`${event.data!.kind}/${String(event.data!.state.id)}`);
      expect(event.data!.uri).toBe(`${PUBLIC}/id/${event.subject}`);
      for (const name of Object.keys(JSON.parse(JSON.stringify(event)) as object))
        expect(name).toMatch(/^[a-z0-9]{1,20}$/);
    }
    const again = await get(String(events[1]!.dataref).replace(PUBLIC, ''));
    expect(await eventsIn(again)).toEqual([events[1]]);
  });

  it('is followed from the first to the last without gaps', async () => {
    const found: Event[] = [];
    for (let next: string | undefined = '/changes?limit=999'; next !== undefined;) {
      const response: Response = await get(next);
      found.push(...(await eventsIn(response)));
      next = /^<https:\/\/[^/]+([^>]+)>; rel="next"$/.exec(response.headers.get('link') ?? '')?.[1];
    }
    expect(found.map(({ id }) => Number(id))).toEqual(records.map((_, index) => index + 1));
    expect(found.map(({ data }) => data!.state.id).sort()).toEqual(records.map(({ id }) => id).sort());
  });

  it('is not sent again to who has it, and is to who follows when something was written', async () => {
    const end = `/changes?after=${records.length}`;
    const first = await get(end);
    expect([first.status, await first.text()]).toEqual([200, '']);
    const etag = first.headers.get('etag')!;
    expect((await get(end, { 'if-none-match': etag })).status).toBe(304);
    await rename('gemeente-lisse', 'Lisse aan Zee');
    const second = await get(end, { 'if-none-match': etag });
    expect(second.status).toBe(200);
    expect(second.headers.get('last-modified')).toBe(new Date(CHANGED).toUTCString());
    const [event, ...more] = await eventsIn(second);
    expect(more).toEqual([]);
    expect(event).toMatchObject({
      type: 'nl.samenhang.organisation.changed',
      time: expect.stringMatching(/^2026-05-16T09:00:00/),
    });
    expect(event!.data).toMatchObject({ operation: 'CHANGED', state: { id: 'gemeente-lisse', name: 'Lisse aan Zee' } });
    const head = await get(end, {}, 'HEAD');
    expect([head.status, head.headers.get('etag'), await head.text()]).toEqual([200, second.headers.get('etag'), '']);
  });

  it.each<[string, number, string, RegExp]>([
    ['/changes?after=-1', 400, 'BAD_USER_INPUT', /^Expected 'after' to be one whole number from 0, found '-1'\.$/],
    ['/changes?after=1&after=2', 400, 'BAD_USER_INPUT', /^Expected 'after' once, as one text\.$/],
    ['/changes?limit=0', 400, 'BAD_USER_INPUT', /^Expected 'limit' to be one whole number from 1 to 10000/],
    ['/changes?limit=10001', 400, 'BAD_USER_INPUT', /^Expected 'limit'/],
    [
      '/changes?since=2026',
      400,
      'BAD_USER_INPUT',
      /^This address takes the parameters after and limit, found 'since'\.$/,
    ],
    ['/changes?after=999999', 400, 'BAD_USER_INPUT', /the last is \d+, found 999999\.$/],
    ['/feeds/gemeente-atlantis.atom', 404, 'NOT_FOUND', /^There is no organisation 'gemeente-atlantis'/],
    ['/feeds/gr-mrdh.atom', 404, 'NOT_FOUND', /^There is no organisation 'gr-mrdh'/],
    ['/feeds/gemeente-lisse.rss', 404, 'NOT_FOUND', /expected \/feeds\/<organisation>\.atom or /],
    ['/feeds/gemeente-lisse.atom?x=1', 400, 'BAD_USER_INPUT', /found 'x'\.$/],
  ])('answers %s with %i and says why', async (path, status, code, message) => {
    const response = await get(path);
    const { errors } = (await response.json()) as { errors: [{ message: string; extensions: object }] };
    expect([response.status, errors[0].extensions]).toEqual([status, { code }]);
    expect(errors[0].message).toMatch(message);
  });

  it('is only read', async () => {
    for (const path of ['/changes', '/feeds/gemeente-lisse.atom']) {
      const response = await get(path, {}, 'POST');
      expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
    }
  });

  it('is an Atom feed of what concerns a municipality, newest first', async () => {
    await rename('gr-holland-rijnland', 'Regeling <Holland> & "Rijnland"');
    const response = await get('/feeds/gemeente-hillegom.atom');
    expect([response.status, response.headers.get('content-type')]).toEqual([
      200,
      'application/atom+xml; charset=utf-8',
    ]);
    const text = await response.text();
    const feed = await new Parser({ customFields: { item: ['id', 'updated', 'category'] } }).parseString(text);
    expect(feed.title).toBe('Samenhang: wat verandert voor Hillegom');
    expect(feed.feedUrl).toBe(`${PUBLIC}/feeds/gemeente-hillegom.atom`);
    expect(feed.items).toHaveLength(50);
    expect(new Set(feed.items.map(({ id }) => String(id))).size).toBe(50);
    const [item] = feed.items;
    expect(item!.title).toBe('Regeling gewijzigd: Regeling <Holland> & "Rijnland"');
    expect(item!.link).toBe(`${PUBLIC}/id/arrangement/gr-holland-rijnland`);
    expect(item!.content).toMatch(/^naam: .* → Regeling <Holland> & "Rijnland"$/);
    expect(item!['updated']).toMatch(/^2026-05-16T09:00:00/);
    expect(feed.items.map(({ title }) => title)).not.toContainEqual(expect.stringContaining('undefined'));
    const event = await eventsIn(await get(String(item!['id']).replace(PUBLIC, '')));
    expect(event[0]!.data!.state.name).toBe('Regeling <Holland> & "Rijnland"');
    const other = await new Parser().parseString(await (await get('/feeds/gemeente-delft.atom')).text());
    expect(other.items.map(({ title }) => title)).not.toContain(item!.title);
  });

  it('has a feed in English, of its own age', async () => {
    const [dutch, english] = await Promise.all(
      ['nl', 'en'].map((language) => get('/feeds/gemeente-hillegom.atom', { 'accept-language': language })),
    );
    expect(dutch!.headers.get('etag')).not.toBe(english!.headers.get('etag'));
    expect(english!.headers.get('vary')).toContain('Accept-Language');
    expect(await english!.text()).toMatch(/<title>Samenhang: what changes for Hillegom<\/title>/);
    const tag = dutch!.headers.get('etag')!;
    expect((await get('/feeds/gemeente-hillegom.atom', { 'if-none-match': tag, 'accept-language': 'nl' })).status).toBe(
      304,
    );
    await rename('gemeente-delft', 'Delft');
    await rename('gemeente-delft', 'Delft aan de Schie');
    expect((await get('/feeds/gemeente-hillegom.atom', { 'if-none-match': tag, 'accept-language': 'nl' })).status).toBe(
      200,
    );
  });
});

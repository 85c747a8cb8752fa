import { request } from 'node:http';
import { writeRecords } from '../../../src/records/store';
import { FIRST_LOAD } from '../../facts/registry';
import { hostileRecords } from '../../exchange/hostile';
import { describeEngines } from '../../support/engines';
import type { Answer } from '../../support/test-server';
import { type ServedRegistry, serveRegistry } from './served-registry';

describeEngines('/export', (engine) => {
  let served: ServedRegistry;
  beforeAll(async () => {
    served = await serveRegistry(engine);
  }, FIRST_LOAD);
  afterAll(() => served.close());

  const get = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
    fetch(`${served.url}${path}`, { headers, method });
  const refusal = async (path: string) => {
    const response = await get(path);
    const { errors } = (await response.json()) as Answer;
    return [response.status, errors?.[0]?.extensions.code, errors?.[0]?.message];
  };

  it('lists what there is, for programs and for people', async () => {
    const list = (await (await get('/export')).json()) as {
      dataVersion: number;
      formats: { name: string; files: { url: string }[] }[];
    };
    expect(list).toMatchObject({ day: null, dataAsOf: '2026-05-16' });
    expect(list.formats.map(({ name }) => name)).toEqual(expect.arrayContaining(['records', 'csv', 'csv-nl']));
    for (const { files } of list.formats) {
      const response = await get(new URL(files[0]!.url).pathname, {}, 'HEAD');
      expect(response.status).toBe(200);
    }
    const page = await get('/export?asOf=2020-01-01', { accept: 'text/html,*/*;q=0.8' });
    expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(page.headers.get('content-security-policy')).toBe("default-src 'none'; frame-ancestors 'none'");
    expect(page.headers.get('vary')).toContain('Accept');
    const html = await page.text();
    expect(html).toContain('href="https://samenhang.example/export/csv/participations.csv?asOf=2020-01-01"');
    expect(html).not.toContain('samenhang-records.jsonl');
  });

  it('gives a file with its type and name, and again only when it changed', async () => {
    const path = '/export/csv-nl/deelnames.csv?asOf=2020-01-01';
    const first = await get(path);
    const text = await first.text();
    expect(text.split('\r\n').length).toBeGreaterThan(300);
    expect(Object.fromEntries(first.headers)).toMatchObject({
      'content-type': 'text/csv; charset=utf-8; header=present',
      'content-disposition': 'attachment; filename="deelnames.csv"',
      'cache-control': 'no-cache',
      'data-version': expect.stringMatching(/^\d+$/),
      'access-control-allow-origin': '*',
      'x-content-type-options': 'nosniff',
    });
    const tag = first.headers.get('etag')!;
    expect(tag).toMatch(/^"[\w-]{24}"$/);
    for (const known of [tag, `W/${tag}`, `"other", ${tag}`, '*']) {
      const again = await get(path, { 'if-none-match': known });
      expect([again.status, (await again.text()).length, again.headers.get('etag')]).toEqual([304, 0, tag]);
    }
    const head = await get(path, {}, 'HEAD');
    expect([head.status, await head.text(), head.headers.get('etag')]).toEqual([200, '', tag]);
    expect(head.headers.get('content-disposition')).toBe(first.headers.get('content-disposition'));
    const otherDay = await get('/export/csv-nl/deelnames.csv', { 'if-none-match': tag });
    expect(otherDay.status).toBe(200);
    await otherDay.text();
  });

  it('gives a format of one file at the address of the format', async () => {
    const [short, long] = await Promise.all([get('/export/records'), get('/export/records/samenhang-records.jsonl')]);
    expect(short.headers.get('content-type')).toBe('application/x-ndjson; charset=utf-8');
    expect(short.headers.get('etag')).toBe(long.headers.get('etag'));
    expect((await short.text()) === (await long.text())).toBe(true);
    const list = (await (await get('/export/csv?asOf=2020-01-01')).json()) as { formats: { files: unknown[] }[] };
    expect(list.formats[0]!.files.length).toBeGreaterThan(40);
  });

  it.each([
    ['/export/xlsx', 404, 'NOT_FOUND', /^There is no format 'xlsx'\. The formats are: records, csv, csv-nl/],
    ['/export/csv/persons.csv', 404, 'NOT_FOUND', /^The format 'csv' has no file 'persons\.csv' here\./],
    ['/export/csv/grounds.csv', 404, 'NOT_FOUND', /has no file 'grounds\.csv' here/],
    ['/export/csv/about-these-data.csv?asOf=2023-02-29', 400, 'BAD_USER_INPUT', /found '2023-02-29'/],
    ['/export/csv/about-these-data.csv?asOf=', 400, 'BAD_USER_INPUT', /a day that exists, as YYYY-MM-DD, found ''/],
    ['/export/csv?asOf=2020-01-01&asOf=2021-01-01', 400, 'BAD_USER_INPUT', /^Expected 'asOf' once/],
    ['/export?day=2020-01-01', 400, 'BAD_USER_INPUT', /^This address takes the parameter asOf, found 'day'/],
    ['/export/records?asOf=2020-01-01', 400, 'BAD_USER_INPUT', /leave 'asOf' out/],
    ['/export/csv/about-these-data.csv/more', 404, 'NOT_FOUND', /nothing at this address/],
    [
      '/id/club/gr-mrdh',
      404,
      'NOT_FOUND',
      /^Expected \/id\/<kind>\/<slug> with a kind such as .*, found the kind 'club'/,
    ],
    ['/id/arrangement/gr-x', 404, 'NOT_FOUND', /^The registry has no arrangement 'gr-x'\./],
    ['/export/%E0%A4%A', 400, 'BAD_REQUEST', /cannot be read/],
  ])('%s is refused', async (path, status, code, message) => {
    expect(await refusal(path)).toEqual([status, code, expect.stringMatching(message)]);
  });

  it('takes no other methods', async () => {
    const response = await get('/export/csv', {}, 'POST');
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
    await response.text();
  });

  it('has another tag after something was recorded, and survives readers who go away', async () => {
    const before = (await get('/export/records', {}, 'HEAD')).headers.get('etag');
    await Promise.all(Array.from({ length: 5 }, () => leaveAtOnce(`${served.url}/export/records`)));
    await writeRecords(served.registry.graph, hostileRecords(), { kind: 'IMPORT', at: new Date(), by: null });
    const after = await get('/export/records', { 'if-none-match': before! });
    expect(after.status).toBe(200);
    expect(await after.text()).toContain('vijand-formule');
    expect(served.log).toEqual([]);
  });
});

/** Asks, reads the first bytes and hangs up. */
function leaveAtOnce(url: string): Promise<void> {
  return new Promise((resolve) => {
    const asked = request(url, (response) => {
      response.once('data', () => response.destroy());
      response.once('close', resolve);
    });
    asked.end();
  });
}

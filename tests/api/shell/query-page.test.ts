import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { readExamples } from '../../../src/api/query-page';
import { serveSmallRegistry, type TestServer } from '../../support/test-server';

const TITLE = 'Wie doet mee? `a` ${b} </script>';
let folder: string;
let server: TestServer;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'samenhang-examples-'));
  writeFileSync(join(folder, '02-b.graphql'), 'query B($n: Int) { bodies(first: $n) { totalCount } }\n');
  writeFileSync(join(folder, '02-b.variables.json'), '{"n": 2}\n');
  writeFileSync(join(folder, '01-a.graphql'), `# ${TITLE}\n# More about it.\n{ hello }\n`);
  writeFileSync(join(folder, 'README.md'), 'no question');
  server = await serveSmallRegistry({ examples: folder });
});
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

const BROWSER = 'text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,*/*;q=0.8';

async function page() {
  const response = await fetch(`${server.url}/graphql`, { headers: { accept: BROWSER } });
  return { response, html: await response.text() };
}

describe('the query page', () => {
  it('opens for a browser at the address of the API', async () => {
    const { response, html } = await page();
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
    expect(response.headers.get('vary')).toContain('Accept');
    expect(html).toContain('<app-root>');
  });

  it('does not stand in the way of programs, nor of a question in the address', async () => {
    for (const accept of ['*/*', 'application/json', 'application/graphql-response+json, text/html;q=0.5']) {
      const response = await fetch(`${server.url}/graphql`, { headers: { accept } });
      expect(response.headers.get('content-type')).toContain('json');
    }
    const headers = { accept: BROWSER, 'apollo-require-preflight': 'yes' };
    const response = await fetch(`${server.url}/graphql?query={hello}`, { headers });
    expect(await response.json()).toMatchObject({ data: { hello: 'hallo' } });
  });

  it('loads its own files only, each of which is there', async () => {
    const { html } = await page();
    const references = [...html.matchAll(/\s(?:src|href)="([^"]+)"/g)].map(([, reference]) => reference!);
    const base = references.shift();
    expect(base).toBe('graphql/altair/');
    expect(references.length).toBeGreaterThan(10);
    for (const reference of references) {
      expect(reference).toMatch(/^[\w./-]+$/);
      const file = await fetch(new URL(reference, `${server.url}/${base}`));
      expect([reference, file.status]).toEqual([reference, 200]);
      expect(file.headers.get('content-security-policy')).toContain("default-src 'none'");
    }
  });

  it('is forbidden to reach any other host, and to run what stands in the page', async () => {
    const policy = (await page()).response.headers.get('content-security-policy')!;
    expect(policy).not.toMatch(/https?:|\*/);
    expect(policy).toContain("connect-src 'self'");
    expect(policy).toMatch(/script-src 'self';/);
  });

  it('does not serve the sandbox for scripts', async () => {
    expect((await fetch(`${server.url}/graphql/altair/iframe-sandbox/index.html`)).status).toBe(404);
  });

  it('has the ready-made questions, with their variables, and asks this server', async () => {
    const script = await (await fetch(`${server.url}/graphql/altair/samenhang-options.js`)).text();
    let options: unknown;
    const document = { baseURI: 'https://proxy.example/under/graphql/altair/' };
    const AltairGraphQL = { init: (given: unknown) => (options = given) };
    runInNewContext(script, { document, AltairGraphQL, URL });
    const endpointURL = 'https://proxy.example/under/graphql';
    expect(options).toMatchObject({
      endpointURL,
      disableAccount: true,
      initialWindows: [
        { initialName: TITLE, initialQuery: expect.stringContaining('{ hello }'), endpointURL },
        { initialName: '02-b', initialVariables: '{"n": 2}\n', endpointURL },
      ],
    });
  });
});

it('a missing folder has no ready-made questions', () => {
  expect(readExamples(join(folder, 'nowhere'))).toEqual([]);
});

import { chmodSync, existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { EXAMPLES } from '../../src/cli/places';
import { called } from '../support/called';
import { type Answer, ask } from '../support/test-server';
import { copyOfSeeded } from '../support/seeded';
import { cleanUp, type Running, samenhang, spawnSamenhang, temporaryFolder } from '../support/process';

afterAll(cleanUp);

const QUESTION = '{ __typename }';
/** The user whom systems have for what may do nothing. */
const NOBODY = 65_534;
const DOCUMENT = join(EXAMPLES, '21-deelnemers.graphql');

async function start(folder: string, env: Record<string, string> = {}): Promise<{ server: Running; url: string }> {
  const server = spawnSamenhang(['start'], { env: { DATA_DIR: folder, PORT: '0', ...env } });
  const [, url] = await server.wrote(/Health\s+(http:\S+)\/health\/ready[\s\S]+Ctrl\+C/);
  return { server, url: url! };
}

async function query(folder: string, ...args: string[]) {
  const ended = await samenhang(['query', '-', ...args], { env: { DATA_DIR: folder }, input: QUESTION });
  return { ...ended, answer: () => JSON.parse(ended.stdout) as Answer };
}

describe('a running server', () => {
  const folder = temporaryFolder();
  let server: Running;
  let url: string;
  beforeAll(async () => ({ server, url } = await start(folder)));

  it('has loaded the seeds and printed where it is, how long it took and what to ask', async () => {
    const written = server.written();
    expect(written).toMatch(/Loading .*seeds … 100 %[\s\S]+Loaded \d+ records in \d+\.\d\d s/);
    expect(written).toContain(`${url}/graphql in a browser`);
    expect(written).toMatch(/Ready \d+\.\d\d s after the start, the first answer after \d+\.\d\d s/);
    expect(written).toMatch(/curl -s http:\S+ -H 'Content-Type: application\/json' -d '\{"query":/);
    expect((await fetch(`${url}/health/ready`)).status).toBe(200);
    expect((await ask(url, QUESTION)).answer).toMatchObject({
      data: { __typename: 'Query' },
      extensions: { dataVersion: expect.any(Number) },
    });
  });

  it('prints a question that it answers, with data', async () => {
    const body = / -d '(\{.*\})'$/m.exec(server.written())?.[1] ?? '';
    const { query: question } = JSON.parse(body) as { query: string };
    const { answer } = await ask(url, question);
    expect(answer.errors).toBeUndefined();
    expect(answer.data).toMatchObject({ arrangement: { participations: { totalCount: 23 } } });
  });

  it('answers the commands that find its folder in use', async () => {
    const { code, answer } = await query(folder);
    expect([code, answer().data]).toEqual([0, { __typename: 'Query' }]);
  });

  it('keeps what needs the folder alone from it', async () => {
    const { code, stderr } = await samenhang(['seed'], { env: { DATA_DIR: folder } });
    expect([code, stderr]).toEqual([
      3,
      expect.stringContaining(`but the server at ${url} (process ${server.process.pid}) uses it`),
    ]);
  });

  it('of another user is told as such to whoever may not read its note', async () => {
    const { mode } = statSync(folder);
    chmodSync(folder, 0o755);
    // Who may read everything becomes another user; for others it is enough that the note is closed to them.
    const isAdministrator = process.getuid?.() === 0;
    if (!isAdministrator) chmodSync(join(folder, 'server.json'), 0o000);
    const other = { env: { DATA_DIR: folder }, ...(isAdministrator ? { user: NOBODY } : {}) };
    try {
      const asked = await samenhang(['query', '-'], { ...other, input: QUESTION });
      const owner = `of another user (user number ${process.getuid?.()})`;
      expect([asked.code, asked.stdout]).toEqual([3, '']);
      expect(asked.stderr).toContain(
        `The folder ${folder} is in use, and the note of its server, server.json, is ${owner}`,
      );
      const seeded = await samenhang(['seed'], other);
      expect([seeded.code, seeded.stderr]).toEqual([3, expect.stringContaining(`but a server ${owner} uses it`)]);
    } finally {
      chmodSync(join(folder, 'server.json'), 0o600);
      chmodSync(folder, mode);
    }
  });

  it('is named to a second one on its folder', async () => {
    const { code, stderr } = await samenhang(['start'], { env: { DATA_DIR: folder, PORT: '0' } });
    expect([code, stderr]).toEqual([
      3,
      expect.stringContaining(`The folder ${folder} is in use by the server at ${url}`),
    ]);
  });

  it('is named by its port to a second one on its port', async () => {
    const { port } = new URL(url);
    const { code, stderr } = await samenhang(['start'], { env: { DATA_DIR: temporaryFolder(), PORT: port } });
    expect([code, stderr]).toEqual([3, expect.stringContaining(`port ${port}: another program listens there`)]);
  });

  it('ends well when told to, takes its note away, and leaves a folder that opens', async () => {
    expect(existsSync(join(folder, 'server.json'))).toBe(true);
    server.process.kill('SIGTERM');
    expect((await server.ended).code).toBe(0);
    expect(existsSync(join(folder, 'server.json'))).toBe(false);
    const { code, answer } = await query(folder);
    expect([code, answer().data]).toEqual([0, { __typename: 'Query' }]);
  });
});

describe('a server that was killed', () => {
  it('leaves a note that misleads nobody, and a folder that opens', async () => {
    const folder = await copyOfSeeded();
    const { server } = await start(folder);
    server.process.kill('SIGKILL');
    await server.ended;
    const note = join(folder, 'server.json');
    expect(existsSync(note)).toBe(true);
    const { code, answer } = await query(folder);
    expect([code, answer().data]).toEqual([0, { __typename: 'Query' }]);
    const again = await start(folder);
    expect((JSON.parse(readFileSync(note, 'utf8')) as { url: string }).url).toBe(again.url);
    expect(again.server.written()).not.toContain('Loading');
    again.server.process.kill('SIGINT');
    expect((await again.server.ended).code).toBe(0);
  });

  it('whose address another server has now is not taken for that one', async () => {
    const folder = await copyOfSeeded();
    const { server, url } = await start(folder);
    const other = createServer((_request, response) => response.end('{"instance": "another"}'));
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const note = {
      url: `http://127.0.0.1:${(other.address() as AddressInfo).port}`,
      pid: process.pid,
      instance: 'dead',
    };
    writeFileSync(join(folder, 'server.json'), JSON.stringify(note));
    const { code, stdout, stderr } = await query(folder);
    expect([code, stdout]).toEqual([3, '']);
    expect(stderr).toContain(`Another process uses the folder ${folder}, and no server answers for it.`);
    other.close();
    // The server leaves alone a note that is not its own.
    server.process.kill('SIGTERM');
    expect((await server.ended).code).toBe(0);
    expect(existsSync(join(folder, 'server.json'))).toBe(true);
    expect(url).toBeDefined();
  });
});

describe('samenhang query', () => {
  const folder = temporaryFolder();

  it('loads the seeds into an empty database first, and keeps standard output for the answer', async () => {
    const { code, stderr, answer } = await query(folder);
    expect(code).toBe(0);
    expect(stderr).toMatch(/Loaded \d+ records/);
    expect(answer()).toMatchObject({ data: { __typename: 'Query' }, extensions: { cost: { requested: 0 } } });
  });

  it('takes a file, variables as text or file, and the name of the operation', async () => {
    const files = temporaryFolder();
    const [document, variables] = [join(files, 'q.graphql'), join(files, 'v.json')];
    writeFileSync(
      document,
      'query A($yes: Boolean!) { a: __typename @include(if: $yes) b: __typename } query B { __typename }',
    );
    writeFileSync(variables, '{"yes": false}');
    const run = async (...args: string[]) => {
      const { code, stdout } = await samenhang(['query', document, ...args], { env: { DATA_DIR: folder } });
      return [code, (JSON.parse(stdout) as Answer).data];
    };
    expect(await run('--operation', 'A', '--variables', '{"yes": true}')).toEqual([0, { a: 'Query', b: 'Query' }]);
    expect(await run('--operation', 'A', '--variables', `@${variables}`)).toEqual([0, { b: 'Query' }]);
    expect(await run('--operation', 'B')).toEqual([0, { __typename: 'Query' }]);
    expect(await run()).toEqual([1, undefined]);
  });

  it('ends with 1 when the answer has errors, under the same limits as over HTTP', async () => {
    const input = `{ ${Array.from({ length: 31 }, (_, n) => `a${n}: __typename`).join(' ')} }`;
    const { code, stdout } = await samenhang(['query', '-'], { env: { DATA_DIR: folder }, input });
    expect([code, (JSON.parse(stdout) as Answer).errors?.[0]?.extensions.code]).toEqual([1, 'LIMIT_EXCEEDED']);
  });

  it.each([
    [['query'], /Expected one FILE, found 0/],
    [['query', 'a', 'b'], /Expected one FILE, found 2/],
    [['query', '/nowhere.graphql'], /The file \/nowhere\.graphql cannot be read/],
    [['query', DOCUMENT, '--variables', '{'], /Expected --variables to be a JSON object .* found \{\./],
    [['query', DOCUMENT, '--variables', '[1]'], /found \[1\]\./],
    [['query', DOCUMENT, '--variables', '@/nowhere.json'], /The file \/nowhere\.json cannot be read/],
  ])('%j is called wrongly', async (args, message) => {
    const { code, stdout, stderr } = await called(args, { DATA_DIR: folder });
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(message);
  });
});

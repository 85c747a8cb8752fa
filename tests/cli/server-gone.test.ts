import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { PROJECT } from '../support/components';
import { called } from '../support/called';
import { cleanUp, spawnSamenhang, temporaryFolder } from '../support/process';

const QUESTION = join(PROJECT, 'examples', '01-onze-samenwerkingen.graphql');
const RECORDS = join(PROJECT, 'tests', 'fixtures', 'council', 'deadlines', 'records');

/** A server that breaks its answers off, answers with a page of something in between, or refuses on its own account. */
const BROKEN: Readonly<Record<string, RequestListener>> = {
  'goes away half-way': (_request, response) => {
    response.writeHead(200, { 'Content-Length': '1000' });
    response.write('{"progress":["READ",1,2]}\n', () => response.destroy());
  },
  'gives a page instead': (_request, response) => {
    response.writeHead(502, { 'Content-Type': 'text/html' }).end('<h1>Bad gateway</h1>');
  },
};

/** Resolves when something is in the folder. */
async function untilThere(folder: string): Promise<void> {
  while (readdirSync(folder).length === 0) await setTimeout(20);
}

describe('a command that asks the server of its folder', () => {
  const folder = temporaryFolder();
  const env = { DATA_DIR: folder, PORT: '0' };
  let answer: RequestListener;
  let server: Server;

  beforeAll(async () => {
    await spawnSamenhang(['start'], { env }).wrote(/Ctrl\+C/);
    const path = join(folder, 'server.json');
    const note = JSON.parse(readFileSync(path, 'utf8')) as { instance: string };
    server = createServer((request, response) => {
      if (request.url === '/health/live') response.end(JSON.stringify({ instance: note.instance }));
      else answer(request, response);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    writeFileSync(path, JSON.stringify({ ...note, url }));
  });
  afterAll(async () => {
    server.close();
    await cleanUp();
  });

  const COMMANDS: readonly (readonly string[])[] = [
    ['query', QUESTION],
    ['check', 'gemeente-hillegom'],
    ['deadlines', 'gemeente-hillegom', '--format', 'ics'],
    ['export', 'graphml', '--out', temporaryFolder()],
    ['import', 'records', RECORDS],
  ];

  describe.each(Object.keys(BROKEN))('that %s', (how) => {
    it.each(COMMANDS)('says so in a sentence: %s', async (...args) => {
      answer = BROKEN[how] as RequestListener;
      const { code, stderr } = await called(args, env);
      expect(stderr).toMatch(/^The server .+\.\n$/);
      expect(code).toBe(3);
    });
  });

  describe('for files', () => {
    const exporting = ['export', 'csv', '--out'];

    it('leaves nothing where they are not given in full', async () => {
      const out = temporaryFolder();
      writeFileSync(join(out, 'evidence.csv'), 'of an earlier export');
      answer = (request, response) => {
        if (request.url?.endsWith('/evidence.csv')) {
          BROKEN['goes away half-way']!(request, response);
          return;
        }
        return response.end('id\n');
      };
      expect(await called([...exporting, out], env)).toMatchObject({ code: 3 });
      expect(readdirSync(out)).toEqual(['evidence.csv']);
      expect(readFileSync(join(out, 'evidence.csv'), 'utf8')).toBe('of an earlier export');
    });

    it.each(['SIGINT', 'SIGTERM', 'SIGKILL'] as const)(
      'leaves nothing at %s, or no longer than to the next',
      async (signal) => {
        const out = temporaryFolder();
        let begun: () => void = () => undefined;
        const writing = new Promise<void>((resolve) => (begun = resolve));
        answer = (_request, response) => response.write('id\n', () => begun());
        const command = spawnSamenhang([...exporting, out], { env });
        await writing;
        await untilThere(out);
        command.process.kill(signal);
        const { code, stdout, stderr } = await command.ended;
        if (signal !== 'SIGKILL') expect([code, stdout, stderr]).toEqual([3, '', 'Stopped before the end, as told.\n']);
        else {
          expect(readdirSync(out)).not.toEqual([]);
          answer = (_request, response) => response.writeHead(500).end();
          expect(await called([...exporting, out], env)).toMatchObject({ code: 3 });
        }
        expect(readdirSync(out)).toEqual([]);
      },
    );
  });

  it.each([
    ['TIMEOUT', 3],
    ['BAD_USER_INPUT', 1],
  ])('ends by whose fault a refusal is: %s', async (code, exit) => {
    answer = (_request, response) => {
      response.writeHead(400).end(JSON.stringify({ errors: [{ message: 'Not so.', extensions: { code } }] }));
    };
    const ended = await called(['deadlines', 'gemeente-hillegom', '--format', 'ics'], env);
    expect(ended).toEqual({ code: exit, stdout: '', stderr: 'Not so.\n' });
  });
});

import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { copiesOfRoo } from '../../bench/import/copies';
import type { ImportReport } from '../../src/exchange/import/report';
import { called } from '../support/called';
import { PROJECT } from '../support/components';
import { PROCEEDINGS } from '../support/council';
import { bytesIn } from '../support/folder-bytes';
import { TOOI_SAMPLE_NAMES } from '../support/imports';
import { cleanUp, type Running, samenhang, spawnSamenhang, temporaryFolder } from '../support/process';
import { ROO_SAMPLE } from '../support/roo';
import { copyOfSeeded } from '../support/seeded';
import { ask } from '../support/test-server';
import { TOOI_SAMPLES } from '../support/tooi';

afterAll(cleanUp);

const LISTS = TOOI_SAMPLE_NAMES.map((name) => join(TOOI_SAMPLES, `${name}.json`));
const QUESTION =
  '{ arrangement(by: { slug: "gr-mrdh" }) { participations(first: 100) { nodes { organisation { name } } } } }';

const run = (folder: string, ...args: readonly string[]) =>
  samenhang(['import', ...args], { env: { DATA_DIR: folder } });
const reportIn = (stdout: string) => JSON.parse(stdout) as ImportReport;

function file(name: string, content: string | Uint8Array): string {
  const path = join(temporaryFolder(), name);
  writeFileSync(path, content);
  return path;
}

describe('samenhang import', () => {
  const folder = temporaryFolder();

  it.each([
    [[], /Expected one of records, roo, tooi, found nothing\. See: samenhang import --help/],
    [['csv', 'a'], /Expected one of records, roo, tooi, found csv\./],
    [['roo'], /Expected one FILE, found 0\./],
    [['roo', 'a', 'b'], /Expected one FILE, found 2\./],
    [['tooi'], /Expected a FILE or more, found 0\./],
    [['records'], /Expected a PATH or more, found 0\./],
    [['records', '/nowhere'], /^The file \/nowhere cannot be read: it does not exist\.$/m],
    [
      ['records', join(PROJECT, 'bin')],
      /The folder \S*bin holds no files of records \(\.yaml, \.yml, \.jsonl\)\.\nNot read: \S*samenhang/,
    ],
    [['roo', '/nowhere.xml'], /^The file \/nowhere\.xml cannot be read: it does not exist\.$/m],
    [['roo', '/tmp'], /\/tmp is no file\./],
    [['roo', ROO_SAMPLE, '--language', 'fr'], /Expected --language to be nl or en, found fr\./],
    [['roo', ROO_SAMPLE, '--json', '--language', 'en'], /Expected --json or --language, found both\./],
    [['roo', ROO_SAMPLE, '--dry'], /Unknown option '--dry'[^]*See: samenhang import --help/],
  ])('%j is called wrongly', async (args, message) => {
    const { code, stdout, stderr } = await called(['import', ...args], { DATA_DIR: folder });
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(message);
  });

  it('rehearses: says what it would write, with progress in plain lines on standard error', async () => {
    const { code, stdout, stderr } = await run(folder, 'tooi', ...LISTS, '--dry-run');
    expect(stderr).toMatch(/^Nothing has been written to .* yet: this rehearses in memory\.$/m);
    expect(code).toBe(0);
    expect(stdout).toMatch(
      /^Register provincies compleet, stand van 2026-03-01\n[^]*Zou vastleggen: 32 nieuw, 3 gewijzigd, 0 beëindigd; 0 ongewijzigd\.$/m,
    );
    expect(stdout).toMatch(/^ {2}nieuw register-entry tooi-gemeente-gm9901: Wierdam$/m);
    expect(stderr).toMatch(/^Reading tooi … 100 %$/m);
    expect(stderr).not.toContain('Writing');
  });

  it('rehearses without writing a byte: no folder, an empty one, and an older database, which it refuses', async () => {
    const [none, older] = [join(temporaryFolder(), 'none'), temporaryFolder()];
    cpSync(join(PROJECT, 'tests', 'fixtures', 'database-1'), older, { recursive: true });
    for (const [where, expected, said] of [
      [none, 0, /Zou vastleggen: 32 nieuw, 3 gewijzigd/],
      [folder, 0, /Zou vastleggen: 32 nieuw, 3 gewijzigd/],
      [older, 3, /The database has version 1, this program \d+, and what only looks does not upgrade it/],
    ] as const) {
      const before = bytesIn(where);
      const { code, stdout, stderr } = await run(where, 'tooi', ...LISTS, '--dry-run');
      expect([code, stdout + stderr]).toEqual([expected, expect.stringMatching(said)]);
      expect(bytesIn(where)).toEqual(before);
    }
  });

  it('imports, reports in words, and changes nothing the second time', async () => {
    const { code, stdout, stderr } = await run(folder, 'tooi', ...LISTS);
    expect([code, stdout]).toEqual([
      0,
      expect.stringMatching(/Vastgelegd: 32 nieuw, 3 gewijzigd[^]*Gegevensversie \d+\./),
    ]);
    expect(stderr).toMatch(/Reading tooi … 100 %\n[^]*Writing tooi … 100 %/);
    const again = await run(folder, 'tooi', ...LISTS);
    expect(again.stdout).toMatch(/Vastgelegd: 0 nieuw, 0 gewijzigd, 0 beëindigd; \d+ ongewijzigd\./);
    expect(again.stdout).not.toContain('Gegevensversie');
    const inEnglish = await run(folder, 'tooi', ...LISTS, '--language', 'en');
    expect(inEnglish.stdout).toMatch(
      /state of 2026-03-01\nFiles: [^]*\nWritten: 0 new, 0 changed, 0 ended; \d+ stay the same\.$/m,
    );
  });

  it('tells what the checks find before and after, unless told not to', async () => {
    const own = temporaryFolder();
    const { stdout, stderr } = await run(own, 'tooi', ...LISTS);
    expect(stdout).toMatch(
      /^Gecontroleerd voor en na de import, naar de stand van .*: \d+ nieuw fout, \d+ opgelost; /m,
    );
    expect(stderr).toMatch(/Reading tooi … 100 %\n[^]*Checking before tooi … 100 %\n[^]*Checking after tooi … 100 %\n/);
    const without = await run(own, 'roo', ROO_SAMPLE, '--no-checks', '--json');
    expect([without.code, reportIn(without.stdout).findings]).toEqual([0, null]);
    expect(without.stderr).not.toContain('Checking');
    const again = reportIn((await run(own, 'roo', ROO_SAMPLE, '--json')).stdout);
    expect(again.findings).toMatchObject({ raised: [], solved: [], possiblyRaised: [], possiblySolved: [] });
  });

  it('gives the whole report as JSON', async () => {
    const { code, stdout } = await run(folder, 'roo', ROO_SAMPLE, '--json');
    const report = reportIn(stdout);
    expect(code).toBe(0);
    expect(report).toMatchObject({ format: 'roo', dryRun: false, files: ['sample.xml'], counts: { defects: 4 } });
    expect(report.problems.map(({ code: problem, line }) => [problem, line > 0])).toContainEqual(['BROKEN_LINK', true]);
    const later = file(
      'later.xml',
      readFileSync(ROO_SAMPLE, 'utf8').replace('KvK-nummer">99000002', 'KvK-nummer">99000099'),
    );
    const before = bytesIn(folder);
    const rehearsed = reportIn((await run(folder, 'roo', later, '--json', '--dry-run')).stdout);
    expect(bytesIn(folder)).toEqual(before);
    expect(rehearsed.differences).toEqual([
      expect.objectContaining({
        what: 'CHANGED',
        id: 'gemeente-oosterbrink',
        fields: [{ field: 'kvkNumber', before: '99000002', after: '99000099' }],
      }),
      expect.objectContaining({ id: 'roo-90000002' }),
    ]);
  });

  it('refuses what is no XML in one sentence', async () => {
    const { code, stderr } = await run(folder, 'roo', file('README.md', '# Samenhang\n'));
    expect([code, stderr]).toEqual([
      1,
      expect.stringMatching(
        /^README\.md, line 1: this is not XML: text data outside of root node\. Nothing was imported\.$/m,
      ),
    ]);
  });

  it('refuses a file that is not what it says, with its name and line, and changes nothing', async () => {
    const faulty = file('faulty.xml', readFileSync(ROO_SAMPLE).subarray(0, 20_000));
    const { code, stdout, stderr } = await run(folder, 'roo', faulty);
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(/^faulty\.xml, line \d+: .*\. Nothing was imported\.$/m);
    expect((await run(folder, 'roo', ROO_SAMPLE)).stdout).toMatch(/Vastgelegd: 0 nieuw, 0 gewijzigd, 0 beëindigd/);
  });
});

const RECORDS = PROCEEDINGS;
/** A folder of records with a fault: an organ that does not exist. */
function faultyRecords(): string {
  const folder = temporaryFolder();
  cpSync(RECORDS, folder, { recursive: true });
  const path = join(folder, 'arrangements', 'frame-gr-heide.yaml');
  writeFileSync(path, readFileSync(path, 'utf8').replace('EXECUTIVE', 'COLLEGE'));
  return folder;
}
const FAULT =
  /arrangements\/frame-gr-heide\.yaml:\d+ {2}WRONG_VALUE {2}.*COLLEGE.*\nThe records hold a fault\. Nothing was imported\.$/m;

describe('samenhang import records', () => {
  const folder = temporaryFolder();

  it('rehearses, imports a folder, and changes nothing the second time, by folder or by file', async () => {
    const rehearsed = await run(folder, 'records', RECORDS, '--dry-run');
    expect([rehearsed.code, rehearsed.stdout]).toEqual([
      0,
      expect.stringMatching(
        /Zou vastleggen: \d+ nieuw, 0 gewijzigd[^]*^ {2}nieuw arrangement frame-gr-heide: GR Heide$/m,
      ),
    ]);
    const { code, stdout } = await run(folder, 'records', RECORDS, '--json', '--no-checks');
    expect([code, reportIn(stdout)]).toEqual([0, expect.objectContaining({ format: 'records', dryRun: false })]);
    const again = await run(
      folder,
      'records',
      join(RECORDS, 'arrangements', 'frame-gr-heide.yaml'),
      RECORDS + '/sources.yaml',
      '--no-checks',
    );
    expect(again.stdout).toMatch(/Vastgelegd: 0 nieuw, 0 gewijzigd, 0 beëindigd; 3 ongewijzigd\.$/m);
  });

  it('reads YAML however it ends, and says which files it does not read', async () => {
    const own = temporaryFolder();
    cpSync(join(RECORDS, 'sources.yaml'), join(own, 'sources.YAML'));
    cpSync(join(RECORDS, 'organisations.yaml'), join(own, 'organisations.yml'));
    mkdirSync(join(own, 'arrangements'));
    cpSync(join(RECORDS, 'arrangements', 'frame-gr-heide.yaml'), join(own, 'arrangements', 'frame-gr-heide.Yml'));
    for (const name of ['notulen.txt', 'leden.xlsx', '.DS_Store']) writeFileSync(join(own, name), 'x');
    const { stdout } = await run(folder, 'records', own, '--dry-run', '--no-checks');
    expect(stdout).toContain(
      `Bestanden: ${['arrangements/frame-gr-heide.Yml', 'organisations.yml', 'sources.YAML'].map((name) => join(own, name)).join(', ')}\n` +
        `Niet gelezen: ${join(own, 'leden.xlsx')}, ${join(own, 'notulen.txt')}. Records staan in .yaml, .yml of .jsonl.\n`,
    );
    const { code, stdout: json } = await run(folder, 'records', own, '--json', '--no-checks');
    expect([code, JSON.parse(json)]).toEqual([
      0,
      expect.objectContaining({ notRead: [join(own, 'leden.xlsx'), join(own, 'notulen.txt')] }),
    ]);
    writeFileSync(join(own, 'calendars.yml'), 'meetingCalendars: none');
    const refused = await run(folder, 'records', own);
    expect([refused.code, refused.stderr]).toEqual([1, expect.stringMatching(/^Not read: \S+leden\.xlsx, /m)]);
  });

  it('refuses a folder with a fault', async () => {
    const { code, stdout, stderr } = await run(folder, 'records', faultyRecords());
    expect([code, stdout, stderr]).toEqual([1, '', expect.stringMatching(FAULT)]);
  });
});

describe('samenhang import beside a running server', () => {
  let folder: string;
  let server: Running;
  let url: string;
  let heldUp: string;
  beforeAll(async () => {
    folder = await copyOfSeeded();
    heldUp = file('held-up.txt', '');
    server = spawnSamenhang(['start'], {
      env: { DATA_DIR: folder, PORT: '0', HELD_UP_FILE: heldUp },
      before: [join(PROJECT, 'tests', 'support', 'tell-held-up.ts')],
    });
    const [, found] = await server.wrote(/Health\s+(http:\S+)\/health\/ready[\s\S]+Ctrl\+C/);
    url = found!;
  });

  it('goes through the server, which shows what came in at once', async () => {
    const { code, stdout, stderr } = await run(folder, 'tooi', ...LISTS, '--json');
    expect([code, stderr]).toEqual([0, expect.stringMatching(/Reading tooi … 100 %\n[^]*Writing tooi … 100 %/)]);
    expect(reportIn(stdout).counts.new).toBeGreaterThan(20);
    expect(reportIn(stdout).findings).toMatchObject({ milliseconds: expect.any(Number) });
    expect(stderr).toContain('Checking before tooi … 100 %');
    const { answer } = await ask(url, '{ municipality(by: { slug: "gemeente-wierdam" }) { name } }');
    expect(answer.data).toEqual({ municipality: { name: 'Wierdam' } });
  });

  it('takes records with their folders through the server too', async () => {
    const refused = await run(folder, 'records', faultyRecords());
    expect([refused.code, refused.stderr]).toEqual([1, expect.stringMatching(FAULT)]);
    const { code, stdout } = await run(folder, 'records', RECORDS, '--json');
    expect([code, reportIn(stdout).counts]).toEqual([0, expect.objectContaining({ changed: 0 })]);
    const { answer } = await ask(url, '{ arrangement(by: { slug: "frame-gr-heide" }) { name } }');
    expect(answer.data).toEqual({ arrangement: { name: 'GR Heide' } });
  });

  it('is refused for the same reasons', async () => {
    const { code, stderr } = await run(folder, 'roo', file('faulty.xml', '<rss version="2.0"></rss>'));
    expect([code, stderr]).toEqual([1, expect.stringMatching(/^faulty\.xml, line 1: .*\. Nothing was imported\.$/m)]);
  });

  it('holds up nobody who asks meanwhile', async () => {
    const country = file('country.xml', Buffer.concat([...copiesOfRoo(readFileSync(ROO_SAMPLE, 'utf8'), 120)]));
    writeFileSync(heldUp, '');
    let done = false;
    const importing = run(folder, 'roo', country, '--json').finally(() => (done = true));
    let answered = 0;
    while (!done) {
      const { status, answer } = await ask(url, QUESTION);
      expect([status, answer.errors]).toEqual([200, undefined]);
      answered += 1;
      await setTimeout(5);
    }
    const { code, stdout } = await importing;
    const { counts, findings } = reportIn(stdout);
    expect([code, counts.new > 4_000, findings !== null]).toEqual([0, true, true]);
    expect(answered).toBeGreaterThan(5);
    const times = readFileSync(heldUp, 'utf8').split('\n').map(Number);
    expect(Math.max(...times)).toBeLessThan(LONGEST);
  });

  it.each([
    ['another token', { Authorization: 'Bearer not-this-one' }],
    ['no token', {}],
  ])('is for the command line alone: %s is forbidden', async (_what, headers: Record<string, string>) => {
    const form = new FormData();
    form.append('file', new Blob(['x']), 'x.xml');
    const response = await fetch(`${url}/import/roo`, { method: 'POST', headers, body: form });
    expect([response.status, await response.json()]).toEqual([
      403,
      expect.objectContaining({ errors: [expect.objectContaining({ extensions: { code: 'FORBIDDEN' } })] }),
    ]);
  });

  it('takes POST of known formats as forms only', async () => {
    const { token } = JSON.parse(readFileSync(join(folder, 'server.json'), 'utf8')) as { token: string };
    const headers = { Authorization: `Bearer ${token}` };
    expect((await fetch(`${url}/import/roo`, { headers })).status).toBe(405);
    expect((await fetch(`${url}/import/csv`, { method: 'POST', headers })).status).toBe(404);
    expect((await fetch(`${url}/import/roo`, { method: 'POST', headers, body: 'x' })).status).toBe(415);
  });
});

/** Milliseconds for which the server may keep itself to itself; what it waited for a processor does not count. */
const LONGEST = 300;

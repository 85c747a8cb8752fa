import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readFolder } from '../../src/records/read-files';
import { PROJECT } from '../support/components';
import { called } from '../support/called';
import { cleanUp, samenhang, spawnSamenhang, temporaryFolder } from '../support/process';

afterAll(cleanUp);

describe('samenhang export', () => {
  const folder = temporaryFolder();
  const files = temporaryFolder();
  const env = { DATA_DIR: folder, PORT: '0' };
  const run = (...args: string[]) => samenhang(['export', ...args], { env });
  const contents = (place: string) =>
    new Map(
      readdirSync(place)
        .filter((name) => name.endsWith('.csv'))
        .map((name) => [name, readFileSync(join(place, name), 'utf8')]),
    );

  it('writes the seeds as they are, and they load again', async () => {
    const out = join(files, 'yaml');
    const { code, stdout, stderr } = await run('records', '--out', out);
    expect([code, stdout, stderr]).toEqual([0, '', expect.stringMatching(/Wrote \d+ files to .*yaml\./)]);
    expect(readFolder(out)).toEqual(readFolder(join(PROJECT, 'seeds')));
    expect(JSON.parse(readFileSync(join(out, 'about.json'), 'utf8'))).toMatchObject({ dataAsOf: '2026-05-16' });
    const again = await samenhang(['seed', '--folder', out], { env });
    expect(again.stderr).toMatch(/: 0 records created, 0 changed, \d+ unchanged/);
    const refused = await run('records', '--out', out);
    expect([refused.code, refused.stderr]).toEqual([2, expect.stringContaining('holds records already')]);
  });

  it('gives the same through a server that holds the folder', async () => {
    const [here, there] = [mkdtempSync(join(files, 'here')), mkdtempSync(join(files, 'there'))];
    const server = spawnSamenhang(['start'], { env });
    const [, url] = await server.wrote(/Open data\s+(http:\S+)\/export[\s\S]+Ctrl\+C/);
    const lines = await run('records');
    expect(lines.code).toBe(0);
    await run('csv-nl', '--as-of', '2020-01-01', '--out', there);
    await run('records', '--out', join(there, 'yaml'));
    server.process.kill('SIGTERM');
    await server.ended;
    const withUri = { DATA_DIR: folder, PUBLIC_URI: url! };
    const alone = await samenhang(['export', 'records'], { env: withUri });
    expect(alone.stdout === lines.stdout).toBe(true);
    await samenhang(['export', 'csv-nl', '--as-of', '2020-01-01', '--out', here], { env: withUri });
    expect(readFolder(join(there, 'yaml'))).toEqual(readFolder(join(PROJECT, 'seeds')));
    const [mine, its] = [contents(here), contents(there)];
    for (const [name, text] of mine) expect([name, its.get(name) === text]).toEqual([name, true]);
    expect(mine.size).toBeGreaterThan(40);
    expect(mine.get('deelnames.csv')!.startsWith('\uFEFFid;')).toBe(true);
  });

  it('loads lines of records into an empty database', async () => {
    const [lines, other] = [temporaryFolder(), temporaryFolder()];
    const { stdout } = await run('records');
    writeFileSync(join(lines, 'all.jsonl'), stdout);
    const loaded = await samenhang(['seed', '--folder', lines], { env: { DATA_DIR: other } });
    expect(loaded.stderr).toMatch(/Loaded .*: \d+ records created, 0 changed, 0 unchanged/);
    expect((await samenhang(['export', 'records'], { env: { ...env, DATA_DIR: other } })).stdout === stdout).toBe(true);
  });

  it.each([
    [[], /Expected one format of records, csv, .*, found none\./],
    [['xlsx'], /found xlsx\./],
    [['csv', 'csv-nl'], /found csv csv-nl\./],
    [['csv', '--as-of', 'gisteren'], /Expected --as-of to be a day that exists, as YYYY-MM-DD, found gisteren\./],
    [['records', '--as-of', '2020-01-01'], /leave --as-of out/],
    [['csv'], /The format csv has several files: name a folder for them with --out\./],
    [['csv', '--day', '1'], /Unknown option '--day'/],
  ])('%j is called wrongly', async (args, message) => {
    const { code, stdout, stderr } = await called(['export', ...args], env);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(message);
  });

  it('says when the folder cannot be written', async () => {
    const { code, stderr } = await run('csv', '--out', join(PROJECT, 'package.json', 'x'));
    expect([code, stderr]).toEqual([3, expect.stringMatching(/cannot be written to: ENOTDIR/)]);
  });
});

import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { called } from '../support/called';
import { PROJECT } from '../support/components';
import { cleanUp, samenhang, temporaryFolder } from '../support/process';
import { copyOfSeeded } from '../support/seeded';

afterAll(cleanUp);

const SEEDS = join(PROJECT, 'seeds');

/** A copy of the seeds that a test may spoil. */
function copyOfSeeds(): string {
  const folder = join(temporaryFolder(), 'seeds');
  cpSync(SEEDS, folder, { recursive: true });
  return folder;
}

/** A decision that is still to come, and one by an organ that its body does not have. */
const NOT_MEANT = `decisions:
  - id: een
    organisation: gemeente-delft
    decisionKind: CONSENT
    by: COUNCIL
    accordingTo: [roo-gr-2026]
    decidedOn: 2099-01-01
  - id: twee
    organisation: gemeente-delft
    decisionKind: CONSENT
    accordingTo: [roo-gr-2026]
    by: GENERAL_BOARD
`;

describe('samenhang seed', () => {
  it('loads the seeds once, and finds nothing to do the second time', async () => {
    const env = { DATA_DIR: temporaryFolder() };
    const first = await samenhang(['seed'], { env });
    expect([first.code, first.stdout]).toEqual([0, '']);
    const created = Number(/(\d+) records created, 0 changed, 0 unchanged/.exec(first.stderr)?.[1]);
    expect(created).toBeGreaterThan(1000);
    // No terminal: a few lines that say how far it is, the last of them complete.
    expect(first.stderr.match(/ … \d+ %\n/g)?.length).toBeGreaterThan(1);
    expect(first.stderr).toContain(' … 100 %\n');
    const second = await samenhang(['seed'], { env });
    expect([second.code, second.stderr]).toEqual([0, expect.stringContaining(`0 changed, ${created} unchanged`)]);
  });

  it('refuses a folder with faults, all of them at once, each with its line', async () => {
    const folder = copyOfSeeds();
    const file = join(folder, 'organisations.yaml');
    const lines = readFileSync(file, 'utf8').split('\n');
    const faulty = lines.findIndex((line) => line.startsWith('  - id:'));
    writeFileSync(file, lines.toSpliced(faulty + 1, 0, '    colour: red', '    size: large').join('\n'));
    const env = { DATA_DIR: temporaryFolder() };
    const { code, stderr } = await samenhang(['seed', '--folder', folder], { env });
    expect(code).toBe(1);
    expect(stderr).toMatch(new RegExp(`organisations\\.yaml:${faulty + 2} {2}UNKNOWN_FIELD`));
    expect(stderr).toMatch(new RegExp(`organisations\\.yaml:${faulty + 3} {2}UNKNOWN_FIELD`));
    expect(stderr).toMatch(/2 problem\(s\) found; nothing was written/);
  });

  it('refuses what cannot be meant as an import of records does', async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'arrangements'));
    writeFileSync(join(folder, 'arrangements', 'gr-mrdh.yaml'), NOT_MEANT);
    const { code, stderr } = await called(['seed', '--folder', folder], { DATA_DIR: await copyOfSeeded() });
    expect([code, stderr.match(/INCONSISTENT/g)]).toEqual([1, ['INCONSISTENT', 'INCONSISTENT']]);
    expect(stderr).toMatch(/gr-mrdh\.yaml:7 {2}INCONSISTENT {2}een: 'decidedOn' \(2099-01-01\) lies after \d{4}-/);
    expect(stderr).toMatch(/gr-mrdh\.yaml:12 {2}INCONSISTENT {2}twee: 'by' must be an organ of a municipality/);
  });

  it('refuses a folder that is not there', async () => {
    const { code, stderr } = await samenhang(['seed', '--folder', '/nowhere/at/all'], {
      env: { DATA_DIR: temporaryFolder() },
    });
    expect([code, stderr]).toEqual([2, 'There is no folder /nowhere/at/all. Name one with --folder.\n']);
  });

  it('says it when the database folder cannot be used', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'file'), '');
    const { code, stderr } = await samenhang(['seed'], { env: { DATA_DIR: join(folder, 'file', 'data') } });
    expect([code, stderr]).toEqual([3, expect.stringMatching(/cannot be opened .*DATA_DIR must name a folder/)]);
  });

  it('says it when the database is damaged', async () => {
    const folder = temporaryFolder();
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'registry.grafeo'), 'this is no database');
    const { code, stderr } = await samenhang(['seed'], { env: { DATA_DIR: folder } });
    expect([code, stderr]).toEqual([3, expect.stringMatching(/cannot be used: .*Check DATA_DIR/)]);
  });
});

import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { onOneLine } from '../../src/checks/print/document';
import { cleanUp, samenhang, spawnSamenhang, temporaryFolder } from '../support/process';

afterAll(cleanUp);

const DAY = ['--as-of', '2026-05-16'];
/** More than two pages of each list. */
const MANY = 120;

/** Records of an invented country: Wierdam takes part in many arrangements that no register knows. */
function recordsIn(folder: string): string {
  const source = 'accordingTo:\n      - bron';
  mkdirSync(join(folder, 'arrangements'));
  writeFileSync(
    join(folder, 'sources.yaml'),
    'sources:\n  - id: bron\n    sourceKind: REGISTER\n    title: Het register\n    stateOn: 2026-05-16\n',
  );
  writeFileSync(
    join(folder, 'organisations.yaml'),
    `organisations:
  - id: provincie-laagland
    type: PROVINCE
    name: Laagland
    from: 1990-01-01
    ${source}
  - id: gemeente-wierdam
    type: MUNICIPALITY
    name: Wierdam *[west]*
    province: provincie-laagland
    from: 1990-01-01
    ${source}
`,
  );
  for (let index = 1; index <= MANY; index++) {
    const number = String(index).padStart(3, '0');
    writeFileSync(
      join(folder, 'arrangements', `gr-${number}.yaml`),
      `arrangement:
  id: gr-${number}
  arrangementKind: JOINT_ARRANGEMENT
  name: Regeling ${number}
  form: PLAIN_AGREEMENT
  inRegister: false
  from: 2015-01-01
  accordingTo:
    - bron
participations:
  - id: deelname-${number}
    organisation: gemeente-wierdam
    organs:
      - COUNCIL
    origin: TEXT
    from: 2015-01-01
    accordingTo:
      - bron
`,
    );
  }
  return folder;
}

describe('samenhang check', () => {
  const env = { DATA_DIR: temporaryFolder(), PORT: '0' };
  const check = (...args: string[]) => samenhang(['check', ...args], { env });
  beforeAll(async () => {
    const { code, stderr } = await samenhang(['seed', '--folder', recordsIn(temporaryFolder())], { env });
    expect([code, stderr]).toEqual([0, expect.anything()]);
    // One process with the database open answers all questions here.
    await spawnSamenhang(['start'], { env }).wrote(/Ctrl\+C/);
  }, 120_000);

  it.each([
    [[], /Expected one SLUG, or --all, found 0\./],
    [['a', 'b'], /Expected one SLUG, or --all, found 2\./],
    [['a', '--all'], /Expected no SLUG beside --all, found 1\./],
    [['--all', '--letters', 'x'], /Expected --arrangement and --letters with a SLUG only/],
    [['a', '--format', 'pdf'], /Expected --format to be text or md, found pdf\./],
    [['a', '--json', '--format', 'md'], /Expected --json or --format, found both\./],
    [['a', '--language', 'fr'], /Expected --language to be nl or en, found fr\./],
    [['a', '--as-of', '2026-02-30'], /Expected --as-of to be a day that exists, as YYYY-MM-DD, found 2026-02-30\./],
  ])('%j is called wrongly', async (args, message) => {
    const { code, stdout, stderr } = await check(...args);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(message);
  });

  it('prints what is wrong to the end, and ends with 1', async () => {
    const { code, stdout } = await check('gemeente-wierdam', ...DAY);
    expect(code).toBe(1);
    const lines = stdout.split('\n');
    expect(lines.slice(0, 2)).toEqual(['Wierdam *[west]* op 16 mei 2026', '='.repeat(31)]);
    expect(stdout).toContain(`  Gecontroleerd: ${MANY} regelingen\n`);
    expect(lines.filter((line) => /^K11 Regeling \d{3}$/.test(line))).toHaveLength(MANY);
    expect(onOneLine(stdout)).toContain('Achter elke controle staat de ernst. A: de rechtsgeldigheid of een');
    expect(stdout).toContain(`K11 Regeling 120

  Controle: De regeling staat volledig en met een bronhouder in het landelijke
    register (ernst B)
  Bevinding: De Regeling 120 staat niet in het landelijke register van
    gemeenschappelijke regelingen.
  Grondslag: Wet gemeenschappelijke regelingen, artikel 136
    (https://wetten.overheid.nl/BWBR0003740)
  Bronnen: Het register
  Herstel: Meld de regeling aan bij het register.
  Aan zet: de bronhouder van de vermelding in het register
`);
  });

  it('prints the same report as Markdown, with names that look like markup escaped', async () => {
    const { code, stdout } = await check('gemeente-wierdam', ...DAY, '--format', 'md');
    expect(code).toBe(1);
    expect(stdout).toMatch(
      /^# Wierdam \\\*\\\[west\\\]\\\* op 16 mei 2026\n\n- \*\*Gecontroleerd:\*\* 120 regelingen\n/,
    );
    expect(stdout).toContain(
      '- **Grondslag:** [Wet gemeenschappelijke regelingen, artikel 136](<https://wetten.overheid.nl/BWBR0003740>)\n',
    );
    expect(stdout.match(/^### K11 Regeling \d{3}$/gm)).toHaveLength(MANY);
  });

  it('speaks English', async () => {
    const { stdout } = await check('gemeente-wierdam', ...DAY, '--language', 'en');
    expect(stdout).toMatch(/^Wierdam \*\[west\]\* on 16 May 2026\n/);
    expect(stdout).toContain('Finding: Regeling 001 does not stand in the national register of arrangements.');
    expect(stdout).not.toMatch(/Bevinding|Aan zet|Grondslag/);
  });

  it('gives all pages as JSON', async () => {
    const { code, stdout } = await check('gemeente-wierdam', ...DAY, '--json');
    const { data } = JSON.parse(stdout) as {
      data: { report: { counts: { violated: number }; wrong: readonly unknown[] } };
    };
    expect(code).toBe(1);
    expect(data.report.wrong).toHaveLength(data.report.counts.violated);
    expect(data.report.wrong.length).toBeGreaterThanOrEqual(MANY);
  });

  it('checks one arrangement', async () => {
    const { code, stdout } = await check('gr-007', '--arrangement', ...DAY);
    expect([code, stdout]).toEqual([1, expect.stringMatching(/^Regeling 007 op 16 mei 2026\n/)]);
    expect(stdout).toContain('  Gecontroleerd: 1 regeling\n');
  });

  it('ends with 0 when nothing is wrong', async () => {
    const { code, stdout } = await check('gemeente-wierdam', '--as-of', '2014-12-31');
    expect([code, stdout]).toEqual([0, expect.stringContaining('Dit klopt niet (0)')]);
  });

  it('says what is not known, also in JSON', async () => {
    const { code, stdout, stderr } = await check('nergens', ...DAY, '--json');
    expect([code, stderr]).toEqual([1, expect.stringMatching(/^Expected the slug of a known organisation/)]);
    expect(JSON.parse(stdout)).toMatchObject({ errors: [{ extensions: { code: 'NOT_FOUND' } }] });
  });

  it('writes a letter for each faulty entry and for what is missing, and replaces none unasked', async () => {
    const folder = join(temporaryFolder(), 'brieven');
    const { code, stderr } = await check('gr-007', '--arrangement', ...DAY, '--letters', folder);
    const files = readdirSync(folder);
    expect([code, stderr]).toEqual([
      1,
      `Wrote ${files.length} ${files.length === 1 ? 'letter' : 'letters'} to ${folder}.\n`,
    ]);
    expect(files).toContain('correctie-gr-007.md');
    expect(files.every((name) => /^(correctie|verzoek)-gr-007\.md$/.test(name))).toBe(true);
    const letter = readFileSync(join(folder, 'correctie-gr-007.md'), 'utf8');
    expect(letter).toMatch(/^# Verzoek om correctie van een vermelding in het register\n/);
    expect(letter).toContain('Meld de regeling aan bij het register.');

    writeFileSync(join(folder, 'correctie-gr-007.md'), 'getekend');
    const again = await check('gr-007', '--arrangement', ...DAY, '--letters', folder);
    expect([again.code, again.stdout]).toEqual([2, '']);
    expect(again.stderr).toMatch(/holds correctie-gr-007\.md.* already: name another folder, or add --overwrite/);
    expect(readFileSync(join(folder, 'correctie-gr-007.md'), 'utf8')).toBe('getekend');

    const told = await check('gr-007', '--arrangement', ...DAY, '--letters', folder, '--overwrite');
    expect([told.code, readFileSync(join(folder, 'correctie-gr-007.md'), 'utf8')]).toEqual([1, letter]);
  });

  it('writes every letter of a report with many, as text where that is asked', async () => {
    const folder = temporaryFolder();
    await check('gemeente-wierdam', ...DAY, '--letters', folder, '--format', 'text');
    const files = readdirSync(folder);
    expect(files.filter((name) => /^correctie-gr-\d{3}\.txt$/.test(name))).toHaveLength(MANY);
    expect(readFileSync(join(folder, 'correctie-gr-120.txt'), 'utf8')).toMatch(
      /^Verzoek om correctie van een vermelding in het register\n={55}\n/,
    );
  });

  it('cannot write where it may not', async () => {
    const file = join(temporaryFolder(), 'file');
    writeFileSync(file, '');
    const { code, stderr } = await check('gr-007', '--arrangement', ...DAY, '--letters', file);
    expect([code, stderr]).toEqual([3, expect.stringMatching(/^The folder .* cannot be written to: /)]);
  });
});

describe('samenhang check --all', () => {
  const env = { DATA_DIR: temporaryFolder() };
  const check = (...args: string[]) => samenhang(['check', '--all', ...DAY, ...args], { env });
  beforeAll(async () => {
    await samenhang(['seed', '--folder', recordsIn(temporaryFolder())], { env });
  }, 120_000);

  it('counts by check and by province, and shows everything that is wrong, with progress', async () => {
    const { code, stdout, stderr } = await check();
    expect(code).toBe(1);
    expect(stdout).toMatch(/^Nederland op 16 mei 2026\n/);
    expect(stdout).toMatch(/wat in dit register is vastgelegd/);
    expect(stdout).toContain(`  Regelingen: ${MANY}\n  Gemeenten: 1\n`);
    expect(stdout).toMatch(
      /^K11 De regeling staat volledig en met een bronhouder in het landelijke register +0 +120 +0 +0 +0$/m,
    );
    expect(stdout).toMatch(/^Laagland +\d+ +1\d\d +/m);
    expect(stdout.match(/^- Regeling \d{3}:? ?/gm)?.length).toBeGreaterThanOrEqual(MANY);
    expect(stderr).toMatch(/^Checking … \d+ %\n(?:.*\n)*Checking … 100 %\n$/);
  });

  it('gives Markdown, English and JSON', async () => {
    const { stdout } = await check('--format', 'md', '--language', 'en');
    expect(stdout).toMatch(/^# The Netherlands on 16 May 2026\n/);
    expect(stdout).toContain('| Check | In order | Not in order |');
    const { data } = JSON.parse((await check('--json')).stdout) as {
      data: { report: { counts: { violated: number }; wrong: readonly unknown[]; byProvince: readonly unknown[] } };
    };
    expect(data.report.wrong).toHaveLength(data.report.counts.violated);
    expect(data.report.byProvince).toHaveLength(1);
  });

  it('ends with 0 when nothing is wrong', async () => {
    const { code } = await samenhang(['check', '--all', '--as-of', '2014-12-31'], { env });
    expect(code).toBe(0);
  });
});

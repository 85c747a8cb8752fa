import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { called } from '../support/called';
import { cleanUp, samenhang, spawnSamenhang, temporaryFolder } from '../support/process';
import { copyOfSeeded } from '../support/seeded';

afterAll(cleanUp);

/** An arrangement whose slug does not say that it is one. */
const NAMED_OTHERWISE = `
arrangement:
  id: samenwerking-hoeksche-dijk
  arrangementKind: NETWORK
  name: Samenwerking Hoeksche Dijk
  inRegister: false
  scope: CONTEXT
  fromText: 2003
  untilRule: UNKNOWN
  accordingTo:
    - groenzoom-2014
participations:
  - id: deelname-hoeksche-dijk-delft
    organisation: gemeente-delft
    origin: TEXT
    from: 2023-01-01
    untilRule: UNKNOWN
    accordingTo:
      - groenzoom-2014
`;

describe('samenhang ask', () => {
  let env: { DATA_DIR: string; PORT: string };
  const ask = async (...args: string[]) => {
    const { code, stdout, stderr } = await samenhang(['ask', ...args], { env });
    return { code, stderr, lines: stdout.split('\n') };
  };

  /** One process with the database open answers all questions here, as it would for a coordinator's day. */
  beforeAll(async () => {
    env = { DATA_DIR: await copyOfSeeded(), PORT: '0' };
    const records = temporaryFolder();
    mkdirSync(join(records, 'arrangements'));
    writeFileSync(join(records, 'arrangements', 'samenwerking-hoeksche-dijk.yaml'), NAMED_OTHERWISE);
    expect(await called(['seed', '--folder', records], env)).toMatchObject({ code: 0 });
    await spawnSamenhang(['start'], { env }).wrote(/Ctrl\+C/);
  });

  it('tells partners, those with whom most is shared first', async () => {
    const { code, lines } = await ask('partners', 'gemeente-hillegom', '--as-of', '2026-05-16');
    expect(code).toBe(0);
    expect(lines[0]).toMatch(/^Hillegom: \d+ partners$/);
    expect(lines.slice(4, 6)).toEqual([
      expect.stringMatching(/^Lisse +11 +verplicht, deels verplicht, vrijwillig /),
      expect.stringMatching(/^Teylingen +11 /),
    ]);
  });

  it('tells participations with level, certainty, start and source', async () => {
    const { lines } = await ask('participations', 'gemeente-pijnacker-nootdorp', '--as-of', '2026-05-16');
    expect(lines).toContainEqual(
      expect.stringMatching(
        /^Metropoolregio Rotterdam Den Haag \(MRDH\) +vrijwillig +ja +2014-12-19 +Register van gemeenschappelijke regelingen /,
      ),
    );
    expect(lines).toContainEqual(expect.stringMatching(/^De Groenzoom +vrijwillig +nee +onbekend /));
  });

  it('tells the chains that link two bodies', async () => {
    const { lines } = await ask('paths', 'gemeente-hillegom', 'gemeente-pijnacker-nootdorp', '--as-of', '2026-05-16');
    expect(lines[0]).toBe('7 kortste ketens van 2 regelingen verbinden Hillegom en Pijnacker-Nootdorp op 16 mei 2026.');
    expect(lines.filter((line) => /^\d\. .*Wassenaar/.test(line))).toHaveLength(6);
    expect(lines.filter((line) => /^\d\. .*Zuid-Holland/.test(line))).toHaveLength(1);
  });

  it('tells what changed between two days', async () => {
    const { lines } = await ask('changes', 'gr-mrdh', '--from', '2022-12-31', '--to', '2023-01-01');
    expect(lines[0]).toBe('4 wijzigingen');
    for (const name of ['Voorne aan Zee', 'Brielle', 'Hellevoetsluis', 'Westvoorne'])
      expect(lines).toContainEqual(expect.stringMatching(new RegExp(`^2023-01-01 +${name} neemt vanaf`)));
  });

  it('tells what changed for what the registry knows as an arrangement, whatever its slug', async () => {
    const days = ['--from', '2022-12-31', '--to', '2023-01-01'];
    const named = await ask('changes', 'samenwerking-hoeksche-dijk', ...days);
    expect(named.code).toBe(0);
    expect(named.lines).toContainEqual(expect.stringMatching(/^2023-01-01 +Delft neemt vanaf/));
    const unknown = await ask('changes', 'gr-nergens', ...days);
    expect(unknown).toMatchObject({ code: 1, stderr: expect.stringContaining("found 'gr-nergens'") });
  });

  it('tells how far a duty is covered, and the matrix with what nobody does', async () => {
    const coverage = await ask('coverage', 'verplichting-veiligheidsregio', '--as-of', '2026-05-16');
    expect(coverage.lines).toContainEqual(expect.stringMatching(/^Hillegom +voldaan +ja /));
    const matrix = await ask('matrix', 'gemeente-hillegom', 'gemeente-pijnacker-nootdorp', '--as-of', '2026-05-16');
    expect(matrix.lines).toContainEqual(expect.stringMatching(/^totaal regelingen +12 +9$/));
    expect(matrix.lines.at(-2)).toMatch(/^Niemand: .*Rekenkamer/);
  });

  it('finds the slug of what goes by a name, also of what ended', async () => {
    const { code, lines } = await ask('search', 'Brielle');
    expect([code, lines[0]]).toEqual([0, expect.stringMatching(/^\d+ gevonden$/)]);
    expect(lines).toContainEqual(expect.stringMatching(/^gemeente-brielle +Organisatie +Brielle .*Voorne aan Zee/));
    expect((await ask('search', 'Xyzzy')).lines).toEqual(['0 gevonden', '', '(geen)', '']);
  });

  it('gives the answer of GraphQL itself with --json', async () => {
    const { lines } = await ask('partners', 'gemeente-delft', '--json');
    expect(JSON.parse(lines.join('\n'))).toMatchObject({ data: { organisation: { name: 'Delft' } } });
  });

  it('says what is missing, what is unknown and what is wrong', async () => {
    const wrong = (...args: string[]) => called(['ask', ...args], env);
    expect(await wrong('partners')).toMatchObject({ code: 2, stderr: expect.stringContaining('Expected one SLUG') });
    expect(await wrong('weather')).toMatchObject({ code: 2, stderr: expect.stringContaining('Expected a topic of') });
    expect(await wrong('changes', 'gr-mrdh')).toMatchObject({ code: 2, stderr: expect.stringContaining('--from') });
    expect(await wrong('participations', 'gemeente-delft', '--from', '2020-01-01')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('The topic participations takes no --from'),
    });
    expect(await wrong('participations', 'gemeente-delft', '--as-of', '2026-02-30')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('a day that exists'),
    });
    for (const topic of ['participations', 'partners', 'coverage'])
      expect(await ask(topic, 'nergens')).toEqual({
        code: 1,
        stderr: expect.stringContaining('samenhang ask search NAME'),
        lines: [''],
      });
    expect(await ask('paths', 'gemeente-delft', 'gemeente-nergens')).toMatchObject({
      code: 1,
      stderr: expect.stringContaining("found 'gemeente-nergens'"),
    });
  });
});

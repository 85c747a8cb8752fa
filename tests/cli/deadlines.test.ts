import { join } from 'node:path';
import { PROJECT } from '../support/components';
import { cleanUp, samenhang, spawnSamenhang, temporaryFolder } from '../support/process';
import { readCalendar } from '../support/read-calendar';

const RECORDS = join(PROJECT, 'tests', 'fixtures', 'council', 'deadlines', 'records');
const YEAR = ['--from', '2026-06-01', '--until', '2026-07-02'];

afterAll(cleanUp);

describe('samenhang deadlines', () => {
  const env = { DATA_DIR: temporaryFolder(), PORT: '0' };
  const run = (...args: string[]) => samenhang(args, { env });

  beforeAll(async () => {
    expect(await run('seed', '--folder', RECORDS)).toMatchObject({ code: 0 });
  });

  const calendar = async () => {
    const { code, stdout } = await run('deadlines', 'deadlines-gemeente-wold', ...YEAR, '--format', 'ics');
    expect(code).toBe(0);
    return readCalendar(stdout).events.map(({ day, title }) => `${day} ${title}`);
  };
  const CALENDAR = [
    expect.stringMatching(/^2026-06-01 GR "Polder, Dijk; & Duin" 🌊: Evaluatie van de regeling/),
    '2026-06-22 GR "Polder, Dijk; & Duin" 🌊: Ontwerpbegroting 2027 naar de raden (op tijd gedaan)',
    '2026-06-26 Bedrijfsvoering Dijk: Zienswijze op het ontwerp van de regeling',
    '2026-06-11 Raadsvergadering Wold',
    '2026-06-25 Raadsvergadering Wold',
  ];

  it('lists them as a table, with what stands open and the rule', async () => {
    const { code, stdout } = await run('deadlines', 'deadlines-gemeente-wold', ...YEAR);
    const lines = stdout.split('\n');
    expect([code, lines[0]]).toEqual([0, '6 termijnen']);
    expect(lines[2]).toMatch(/^dag +termijn +regeling +stand +grondslag +raad kan nog op$/);
    expect(lines).toContainEqual(
      expect.stringMatching(
        /^2026-06-22 {2}Ontwerpbegroting 2027 naar de raden +GR "Polder, .* op tijd gedaan +.*artikel 35 \*/,
      ),
    );
    expect(lines.slice(-3)).toEqual(['', '* Onder voorbehoud: de geldende wettekst is niet nagelezen.', '']);
    expect(lines).toContainEqual(
      expect.stringMatching(/^2026-06-26 {2}Zienswijze op het ontwerp van de regeling +Bedrijfsvoering Dijk /),
    );
  });

  it('gives a calendar, made here and by a running server alike', async () => {
    expect(await calendar()).toEqual(expect.arrayContaining(CALENDAR));
    const server = spawnSamenhang(['start'], { env });
    await server.wrote(/Ctrl\+C/);
    expect(await calendar()).toEqual(expect.arrayContaining(CALENDAR));
    const nowhere = await run('deadlines', 'nergens', '--format', 'ics');
    expect(nowhere).toMatchObject({ code: 1, stderr: expect.stringContaining("'nergens'") });
    server.process.kill('SIGTERM');
    await server.ended;
  });

  it('says of the day of a sender that no law asks for it', async () => {
    const june = ['--from', '2026-06-26', '--until', '2026-07-14'];
    const { stdout } = await run('deadlines', 'deadlines-gemeente-zand', ...june);
    const [, , , , asked, ...rest] = stdout.split('\n');
    expect(asked).toMatch(
      /^2026-06-26 {2}Afzender vraagt zienswijze op de ontwerpbegroting 2027 +GR Duin .*gevraagd door de afzender, niet door de wet/,
    );
    expect(rest.join('\n')).toMatch(/2026-07-13 {2}Zienswijze op de ontwerpbegroting 2027 .*artikel 35 \*/);
  });

  it('says what is possibly too late', async () => {
    const april = ['--from', '2026-04-30', '--until', '2026-05-01'];
    const { stdout } = await run('deadlines', 'deadlines-gr-polder', ...april);
    expect(stdout).toMatch(/Voorlopige jaarrekening 2025 naar de raden .* mogelijk te laat +Wet /);
  });

  it('gives the days of the feed where no others are asked', async () => {
    const eventsOf = (stdout: string) => readCalendar(stdout).events.map(({ uid, day }) => [uid, day]);
    const here = await run('deadlines', 'deadlines-gemeente-wold', '--format', 'ics');
    const server = spawnSamenhang(['start'], { env });
    const [, url] = await server.wrote(/Health\s+(http:\S+)\/health\/ready[\s\S]+Ctrl\+C/);
    const feed = await (await fetch(`${url}/feeds/deadlines-gemeente-wold.ics`)).text();
    const through = await run('deadlines', 'deadlines-gemeente-wold', '--format', 'ics');
    server.process.kill('SIGTERM');
    await server.ended;
    const events = eventsOf(feed);
    expect(events.length).toBeGreaterThan(10);
    expect([eventsOf(here.stdout), eventsOf(through.stdout)]).toEqual([events, events]);
    expect(events.every(([uid]) => /^[A-Z][^@]*\/deadlines-gemeente-wold@samenhang$/.test(String(uid)))).toBe(true);
  });

  it('gives the answer of GraphQL itself with --json', async () => {
    const { stdout } = await run('deadlines', 'deadlines-gr-dijk', ...YEAR, '--json');
    expect(JSON.parse(stdout)).toMatchObject({ data: { deadlines: { totalCount: 3 } } });
  });

  it('says what comes up in the report of a body', async () => {
    const { stdout } = await run('check', 'deadlines-gemeente-wold', '--as-of', '2026-05-16');
    expect(stdout).toContain('Dit komt eraan (');
    expect(stdout.replace(/\s+/g, ' ')).toContain(
      '26 juni 2026: Zienswijze op het ontwerp van de regeling, Bedrijfsvoering Dijk (nog te doen); kan nog in de raad van 21 mei 2026, 11 juni 2026 en 25 juni 2026',
    );
  });

  it.each([
    [[], 2, 'Expected one SLUG'],
    [['a', 'b'], 2, 'Expected one SLUG'],
    [['a', '--format', 'pdf'], 2, 'Expected the format ics'],
    [['a', '--format', 'ics', '--json'], 2, 'found both'],
    [['nergens'], 1, "'nergens'"],
    [['nergens', '--format', 'ics'], 1, "'nergens'"],
    [['deadlines-gr-dijk', '--from', '2026-01-01', '--until', '2040-01-01'], 1, 'at most 5 years'],
    [['deadlines-gr-dijk', '--from', 'gisteren'], 2, 'gisteren'],
  ])('ends %j with %i and says why', async (args, code, message) => {
    expect(await run('deadlines', ...args)).toMatchObject({ code, stderr: expect.stringContaining(message) });
  });
});

import { join } from 'node:path';
import { loadFolder } from '../../../src/records/seed';
import { PROJECT } from '../../support/components';
import { describeEngines } from '../../support/engines';
import { readCalendar } from '../../support/read-calendar';
import { type ServedRegistry, serveRegistry } from './served-registry';

const RECORDS = join(PROJECT, 'tests', 'fixtures', 'council', 'deadlines', 'records');
const LOADED = '2026-05-16T09:00:00.000Z';

describeEngines('the deadlines of a year as a calendar, over HTTP', (engine) => {
  let served: ServedRegistry;
  beforeAll(async () => {
    served = await serveRegistry(engine);
    await loadFolder(served.registry.graph, RECORDS, new Date(LOADED));
  }, 300_000);
  afterAll(() => served.close());

  const get = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
    fetch(`${served.url}/feeds/${path}`, { headers, method });
  const eventsOf = async (path: string) => readCalendar(await (await get(path)).text()).events;

  it('has an event for each deadline and each meeting of the council', async () => {
    const response = await get('deadlines-gemeente-wold.ics');
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/calendar; charset=utf-8']);
    const { name, events } = readCalendar(await response.text());
    expect(name).toBe('Samenhang: termijnen van Wold');
    const { deadlines } = await served.ask<{ deadlines: { nodes: readonly { day: string }[] } }>(`{
      deadlines(of: { slug: "deadlines-gemeente-wold" }, from: "2025-05-16", until: "2028-05-16", first: 100) {
        nodes { day } } }`);
    const meetings = events.filter(({ categories }) => categories?.includes('Raadsvergadering'));
    expect(meetings.map(({ day }) => day)).toEqual([
      '2026-02-12',
      '2026-04-16',
      '2026-05-21',
      '2026-06-11',
      '2026-06-25',
      '2026-07-09',
      '2026-09-10',
    ]);
    const others = events.filter((each) => !meetings.includes(each));
    expect(others.map(({ day }) => day)).toEqual(deadlines.nodes.map(({ day }) => day));
    expect(events.every(({ isDate }) => isDate)).toBe(true);
    expect(new Set(events.map(({ uid }) => uid)).size).toBe(events.length);
  });

  it('says of each what to do, by whom, in which meeting, by which rule and where it stands', async () => {
    const events = await eventsOf('deadlines-gemeente-wold.ics');
    const opinion = events.find(({ day, categories }) => day === '2026-06-26' && categories?.includes('Zienswijze'));
    expect(opinion).toMatchObject({
      title: 'Bedrijfsvoering Dijk: Zienswijze op het ontwerp van de regeling',
      status: 'CONFIRMED',
      link: 'https://samenhang.example/id/document-event/deadlines-stuk-dijk-ontwerp',
    });
    expect(opinion?.text?.split('\n')).toEqual([
      'Een zienswijze geven, of besluiten er geen te geven.',
      'Aan zet: de raad.',
      'De afzender noemt geen dag; de termijn van de wet is geteld vanaf 1 mei 2026. Nog niet vastgelegd.',
      'Stand: nog te doen.',
      'Dit kan nog in de raad van 21 mei 2026, 11 juni 2026 en 25 juni 2026.',
      'Grondslag: Wet gemeenschappelijke regelingen, artikel 1, leden 2 en 3 (https://wetten.legaltools.nl/wet-gemeenschappelijke-regelingen/artikel-1).',
    ]);
    const meeting = events.find(
      ({ day, categories }) => day === '2026-07-09' && categories?.includes('Raadsvergadering'),
    );
    expect([meeting?.title, meeting?.text]).toEqual(['Raadsvergadering Wold', null]);
    const june = events.find(({ day, categories }) => day === '2026-06-25' && categories?.includes('Raadsvergadering'));
    expect(june?.text?.split('\n')).toEqual([
      'Zienswijzen die hier kunnen worden gegeven:',
      '- Bedrijfsvoering Dijk: Zienswijze op het ontwerp van de regeling',
      '- GR "Polder, Dijk; & Duin" 🌊: Zienswijze op het ontwerpbesluit (Visie; water, wind & "weer")',
      '- GR "Polder, Dijk; & Duin" 🌊: Zienswijze op de ontwerpbegroting 2027',
    ]);
    const done = events.find(
      ({ day, title }) => day === '2026-04-30' && title.includes('Polder') && title.includes('Kader'),
    );
    expect(done?.title).toBe('GR "Polder, Dijk; & Duin" 🌊: Kadernota 2027 naar de raden (op tijd gedaan)');
    const late = events.find(({ day, title }) => day === '2026-04-30' && /Polder.*jaarrekening/.test(title));
    expect(late?.title).toMatch(/: Voorlopige jaarrekening 2025 naar de raden \(mogelijk te laat\)$/);
    expect(late?.text?.split('\n').slice(2, 4)).toEqual([
      'Dit is de uiterste dag van de wet; een eerdere dag van deze regeling is hier niet bekend. Of deze dag zelf nog meetelt, is niet zeker. Vastgelegd is 4 mei 2026, na deze dag. Onder voorbehoud: de geldende wettekst is niet nagelezen.',
      'Stand: mogelijk te laat.',
    ]);
  });

  it('says plainly where the text of the law was not read, and where no law asks for it', async () => {
    const events = await eventsOf('deadlines-gemeente-zand.ics');
    const on = (wanted: string, category: string) =>
      events.find(({ day, categories }) => day === wanted && categories?.includes(category));
    const asked = on('2026-06-26', 'Gevraagd door de afzender');
    expect([asked?.title, asked?.categories, asked?.text?.split('\n').at(-1)]).toEqual([
      'GR Duin: Afzender vraagt zienswijze op de ontwerpbegroting 2027',
      ['Gevraagd door de afzender'],
      'Grondslag: geen; gevraagd door de afzender, niet door de wet.',
    ]);
    const opinion = on('2026-07-13', 'Zienswijze');
    expect([opinion?.categories, ...(opinion?.text?.split('\n').slice(-2) ?? [])]).toEqual([
      ['Zienswijze', 'Wettekst niet nagelezen'],
      expect.stringMatching(/^Grondslag: Wet gemeenschappelijke regelingen, artikel 35 \(http/),
      'Let op: Wettekst niet nagelezen. Niet in de wet zelf gelezen, wel in een vergelijking van de termijnen van voor en na 1 juli 2022 op gemeente.nu.',
    ]);
    const read = on('2025-09-15', 'Informatie aan de raden');
    expect([read?.categories, read?.text]).toEqual([
      ['Informatie aan de raden'],
      expect.not.stringContaining('nagelezen'),
    ]);
  });

  it.each(['deadlines-gemeente-zand', 'deadlines-gemeente-wold', 'deadlines-gr-duin', 'deadlines-gr-polder'])(
    'has no two events of %s of one name, and no two deadlines of one title',
    async (slug) => {
      const events = await eventsOf(`${slug}.ics?from=2023-01-01&until=2028-01-01`);
      const titles = events.map(({ title }) => title).filter((title) => !title.startsWith('Raadsvergadering'));
      expect([new Set(events.map(({ uid }) => uid)).size, new Set(titles).size]).toEqual([
        events.length,
        titles.length,
      ]);
    },
  );

  it('tells what comes back apart by its day, and what is alike on one day by its record', async () => {
    const titles = (await eventsOf('deadlines-gemeente-zand.ics')).map(({ title }) => title);
    const seat = 'GR Duin: Zetel van Zand in het algemeen bestuur komt vrij (26 maart 2026)';
    expect(titles).toEqual(
      expect.arrayContaining([
        `${seat} (deadlines-benoeming-duin-zand-een)`,
        `${seat} (deadlines-benoeming-duin-zand-twee)`,
        expect.stringMatching(
          /^GR Duin: Afgesproken informatie aan de raden: een voortgangsrapportage \(15 september 2025\)/,
        ),
      ]),
    );
  });

  it('is that of an arrangement too, with what is not certain as tentative', async () => {
    const events = await eventsOf('deadlines-gr-dijk.ics');
    const merger = events.filter(({ categories }) => categories?.includes('Herindeling'));
    expect(merger.map(({ day, status }) => [day, status])).toEqual([
      ['2026-07-01', 'CONFIRMED'],
      ['2027-01-01', 'TENTATIVE'],
    ]);
    expect(events.some(({ categories }) => categories?.includes('Raadsvergadering'))).toBe(false);
  });

  it('keeps the name and day of an event, and speaks English where that is asked', async () => {
    const [dutch, english] = await Promise.all([
      eventsOf('deadlines-gemeente-wold.ics'),
      eventsOf('deadlines-gemeente-wold.ics?language=en'),
    ]);
    expect(english.map(({ uid, day }) => [uid, day])).toEqual(dutch.map(({ uid, day }) => [uid, day]));
    expect(english.map(({ title }) => title)).toContain(
      'Bedrijfsvoering Dijk: Opinion on the draft of the arrangement',
    );
    expect(english.map(({ text }) => text).join(' ')).not.toMatch(/\b(nog|niet|voor|Grondslag)\b/);
    expect(dutch.map(({ text }) => text).join(' ')).not.toMatch(/\b(the|not|Ground)\b/);
  });

  it('names each event without the address it came from, which can change', async () => {
    const events = await eventsOf('deadlines-gemeente-wold.ics');
    for (const { uid } of events) expect(uid).toMatch(/^[A-Z_0-9]+(\.[a-z0-9-]+)+\/deadlines-gemeente-wold@samenhang$/);
  });

  it('takes other days, and has those of the seeds', async () => {
    const events = await eventsOf('gr-mrdh.ics?from=2016-01-01&until=2017-01-01');
    expect(events.map(({ day, title }) => `${day} ${title}`)).toContainEqual(
      expect.stringMatching(/^2016-05-18 .*: Zienswijze op de ontwerpbegroting \(Ontwerpbegroting 2017\)$/),
    );
    expect(events.every(({ day }) => day.startsWith('2016-'))).toBe(true);
  });

  it('is not sent again to who has it, and has the stamp and number of the data', async () => {
    const first = await get('deadlines-gemeente-wold.ics');
    expect(first.headers.get('cache-control')).toBe('no-cache');
    expect(first.headers.get('last-modified')).toBe(new Date(LOADED).toUTCString());
    const tag = first.headers.get('etag')!;
    const again = await get('deadlines-gemeente-wold.ics', { 'if-none-match': tag });
    expect([again.status, await again.text()]).toEqual([304, '']);
    const other = await get('deadlines-gemeente-wold.ics?language=en', { 'if-none-match': tag });
    expect(other.status).toBe(200);
    const head = await get('deadlines-gemeente-wold.ics', {}, 'HEAD');
    expect([head.status, head.headers.get('etag'), await head.text()]).toEqual([200, tag, '']);
    const { extensions } = await served.send({ query: '{ __typename changes(first: 1) { totalCount } }' });
    for (const { stamp, sequence } of readCalendar(await first.text()).events)
      expect([stamp, sequence]).toEqual(['2026-05-16T09:00:00Z', extensions.dataVersion]);
  });

  it.each<[string, number, string, RegExp]>([
    ['gemeente-atlantis.ics', 404, 'NOT_FOUND', /^There is no organisation or arrangement 'gemeente-atlantis'/],
    ['verplichting-ggd.ics', 404, 'NOT_FOUND', /^There is no organisation or arrangement 'verplichting-ggd'/],
    ['gr-mrdh.ical', 404, 'NOT_FOUND', /^There is no feed at this address: expected .*\.ics\.$/],
    ['gr-mrdh.ics?language=fr', 400, 'BAD_USER_INPUT', /^Expected 'language' to be nl or en, found 'fr'\.$/],
    ['gr-mrdh.ics?language=nl&language=en', 400, 'BAD_USER_INPUT', /^Expected 'language' once, as one text\.$/],
    [
      'gr-mrdh.ics?taal=nl',
      400,
      'BAD_USER_INPUT',
      /^This address takes the parameters language, from and until, found 'taal'\.$/,
    ],
    ['gr-mrdh.ics?from=2026-02-30', 400, 'BAD_USER_INPUT', /^Expected 'from' to be a day that exists, as YYYY-MM-DD/],
    ['gr-mrdh.ics?from=2010-01-01', 400, 'BAD_USER_INPUT', /^Expected a window of at most 5 years/],
    ['gr-mrdh.ics?until=2020-01-01', 400, 'BAD_USER_INPUT', /^Expected 'until' to be later than 'from'/],
  ])('answers %s with %i and says why', async (path, status, code, message) => {
    const response = await get(path);
    const { errors } = (await response.json()) as { errors: [{ message: string; extensions: object }] };
    expect([response.status, errors[0].extensions]).toEqual([status, { code }]);
    expect(errors[0].message).toMatch(message);
  });

  it('is only read', async () => {
    const response = await get('gr-mrdh.ics', {}, 'POST');
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
  });
});

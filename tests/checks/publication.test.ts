import { judgedBy } from '../../src/checks/check';
import { publishedIn } from '../../src/checks/rules/gazettes';
import { publication } from '../../src/checks/k12-publication';
import { revisionOf2022 } from '../../src/checks/k13-revision-of-2022';
import type { ClauseOf, ClausesRow, PublicationRow, PublishedText } from '../../src/checks/queries/publication-queries';
import { DAY, ROW, TEXT } from './rows';

const OF_THE_ACT = { arrangementKind: 'JOINT_ARRANGEMENT', form: null };

describe('a reference to a publication', () => {
  it.each([
    ['https://zoek.officielebekendmakingen.nl/gmb-2024-12345.html', 'gmb', 2024],
    ['https://zoek.officielebekendmakingen.nl/stcrt-2002-163-p15-SC36040.html', 'stcrt', 2002],
    ['Prb-2025-21623', 'prb', 2025],
    ['wsb-2023-1893', 'wsb', 2023],
    ['bgr-2017-474', 'bgr', 2017],
  ])('%s is in a gazette', (reference, gazette, year) => {
    expect(publishedIn(reference)).toMatchObject({ gazette, year });
  });

  it.each([
    'https://lokaleregelgeving.overheid.nl/CVDR723690/1',
    'https://repository.officiele-overheidspublicaties.nl/externebijlagen/exb-2019-45460/1/bijlage/exb-2019-45460.pdf',
    'https://www.polder.nl/gmb-regeling.pdf',
    'gmb-jaar-1',
  ])('%s is in none', (reference) => {
    expect(publishedIn(reference)).toBeUndefined();
  });
});

const k12 = (references: readonly string[] | null, text: Partial<PublishedText> = {}, more: object = {}, day = DAY) => {
  const published = { ...TEXT, publications: references, publishedOn: null, types: ['MUNICIPALITY'], ...text };
  const row: PublicationRow = { ...ROW, ...OF_THE_ACT, texts: [published], ...more };
  return { ...judgedBy(publication, row, day), bare: publication.judge(row, day).judgement };
};
const NEW = { from: '2024-01-01' };

describe('K12', () => {
  it('holds in the Staatscourant before, and in the Gemeenteblad since the change of gazettes', () => {
    expect(k12(['stcrt-2014-1234'])).toMatchObject({
      judgement: 'OK',
      ground: { until: '2021-07-01' },
      explanation: {
        nl: 'De tekst van GR Polder die sinds 1 januari 2015 geldt, is bekendgemaakt in de Staatscourant van 2014 (stcrt-2014-1234).',
      },
    });
    expect(k12(['CVDR1/1', 'gmb-2023-5'], NEW)).toMatchObject({ judgement: 'OK', ground: { from: '2021-07-01' } });
  });

  it('names a gazette of one year once', () => {
    expect(k12(['gmb-2014-1', 'stcrt-2014-2', 'gmb-2014-3', 'gmb-2015-4']).explanation.nl).toMatch(
      / in het Gemeenteblad van 2014 \(gmb-2014-1 en gmb-2014-3\), de Staatscourant van 2014 \(stcrt-2014-2\) en het Gemeenteblad van 2015 \(gmb-2015-4\)\.$/,
    );
  });

  it('accepts the gazette of any participant for an old text', () => {
    expect(k12(['gmb-2014-1']).bare).toBe('OK');
    expect(k12(['wsb-2014-1'], { types: ['MUNICIPALITY', 'WATER_AUTHORITY'] }).bare).toBe('OK');
    expect(k12(['prb-2014-1'], { types: ['MUNICIPALITY', 'PROVINCE'] }).bare).toBe('OK');
    expect(k12(['wsb-2014-1']).bare).toBe('VIOLATED');
  });

  it('would fail in the Staatscourant from 1 July 2021, and accuses nobody: the text of the law was not read', () => {
    const on = (publishedOn: string | null) => k12(['stcrt-2021-9'], { from: '2021-08-01', publishedOn });
    expect(on('2021-06-30').bare).toBe('OK');
    expect(on('2021-07-01')).toMatchObject({ bare: 'VIOLATED', judgement: 'UNKNOWN', wouldBe: 'VIOLATED' });
    expect(on(null).bare).toBe('OK');
    expect(k12(['stcrt-2022-9'], NEW).bare).toBe('UNKNOWN');
    expect(k12(['stcrt-2023-9'], NEW)).toMatchObject({
      bare: 'VIOLATED',
      explanation: {
        nl: expect.stringMatching(
          /^Van de tekst van GR Polder die sinds 1 januari 2024 geldt, is alleen een bekendmaking bekend in de Staatscourant van 2023 \(stcrt-2023-9\)\./,
        ),
      },
    });
    expect(k12(['gmb-2021-9'], { from: '2021-08-01', publishedOn: '2021-06-30' }).bare).toBe('OK');
  });

  it('does not take the gazette of the body itself for the right one', () => {
    expect(k12(['bgr-2024-1'], NEW).bare).toBe('VIOLATED');
    expect(k12(['bgr-2024-1', 'gmb-2024-1'], NEW).bare).toBe('OK');
  });

  it('knows the gazettes of other bodies, and accuses none of them', () => {
    const withOthers = (reference: string, ...types: readonly string[]) =>
      k12([reference], { ...NEW, types: ['MUNICIPALITY', ...types] });
    expect(withOthers('prb-2024-1', 'PROVINCE').bare).toBe('OK');
    expect(withOthers('gmb-2024-1', 'PROVINCE')).toMatchObject({
      bare: 'UNKNOWN',
      heldBack: expect.anything(),
      toAskFor: [],
    });
    expect(withOthers('wsb-2024-1', 'WATER_AUTHORITY').bare).toBe('OK');
    expect(withOthers('gmb-2024-1', 'WATER_AUTHORITY').bare).toBe('OK');
    expect(withOthers('stcrt-2024-1', 'MINISTRY', 'PROVINCE').bare).toBe('OK');
    expect(k12(['stcrt-2024-1'], { ...NEW, types: [] }).bare).toBe('UNKNOWN');
  });

  it('does not know without a gazette of the right time, and says what the register gives instead', () => {
    const said = (references: readonly string[] | null) => {
      const { judgement, wouldBe, explanation, needs } = k12(references, NEW);
      expect([judgement, wouldBe, needs?.nl]).toEqual([
        'UNKNOWN',
        undefined,
        'De bekendmaking van de geldende tekst van GR Polder: het blad, het nummer en de dag.',
      ]);
      return explanation.nl.replace(
        'Van de tekst van GR Polder die sinds 1 januari 2024 geldt, noemt het register ',
        '',
      );
    };
    expect(said(null)).toBe('geen vindplaats.');
    expect(said(['CVDR1/1'])).toBe('wel vindplaatsen, maar geen officieel blad.');
    expect(said(['stcrt-2022-1'])).toBe('alleen een oudere bekendmaking, in de Staatscourant van 2022 (stcrt-2022-1).');
    const unread = k12(['gmb-2024-1'], { read: false });
    expect(unread.judgement).toBe('UNKNOWN');
    expect(unread.needs?.nl).toBe(
      'De bekendmaking van de geldende tekst van GR Polder: het blad, het nummer en de dag.',
    );
    const outside = k12(null, { read: false }, { inRegister: false, form: null });
    expect(outside.needs?.nl).toBe('De geldende tekst van GR Polder, met wat daarin staat over de rechtsvorm.');
    expect(k12(['stcrt-1990-1'], { from: '0001-01-01' }).explanation.nl).toBe(
      'De geldende tekst van GR Polder is bekendgemaakt in de Staatscourant van 1990 (stcrt-1990-1).',
    );
  });

  it('does not go by what was published after the day', () => {
    const published = (day: string) => k12(['bgr-2020-1264'], {}, {}, day);
    expect(published('2019-12-31')).toMatchObject({
      bare: 'UNKNOWN',
      explanation: { nl: expect.stringMatching(/alleen bekendmakingen van na deze dag\.$/) },
    });
    expect(published('2020-01-01').bare).toBe('VIOLATED');
    const onDay = (day: string) => k12(['gmb-2024-1'], { ...NEW, publishedOn: '2024-03-01' }, {}, day);
    expect(onDay('2024-02-29').bare).toBe('UNKNOWN');
    expect(onDay('2024-03-01').bare).toBe('OK');
  });

  it('is about arrangements under the act only', () => {
    expect(k12(null, {}, { arrangementKind: 'NETWORK' }).judgement).toBe('NOT_APPLICABLE');
    expect(k12(null, {}, { form: 'COVENANT' }).judgement).toBe('NOT_APPLICABLE');
  });
});

const ASKED = ['OPINIONS_ON_DECISIONS', 'CITIZEN_PARTICIPATION', 'EVALUATION', 'EXIT'];
const clause = (clauseKind: string, present = true, more: Partial<ClauseOf> = {}): ClauseOf => ({
  id: `bepaling-${clauseKind}-${present}`,
  clauseKind,
  present,
  article: null,
  from: '2023-01-01',
  certain: true,
  ...more,
});
const without = (...kinds: readonly string[]) => ASKED.map((kind) => clause(kind, !kinds.includes(kind)));
const k13 = (clauses: readonly ClauseOf[], { day = DAY, from = '2015-01-01', more = {} } = {}) => {
  const row: ClausesRow = { ...ROW, ...OF_THE_ACT, clauses, texts: [{ ...TEXT, from }], ...more };
  return judgedBy(revisionOf2022, row, day);
};

describe('K13', () => {
  it('holds where the text was read and has the four clauses', () => {
    expect(k13(without()).judgement).toBe('OK');
    expect(k13(without(), { from: '2024-05-01' }).judgement).toBe('OK');
  });

  it('fails where a text that was read lacks one, from the day on which the term is over', () => {
    expect(k13(without('EVALUATION', 'EXIT'), { day: '2024-06-30' })).toMatchObject({
      judgement: 'NOT_APPLICABLE',
      explanation: {
        nl: 'GR Polder hoefde op deze dag nog niet te zijn aangepast: de termijn liep tot 1 juli 2024.',
      },
    });
    expect(k13(without('EVALUATION', 'EXIT'), { day: '2024-07-01' })).toMatchObject({
      judgement: 'VIOLATED',
      actor: 'BOARD',
      ground: { verified: true },
      explanation: {
        nl: 'In GR Polder ontbreken bepalingen over evaluatie en uittreding, terwijl die er vóór 1 juli 2024 moesten zijn.',
      },
    });
    expect(k13(without('OPINIONS_ON_DECISIONS')).judgement).toBe('VIOLATED');
    expect(k13(without(), { day: '2022-06-30' }).judgement).toBe('NOT_APPLICABLE');
  });

  it('accuses nobody of lacking the clause of which only professional literature was read', () => {
    expect(k13(without('CITIZEN_PARTICIPATION'))).toMatchObject({ judgement: 'UNKNOWN', wouldBe: 'VIOLATED' });
    const both = k13(without('CITIZEN_PARTICIPATION', 'EXIT'));
    expect(both.judgement).toBe('VIOLATED');
    expect(both.explanation.nl).toMatch(
      /moesten zijn\. De geldende wettekst is nog niet nagelezen voor participatie van inwoners; dat deel is geen vastgestelde fout\.$/,
    );
  });

  it.each([
    ['2022-06-30', 'VIOLATED', 'C'],
    ['2022-07-01', undefined, undefined],
    ['0001-01-01', undefined, undefined],
  ])('never accuses by the day of the text alone (%s)', (from, wouldBe, severity) => {
    const verdict = k13([], { from });
    expect([verdict.judgement, verdict.wouldBe, verdict.severity]).toEqual(['UNKNOWN', wouldBe, severity]);
    expect(verdict.needs?.nl).toContain('zienswijzen op besluiten van het bestuur');
  });

  it('asks for what was not read, and does not go by what may not hold', () => {
    const part = without().slice(0, 3);
    expect(k13(part)).toMatchObject({
      judgement: 'UNKNOWN',
      needs: { nl: expect.stringMatching(/over uittreding\.$/) },
    });
    expect(k13(part).wouldBe).toBeUndefined();
    const doubted = [...part, clause('EXIT', false, { certain: false })];
    expect(k13(doubted).judgement).toBe('UNKNOWN');
    const perhapsLater = [...without('EXIT'), clause('EXIT', true, { certain: false })];
    expect(k13(perhapsLater).judgement).toBe('UNKNOWN');
  });

  it('goes by the newest reading', () => {
    const amended = [clause('EXIT', false, { from: '2020-01-01' }), ...without()];
    expect(k13(amended).judgement).toBe('OK');
  });

  it('is about arrangements under the act only', () => {
    expect(k13([], { more: { form: 'FOUNDATION' } }).judgement).toBe('NOT_APPLICABLE');
  });
});

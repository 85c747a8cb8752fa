import { judgedBy } from '../../src/checks/check';
import { replyToOpinion } from '../../src/checks/k20-reply-to-opinion';
import { sentToSupervisor } from '../../src/checks/k21-sent-to-supervisor';
import type { CouncilYearRow, SentDocument, SupervisionRow } from '../../src/checks/queries/finance-queries';
import { COUNCIL_YEAR, decision, document, opinion, SUPERVISED, WITHOUT_BUDGET } from './finance-rows';
import { bounds } from './rows';

describe('K20', () => {
  const k20 = (more: Partial<CouncilYearRow>, day = '2023-12-01') =>
    replyToOpinion.judge({ ...COUNCIL_YEAR, ...more }, day);
  const draft = document({ kind: 'DRAFT_BUDGET', id: 'ontwerp', sentOn: '2023-04-03', year: 2024 });
  const given = opinion({ id: 'zienswijze', decidedOn: '2023-06-13', documents: ['ontwerp'] });
  const adopted = decision({ kind: 'BUDGET', year: 2024, decidedOn: '2023-06-26' });
  const reply = (more: Partial<SentDocument>) =>
    document({ kind: 'REPLY_TO_OPINION', answers: ['zienswijze'], reasoned: true, ...more });
  const with_ = (...replies: SentDocument[]) => k20({ documents: [draft, ...replies], decisions: [given, adopted] });

  it('holds for a reasoned reply up to the day of the decision, not after it', () => {
    expect(with_(reply({ sentOn: '2023-06-26' }))).toMatchObject({
      judgement: 'OK',
      explanation: {
        nl: 'Het bestuur van GR Polder antwoordde op 26 juni 2023 op de zienswijze van de raad van Wierdam van 13 juni 2023 en besloot op 26 juni 2023. Het antwoord geeft redenen.',
      },
    });
    expect(with_(reply({ sentOn: '2023-06-27' }))).toMatchObject({ judgement: 'VIOLATED', actor: 'BOARD' });
  });

  it('fails for a reply without reasons, and does not know where that is not recorded', () => {
    expect(with_(reply({ sentOn: '2023-06-20', reasoned: false })).judgement).toBe('VIOLATED');
    expect(with_(reply({ sentOn: '2023-06-20', reasoned: null }))).toMatchObject({
      judgement: 'UNKNOWN',
      wouldBe: 'VIOLATED',
    });
  });

  it('does not know by the day of receipt that it was sent late, nor without a day', () => {
    expect(with_(reply({ receivedOn: '2023-06-26' })).judgement).toBe('OK');
    expect(with_(reply({ receivedOn: '2023-06-27' })).judgement).toBe('UNKNOWN');
    expect(with_(reply({})).judgement).toBe('UNKNOWN');
  });

  it('counts the best of several replies, and no reply to somebody else', () => {
    expect(with_(reply({ sentOn: '2023-06-27' }), reply({ sentOn: '2023-06-20' })).judgement).toBe('OK');
    expect(with_(reply({ sentOn: '2023-06-20', answers: ['andere'] })).judgement).toBe('UNKNOWN');
  });

  it('neither accuses nor clears by a source that is not certain, nor by a decision of which the outcome is not known', () => {
    const [inTime, late] = [reply({ sentOn: '2023-06-26' }), reply({ sentOn: '2023-06-27' })];
    const of = (answer: SentDocument, board = adopted, council = given) => {
      const verdict = k20({ documents: [draft, answer], decisions: [council, board] });
      return [verdict.judgement, verdict.wouldBe];
    };
    const [well, wrong] = [
      ['UNKNOWN', undefined],
      ['UNKNOWN', 'VIOLATED'],
    ];
    expect([of(inTime), of(late)]).toEqual([
      ['OK', undefined],
      ['VIOLATED', undefined],
    ]);
    for (const more of [{ verified: false }, { outcome: null }]) {
      expect([of(inTime, { ...adopted, ...more }), of(late, { ...adopted, ...more })]).toEqual([well, wrong]);
      expect([of(inTime, adopted, { ...given, ...more }), of(late, adopted, { ...given, ...more })]).toEqual([
        well,
        wrong,
      ]);
    }
    expect([of({ ...inTime, verified: false }), of({ ...late, verified: false })]).toEqual([well, wrong]);
    expect(k20({ documents: [draft, { ...late, verified: false }], decisions: [given, adopted] }).needs?.nl).toBe(
      'Het stuk of besluit zelf, waaruit deze gegevens zeker blijken.',
    );
  });

  it('takes absence for a fault only where documents from before and after the decision are recorded', () => {
    expect(with_()).toMatchObject({ judgement: 'UNKNOWN', wouldBe: 'VIOLATED' });
    expect(with_(document({ kind: 'PROGRESS_REPORT', sentOn: '2023-06-26' })).judgement).toBe('UNKNOWN');
    expect(with_(document({ kind: 'PROGRESS_REPORT', sentOn: '2023-06-27' }))).toMatchObject({
      judgement: 'VIOLATED',
      ground: { from: '2022-07-01', verified: true },
    });
  });

  it('is about decisions since 1 July 2022', () => {
    const on = (decidedOn: string) =>
      k20(
        {
          documents: [draft, reply({ sentOn: '2022-07-15' })],
          decisions: [
            { ...given, decidedOn: '2022-06-13' },
            { ...adopted, decidedOn },
          ],
        },
        '2022-12-01',
      ).judgement;
    expect([on('2022-06-30'), on('2022-07-01')]).toEqual(['NOT_APPLICABLE', 'VIOLATED']);
    expect(judgedBy(replyToOpinion, COUNCIL_YEAR, '2022-06-30').judgement).toBe('NOT_APPLICABLE');
  });

  it('asks for the decision of the board where none is recorded', () => {
    expect(k20({ documents: [draft, reply({ sentOn: '2023-06-20' })], decisions: [given] })).toMatchObject({
      judgement: 'UNKNOWN',
      needs: { nl: expect.stringContaining('Het besluit van het bestuur van GR Polder') as string },
    });
  });

  it('accuses of other decisions only where the text prescribes an opinion on them', () => {
    const documents = [
      document({ kind: 'DRAFT_DECISION', id: 'voorstel', sentOn: '2023-01-10' }),
      reply({ sentOn: '2023-05-02' }),
    ];
    const decisions = [
      opinion({ id: 'zienswijze', decidedOn: '2023-03-01', documents: ['voorstel'] }),
      decision({ kind: 'BOARD_DECISION', decidedOn: '2023-05-01', documents: ['voorstel'] }),
    ];
    expect(k20({ documents, decisions })).toMatchObject({ judgement: 'UNKNOWN', wouldBe: 'VIOLATED' });
    const clause = (from: string) => k20({ documents, decisions, opinionClauses: [bounds(from)] }).judgement;
    expect([clause('2023-05-01'), clause('2023-05-02')]).toEqual(['VIOLATED', 'UNKNOWN']);
  });

  it('judges the opinions of this year and the last, the worst first', () => {
    const decisions = [
      given,
      adopted,
      opinion({ id: 'vorige', decidedOn: '2022-08-01', year: 2023 }),
      decision({ kind: 'BUDGET', year: 2023, decidedOn: '2022-09-01' }),
    ];
    const documents = [draft, reply({ sentOn: '2023-06-20' }), reply({ sentOn: '2022-09-02', answers: ['vorige'] })];
    expect(k20({ documents, decisions }).judgement).toBe('VIOLATED');
    expect(k20({ documents, decisions }, '2024-02-01').judgement).toBe('OK');
  });

  it('is not about a council that gave no opinion, and does not know where nothing is recorded', () => {
    const waived = [opinion({ decidedOn: '2023-06-13', year: 2024, outcome: 'WAIVED' }), adopted];
    expect(k20({ decisions: waived }).judgement).toBe('NOT_APPLICABLE');
    expect(k20({})).toMatchObject({ judgement: 'UNKNOWN' });
    expect(k20({ form: 'CENTRE_MUNICIPALITY' }).judgement).toBe('NOT_APPLICABLE');
    const province = { ...COUNCIL_YEAR.participation, type: 'PROVINCE' };
    expect(k20({ participation: province }).judgement).toBe('NOT_APPLICABLE');
  });
});

describe('K21', () => {
  const k21 = (more: Partial<SupervisionRow>, day = '2023-12-01') =>
    sentToSupervisor.judge({ ...SUPERVISED, ...more }, day);
  const addressee = (type: string, id = `${type.toLowerCase()}-veenland`) => ({
    ...{ id, name: 'Veenland', type },
    tooiUri: null as string | null,
  });
  const ministry = (code: string | null) => [
    {
      ...addressee('MINISTRY'),
      tooiUri: code === null ? null : `https://identifier.overheid.nl/tooi/id/ministerie/${code}`,
    },
  ];
  const TO_PROVINCE = [{ ...addressee('PROVINCE'), id: 'provincie-veenland' }];
  const TO_MINISTER = ministry('mnre1034');
  const sent = (kind: 'BUDGET' | 'ACCOUNTS', sentOn: string | null, more: Partial<SentDocument> = {}) =>
    document({ kind, sentOn, toAllCouncils: null, to: TO_PROVINCE, ...more });
  const adopted = (kind: 'BUDGET' | 'ACCOUNTS', year: number, decidedOn: string | null) =>
    decision({ kind, year, decidedOn });
  /** The accounts of 2022 in time; what is tried is the budget. */
  const ACCOUNTS = { document: sent('ACCOUNTS', '2023-07-01'), decision: adopted('ACCOUNTS', 2022, '2023-06-26') };
  const budget = (decidedOn: string | null, document: SentDocument | null, more: Partial<SupervisionRow> = {}) =>
    k21({
      documents: [ACCOUNTS.document, ...(document ? [document] : [])],
      decisions: [ACCOUNTS.decision, ...(decidedOn === null ? [] : [adopted('BUDGET', 2024, decidedOn)])],
      ...more,
    });

  it.each([
    ['BUDGET', 2017, '2016-06-27', ['2016-07-11', '2016-07-12']],
    ['BUDGET', 2017, '2016-07-25', ['2016-07-31', '2016-08-01']],
    ['BUDGET', 2022, '2021-06-28', ['2021-07-12', '2021-07-13']],
    ['BUDGET', 2022, '2021-07-30', ['2021-07-31', '2021-08-01']],
    ['BUDGET', 2024, '2023-06-26', ['2023-07-10', '2023-07-11']],
    ['BUDGET', 2024, '2023-09-11', ['2023-09-14', '2023-09-15']],
    ['ACCOUNTS', 2015, '2016-06-27', ['2016-07-11', '2016-07-12']],
    ['ACCOUNTS', 2020, '2021-07-05', ['2021-07-14', '2021-07-15']],
    ['ACCOUNTS', 2022, '2023-07-05', ['2023-07-14', '2023-07-15']],
  ] as const)(
    'the %s of %i adopted on %s: in time and late when sent on %j',
    (kind, year, decidedOn, [inTime, late]) => {
      const other = kind === 'BUDGET' ? 'ACCOUNTS' : 'BUDGET';
      const [calendarYear] = decidedOn.split('-').map(Number);
      const otherYear = kind === 'BUDGET' ? year - 2 : year + 2;
      const judged = (sentOn: string) =>
        k21(
          {
            documents: [sent(kind, sentOn), sent(other, `${calendarYear}-06-20`)],
            decisions: [adopted(kind, year, decidedOn), adopted(other, otherYear, `${calendarYear}-06-20`)],
          },
          `${calendarYear}-12-01`,
        ).judgement;
      expect([judged(inTime), judged(late)]).toEqual(['OK', 'VIOLATED']);
    },
  );

  it('gives the values and days, the worst first', () => {
    expect(budget('2023-06-26', sent('BUDGET', '2023-07-11')).explanation.nl).toMatch(
      /^De begroting 2024 van GR Polder is op 26 juni 2023 vastgesteld\. Het stuk is op 11 juli 2023 gezonden aan de provincie Veenland\. De termijn voor toezending aan de toezichthouder liep tot en met 10 juli 2023\. De jaarrekening 2022/,
    );
  });

  it('fails for what was adopted after the last day, whenever sent', () => {
    expect(budget('2023-09-15', null).judgement).toBe('VIOLATED');
    expect(budget('2023-09-14', null)).toMatchObject({ judgement: 'UNKNOWN', wouldBe: 'VIOLATED' });
  });

  it('does not know where sending or adoption is not recorded', () => {
    expect(k21({})).toMatchObject({ judgement: 'UNKNOWN' });
    expect(k21({}).wouldBe).toBeUndefined();
    expect(budget(null, sent('BUDGET', '2023-09-14'))).toMatchObject({
      judgement: 'UNKNOWN',
      needs: { nl: 'De dag waarop de begroting 2024 van GR Polder is vastgesteld.' },
    });
    expect(budget(null, sent('BUDGET', '2023-09-15', { year: 2024 })).judgement).toBe('VIOLATED');
    const toCouncils = document({ kind: 'BUDGET', sentOn: '2023-07-01' });
    expect(budget('2023-06-26', toCouncils)).toMatchObject({ judgement: 'UNKNOWN', wouldBe: 'VIOLATED' });
  });

  it('knows by the day of receipt that it was in time, not that it was late', () => {
    expect(budget('2023-06-26', sent('BUDGET', null, { receivedOn: '2023-07-10' })).judgement).toBe('OK');
    expect(budget('2023-06-26', sent('BUDGET', null, { receivedOn: '2023-07-11' }))).toMatchObject({
      judgement: 'UNKNOWN',
      wouldBe: 'VIOLATED',
    });
    expect(budget('2023-06-26', sent('BUDGET', null, { year: 2024 })).judgement).toBe('UNKNOWN');
  });

  it('is about the year before while the term of the year runs and nothing was sent', () => {
    const documents = [sent('BUDGET', '2022-07-01'), sent('ACCOUNTS', '2022-07-01')];
    const decisions = [
      adopted('BUDGET', 2023, '2022-06-27'),
      adopted('ACCOUNTS', 2021, '2022-06-27'),
      adopted('BUDGET', 2024, '2023-06-26'),
    ];
    const on = (day: string) => k21({ documents, decisions }, day);
    expect(on('2023-07-10').judgement).toBe('OK');
    expect(on('2023-07-11')).toMatchObject({ judgement: 'UNKNOWN', wouldBe: 'VIOLATED' });
  });

  describe('knows the supervisor by who takes part', () => {
    const MUNICIPALITY = SUPERVISED.members[0]!;
    const PROVINCE = { ...bounds('2010-01-01'), type: 'PROVINCE', provinces: ['provincie-veenland'] };
    const members = (...more: SupervisionRow['members']) => [MUNICIPALITY, ...more];
    const judged = (to: SentDocument['to'], who: SupervisionRow['members'], accountsTo = to) =>
      k21({
        documents: [sent('BUDGET', '2023-07-10', { to }), sent('ACCOUNTS', '2023-07-10', { to: accountsTo })],
        decisions: [adopted('BUDGET', 2024, '2023-06-26'), adopted('ACCOUNTS', 2022, '2023-06-26')],
        members: who,
      });

    it('the provincial executive where only municipalities do', () => {
      expect(judged(TO_PROVINCE, members())).toMatchObject({
        judgement: 'OK',
        ground: { citation: { en: expect.stringContaining('article 34') as string } },
      });
      expect(judged(TO_MINISTER, members()).judgement).toBe('VIOLATED');
      expect(judged([addressee('PROVINCE', 'provincie-elders')], members()).judgement).toBe('VIOLATED');
      expect(judged(TO_PROVINCE, [{ ...MUNICIPALITY, provinces: [] }]).judgement).toBe('OK');
    });

    it('the minister where a province does too', () => {
      expect(judged(TO_MINISTER, members(PROVINCE))).toMatchObject({ judgement: 'OK', ground: { verified: true } });
      const elsewhere = { ...PROVINCE, provinces: ['provincie-elders'] };
      const wrong = judged(TO_PROVINCE, members(elsewhere));
      expect(wrong).toMatchObject({ judgement: 'VIOLATED', ground: { verified: true } });
      expect(wrong.explanation.nl).toContain(
        'ligt het toezicht niet daar, maar bij de minister van Binnenlandse Zaken',
      );
    });

    it('who is that of the Interior and no other, and not told by a ministry without a name or by the State', () => {
      const other = judged(ministry('mnre1130'), members(PROVINCE));
      expect(other).toMatchObject({ judgement: 'VIOLATED', ground: { verified: true } });
      expect(other.explanation.nl).toContain('ligt het toezicht niet daar, maar bij de minister van Binnenlandse');
      expect(judged([...ministry('mnre1130'), ...TO_MINISTER], members(PROVINCE)).judgement).toBe('OK');
      for (const to of [ministry(null), [addressee('STATE')]]) {
        const some = judged(to, members(PROVINCE), TO_MINISTER);
        expect([some.judgement, some.wouldBe]).toEqual(['UNKNOWN', undefined]);
        expect(some.needs?.nl).toBe('Aan welke minister de begroting 2024 van GR Polder is gezonden.');
        expect(judged(to, members()).judgement).toBe('VIOLATED');
      }
      const late = budget('2023-06-26', sent('BUDGET', '2023-07-11', { to: [addressee('STATE')] }), {
        members: members(PROVINCE),
      });
      expect([late.judgement, late.wouldBe]).toEqual(['UNKNOWN', 'VIOLATED']);
    });

    it('and not by article 58 where others take part beside a province, or provinces alone do', () => {
      for (const who of [members(PROVINCE, { ...PROVINCE, type: 'WATER_AUTHORITY' }), [PROVINCE]])
        for (const to of [TO_MINISTER, TO_PROVINCE]) {
          const verdict = judged(to, who);
          expect([verdict.judgement, verdict.wouldBe]).toEqual(['UNKNOWN', undefined]);
          expect(verdict.ground?.verified).toBe(false);
        }
    });

    it('and does not accuse where the province may have got it as a participant', () => {
      expect(judged(TO_PROVINCE, members(PROVINCE))).toMatchObject({ judgement: 'UNKNOWN', wouldBe: 'VIOLATED' });
    });

    it('and does not know where others take part, or a province perhaps', () => {
      const others = [
        { ...PROVINCE, type: 'WATER_AUTHORITY' },
        { ...PROVINCE, ...bounds(null) },
      ];
      for (const other of others) {
        expect(judged(TO_PROVINCE, members(other)).judgement).toBe('UNKNOWN');
        expect(judged(TO_MINISTER, members(other)).judgement).toBe('UNKNOWN');
      }
      expect(judged(TO_PROVINCE, []).judgement).toBe('UNKNOWN');
    });

    it('by the day of adoption', () => {
      const left = { ...PROVINCE, ...bounds('2010-01-01', '2023-06-26') };
      const stays = { ...PROVINCE, ...bounds('2010-01-01', '2023-06-27') };
      expect(judged(TO_PROVINCE, members(left)).judgement).toBe('OK');
      expect(judged(TO_PROVINCE, members(stays)).judgement).toBe('UNKNOWN');
    });
  });

  it('leaves an arrangement alone that came later, or has no budget', () => {
    expect(k21({ bounds: bounds('2023-09-15') }).judgement).toBe('NOT_APPLICABLE');
    expect(k21({ bounds: bounds('2023-09-14') }).judgement).toBe('UNKNOWN');
    expect(budget('2023-09-15', null, { bounds: bounds(null) })).toMatchObject({
      judgement: 'UNKNOWN',
      wouldBe: 'VIOLATED',
    });
    for (const form of WITHOUT_BUDGET) expect(k21({ form }).judgement).toBe('NOT_APPLICABLE');
    for (const form of ['JOINT_ORGAN', null] as const)
      expect(budget('2023-09-15', null, { form })).toMatchObject({ judgement: 'UNKNOWN', wouldBe: 'VIOLATED' });
  });

  it('accuses only by the article that was read', () => {
    const judged = (row: SupervisionRow, day: string) => judgedBy(sentToSupervisor, row, day);
    const row = { ...SUPERVISED, decisions: [adopted('BUDGET', 2024, '2023-09-15')] };
    expect(judged(row, '2023-12-01')).toMatchObject({ judgement: 'UNKNOWN', wouldBe: 'VIOLATED' });
    const members = [...row.members, { ...bounds('2010-01-01'), type: 'PROVINCE', provinces: [] }];
    expect(judged({ ...row, members }, '2023-12-01').judgement).toBe('VIOLATED');
    for (const more of [{ verified: false }, { outcome: null }])
      expect(
        judged({ ...row, members, decisions: [{ ...adopted('BUDGET', 2024, '2023-09-15'), ...more }] }, '2023-12-01'),
      ).toMatchObject({ judgement: 'UNKNOWN', wouldBe: 'VIOLATED' });
    const before = { ...row, members, decisions: [adopted('BUDGET', 2022, '2021-08-01')] };
    expect(judged(before, '2021-12-01')).toMatchObject({
      judgement: 'UNKNOWN',
      wouldBe: 'VIOLATED',
    });
  });
});

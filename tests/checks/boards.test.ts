import { judgedBy } from '../../src/checks/check';
import { executiveBoard } from '../../src/checks/k16-executive-board';
import type {
  CalendarRow,
  ExecutiveBoardRow,
  ExecutiveMember,
  MeetingsRow,
} from '../../src/checks/queries/board-queries';
import { boardMeetings } from '../../src/checks/x2-board-meetings';
import { bounds, DAY, ROW } from './rows';

const BODY = { ...ROW, arrangementKind: 'JOINT_ARRANGEMENT', form: 'PUBLIC_BODY' as const };
const unverified = { judgement: 'UNKNOWN', wouldBe: 'VIOLATED', ground: { verified: false } };

describe('K16', () => {
  const member = (organisation: string | null, more: Partial<ExecutiveMember> = {}): ExecutiveMember => ({
    id: `lid-${organisation}`,
    role: 'MEMBER',
    office: 'ALDERMAN',
    organisation: organisation === null ? null : { id: organisation, name: organisation.toUpperCase() },
    onGeneralBoard: true,
    certain: true,
    ...more,
  });
  const chair = member('a', { id: 'voorzitter', role: 'CHAIR' });
  const outside = member(null, { office: 'OUTSIDE', onGeneralBoard: false });
  const row = (members: readonly ExecutiveMember[], more: Partial<ExecutiveBoardRow> = {}): ExecutiveBoardRow => ({
    ...BODY,
    safetyRegion: [],
    rosters: ['zetel-bestuur'],
    members,
    ...more,
  });
  const bare = (members: readonly ExecutiveMember[], more?: Partial<ExecutiveBoardRow>) =>
    executiveBoard.judge(row(members, more), DAY);

  it('holds for a chair and two others of more than one municipality, with outsiders in the minority', () => {
    expect(bare([chair, member('a'), member('b')]).judgement).toBe('OK');
    expect(bare([chair, member('b'), outside]).explanation.nl).toBe(
      'Het dagelijks bestuur van GR Polder heeft 3 leden van meer dan één deelnemer; de voorzitter zit in het algemeen bestuur en 1 van de leden komt van daarbuiten.',
    );
    expect(bare([chair, member('b'), outside, outside]).judgement).toBe('OK');
  });

  it.each([
    [[chair, member('b')], 'een voorzitter en 1 ander lid; de wet vraagt'],
    [[chair], 'een voorzitter en geen ander lid'],
    [[member('a'), member('b'), member('c')], 'geen voorzitter en 3 andere leden'],
    [[chair, member('a'), member('a')], 'Alle 3 leden komen van A; de wet laat dat niet toe.'],
    [[chair, outside, outside, member('b'), outside], 'Van de 5 leden komen er 3 van buiten het algemeen bestuur'],
    [
      [{ ...chair, onGeneralBoard: false }, member('a'), member('b')],
      'De voorzitter van het dagelijks bestuur van GR Polder is geen lid',
    ],
    [
      [{ ...chair, office: 'OUTSIDE', onGeneralBoard: null }, member('a'), member('b')],
      'is geen lid van het algemeen bestuur',
    ],
  ])('fails with what is broken: %#', (members, said) => {
    const verdict = bare(members);
    expect([verdict.judgement, verdict.actor]).toEqual(['VIOLATED', 'BOARD']);
    expect(verdict.explanation.nl).toContain(said);
    expect(judgedBy(executiveBoard, row(members), DAY)).toMatchObject(unverified);
  });

  it('says of an incomplete list what is broken already, and that the rest is not known', () => {
    const verdict = bare([{ ...chair, onGeneralBoard: false }], { rosters: [] });
    expect(verdict).toMatchObject({ judgement: 'VIOLATED', evidence: [{ kind: 'appointment' }] });
    expect(verdict.explanation.nl).toMatch(
      /geen lid van het algemeen bestuur\. Over de andere regels is niets te zeggen/,
    );
    expect(bare([chair], { rosters: [] })).toMatchObject({
      judgement: 'UNKNOWN',
      needs: { nl: expect.stringMatching(/^Alle leden van het dagelijks bestuur van GR Polder/) },
    });
  });

  it('does not know where a day, a municipality or a place on the general board is missing', () => {
    const unsure = { ...member('b'), certain: false };
    expect(bare([chair, member('c'), unsure]).needs?.nl).toMatch(/^De dagen waarop de leden/);
    expect(bare([{ ...chair, onGeneralBoard: false, certain: false }, member('b'), member('c')])).toMatchObject({
      judgement: 'UNKNOWN',
      wouldBe: 'VIOLATED',
    });
    expect(bare([chair, member('a'), member(null)]).needs?.nl).toMatch(/^Van welke gemeente/);
    const onBoard = 'Welke leden van het dagelijks bestuur ook in het algemeen bestuur zitten.';
    expect(bare([{ ...chair, onGeneralBoard: null }, member('b'), member('c')]).needs?.nl).toBe(onBoard);
    expect(bare([chair, ...['b', 'c'].map((id) => member(id, { onGeneralBoard: null }))]).needs?.nl).toBe(onBoard);
  });

  it('is about public bodies, and not about safety regions, for which another act says who sits', () => {
    expect(bare([chair], { form: 'OPERATIONS_ORGANISATION' }).judgement).toBe('NOT_APPLICABLE');
    expect(bare([chair], { form: null }).judgement).toBe('UNKNOWN');
    expect(bare([chair], { safetyRegion: ['f-1'] })).toMatchObject({
      judgement: 'NOT_APPLICABLE',
      explanation: { nl: expect.stringContaining("Artikel 11 van de Wet veiligheidsregio's wijkt af") },
    });
  });
});

describe('X2', () => {
  const calendar = (meetsOn: readonly string[], more: Partial<CalendarRow> = {}): CalendarRow => ({
    id: 'rooster',
    by: 'GENERAL_BOARD',
    meetsOn,
    bounds: bounds('2025-01-01', '2026-01-01'),
    ...more,
  });
  const row = (calendars: readonly CalendarRow[], more: Partial<MeetingsRow> = {}): MeetingsRow => ({
    ...BODY,
    calendars,
    ...more,
  });
  const bare = (calendars: readonly CalendarRow[], more?: Partial<MeetingsRow>, day = DAY) =>
    boardMeetings.judge(row(calendars, more), day);

  it('holds for two meetings in the last full year, also where the calendar covers a part of it', () => {
    expect(bare([calendar(['2025-01-01', '2025-12-31'])]).judgement).toBe('OK');
    const part = bounds('2025-03-01', '2025-07-01');
    expect(bare([calendar(['2025-03-01', '2025-06-30'], { bounds: part })]).judgement).toBe('OK');
  });

  it('fails for fewer, counting no day twice and none of another year', () => {
    const verdict = bare([calendar(['2024-12-31', '2025-07-03', '2025-07-03', '2026-01-01'])]);
    expect([verdict.judgement, verdict.actor]).toEqual(['VIOLATED', 'BOARD']);
    expect(verdict.explanation.nl).toBe(
      'Het algemeen bestuur van GR Polder vergaderde in 2025 volgens het vergaderrooster 1 keer, op 3 juli 2025. De wet vraagt ten minste twee vergaderingen per jaar.',
    );
    expect(bare([calendar([])]).explanation.nl).toContain('volgens het vergaderrooster niet.');
    expect(judgedBy(boardMeetings, row([calendar([])]), DAY)).toMatchObject(unverified);
  });

  it('judges the last full year before the day', () => {
    const calendars = [calendar(['2025-07-03'])];
    expect(bare(calendars, {}, '2025-12-31')).toMatchObject({
      judgement: 'UNKNOWN',
      needs: { nl: expect.stringContaining('2024') },
    });
    expect(bare(calendars, {}, '2026-01-01').judgement).toBe('VIOLATED');
    expect(bare(calendars, {}, '2026-12-31').judgement).toBe('VIOLATED');
    expect(bare(calendars, {}, '2027-01-01')).toMatchObject({
      judgement: 'UNKNOWN',
      needs: { nl: expect.stringContaining('2026') },
    });
  });

  it('needs calendars that cover the whole year, together where one does not', () => {
    const half = (from: string, until: string | null, days: readonly string[] = []) =>
      calendar(days, { bounds: bounds(from, until) });
    expect(bare([half('2025-01-02', null)]).judgement).toBe('UNKNOWN');
    expect(bare([half('2025-01-01', '2025-12-31')]).judgement).toBe('UNKNOWN');
    expect(bare([half('2025-01-01', '2025-07-01'), half('2025-07-02', null)]).judgement).toBe('UNKNOWN');
    expect(bare([half('2025-07-01', null), half('2024-01-01', '2025-07-01')]).judgement).toBe('VIOLATED');
    expect(bare([]).needs?.nl).toBe('Het vergaderrooster van het algemeen bestuur van GR Polder over heel 2025.');
  });

  it('asks of each form its own board', () => {
    const joint = [calendar([], { by: 'JOINT_ORGAN' })];
    expect(bare(joint).judgement).toBe('UNKNOWN');
    expect(bare(joint, { form: 'JOINT_ORGAN' }).explanation.nl).toMatch(/^Het gemeenschappelijk orgaan van GR Polder/);
    for (const form of ['OPERATIONS_ORGANISATION', 'CENTRE_MUNICIPALITY', 'PLAIN_AGREEMENT'] as const)
      expect(bare([], { form }).judgement).toBe('NOT_APPLICABLE');
    expect(bare([], { form: null }).judgement).toBe('UNKNOWN');
    expect(bare([], { form: null, arrangementKind: 'NETWORK' }).judgement).toBe('NOT_APPLICABLE');
  });

  it('is about arrangements in force all that year', () => {
    const since = (from: string | null) => bare([calendar([])], { bounds: bounds(from) });
    expect(since('2025-01-02').judgement).toBe('NOT_APPLICABLE');
    expect(since('2025-01-01').judgement).toBe('VIOLATED');
    expect(since(null)).toMatchObject({
      judgement: 'UNKNOWN',
      wouldBe: 'VIOLATED',
      needs: { nl: 'De dag waarop GR Polder in werking trad.' },
    });
  });
});

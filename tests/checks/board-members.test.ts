import { judgedBy } from '../../src/checks/check';
import { safetyRegionOrgans } from '../../src/checks/k08-safety-region-organs';
import { endedOffices } from '../../src/checks/k15-ended-offices';
import type { MembershipRow, MembershipsRow } from '../../src/checks/queries/board-queries';
import type { SafetyRow } from '../../src/checks/queries/text-queries';
import { DAY, PARTICIPATION, ROW, TEXT } from './rows';

const unverified = { judgement: 'UNKNOWN', wouldBe: 'VIOLATED', ground: { verified: false } };

describe('the board part of K08', () => {
  const safety = (offices: readonly string[], more: Partial<SafetyRow> = {}): SafetyRow => ({
    ...ROW,
    fulfilments: [{ id: 'f-1', certain: true }],
    texts: [{ ...TEXT, listed: [{ id: 'w', name: 'Wierdam', organs: ['College van burgemeester en wethouders'] }] }],
    members: offices.map((office, index) => ({ id: `b-${index}`, office, certain: true })),
    ...more,
  });
  const bare = (offices: readonly string[], more?: Partial<SafetyRow>) =>
    safetyRegionOrgans.judge(safety(offices, more), DAY);

  it('holds where only mayors are recorded, and says nothing where nobody is', () => {
    expect(bare(['MAYOR', 'MAYOR'])).toMatchObject({
      judgement: 'OK',
      explanation: { nl: expect.stringContaining('In het algemeen bestuur van GR Polder zijn hier alleen') },
    });
    expect(bare([])).toMatchObject({
      judgement: 'OK',
      explanation: { nl: expect.not.stringContaining('bestuur van') },
    });
  });

  it('fails for another office, by the article on the board; its text was read as of 2017, so nobody is accused', () => {
    const verdict = bare(['MAYOR', 'ALDERMAN', 'ALDERMAN', 'COUNCILLOR']);
    expect([verdict.judgement, verdict.actor]).toEqual(['VIOLATED', 'BOARD']);
    expect(verdict.explanation.nl).toContain(
      'Het algemeen bestuur van GR Polder hoort uit burgemeesters te bestaan; als lid zijn hier ook een wethouder en een raadslid vastgelegd.',
    );
    expect(judgedBy(safetyRegionOrgans, safety(['ALDERMAN']), DAY)).toMatchObject({
      ...unverified,
      ground: { citation: { nl: "Wet veiligheidsregio's, artikel 11" } },
    });
  });

  it('keeps what is wrong with the organs, by the article on these', () => {
    const texts = [{ ...TEXT, listed: [{ id: 'w', name: 'Wierdam', organs: ['Gemeenteraad'] }] }];
    const verdict = judgedBy(safetyRegionOrgans, safety(['ALDERMAN'], { texts }), DAY);
    expect(verdict).toMatchObject({ ...unverified, ground: { citation: { nl: "Wet veiligheidsregio's, artikel 9" } } });
    expect(verdict.explanation.nl).toMatch(/de raad .*hoort uit burgemeesters te bestaan/);
  });

  it('is not sure where the days are not, or the organs were not read', () => {
    const members = [{ id: 'b', office: 'ALDERMAN', certain: false }];
    expect(bare([], { members })).toMatchObject({ judgement: 'UNKNOWN', wouldBe: 'VIOLATED' });
    expect(bare(['MAYOR'], { texts: [] })).toMatchObject({ judgement: 'UNKNOWN' });
    expect(bare(['ALDERMAN'], { texts: [] })).toMatchObject({ judgement: 'VIOLATED' });
  });
});

describe('K15', () => {
  const member = (more: Partial<MembershipRow> = {}): MembershipRow => ({
    id: 'benoeming-1',
    boardKind: 'GENERAL_BOARD',
    office: 'COUNCILLOR',
    role: 'MEMBER',
    since: '2022-06-01',
    officeEndedOn: null,
    certain: true,
    ...more,
  });
  const row = (memberships: readonly MembershipRow[], more: Partial<MembershipsRow> = {}): MembershipsRow => ({
    ...ROW,
    arrangementKind: 'JOINT_ARRANGEMENT',
    form: 'PUBLIC_BODY',
    participation: PARTICIPATION,
    memberships,
    complete: [],
    ...more,
  });
  const bare = (all: readonly MembershipRow[], more?: Partial<MembershipsRow>, day = DAY) =>
    endedOffices.judge(row(all, more), day);

  it('holds where no office ended, and on the day itself on which one does', () => {
    expect(bare([member(), member({ office: 'MAYOR' })])).toMatchObject({
      judgement: 'OK',
      explanation: {
        nl: 'Van Wierdam zijn 2 benoemingen in het bestuur van GR Polder vastgelegd; dat het ambt voor deze dag eindigde, is bij geen daarvan bekend.',
      },
    });
    expect(bare([member({ officeEndedOn: DAY })]).judgement).toBe('OK');
    expect(bare([member({ officeEndedOn: '2026-05-15' })]).judgement).toBe('VIOLATED');
  });

  it.each([
    ['COUNCILLOR', 'eindigt het ambt van een raadslid op de dag waarop de oude raad aftreedt'],
    ['ALDERMAN', 'eindigt het ambt van een wethouder pas als de nieuwe raad opvolgers heeft benoemd'],
    ['MAYOR', 'Verkiezingen raken het ambt van een burgemeester niet'],
    ['PROVINCIAL_COUNCILLOR', 'Het lidmaatschap eindigt van rechtswege met het ambt'],
  ])('judges by the recorded day and names the office, never a person: %s', (office, rule) => {
    const verdict = bare([member({ office, officeEndedOn: '2026-03-31' })]);
    expect(verdict.judgement).toBe('VIOLATED');
    expect(verdict.explanation.nl).toContain(rule);
    expect(verdict.explanation.nl).toMatch(/^Het ambt van een \S+ van Wierdam is op 31 maart 2026 geëindigd, maar/);
  });

  it('names the board and the role', () => {
    const verdict = bare([
      member({ boardKind: 'EXECUTIVE_BOARD', role: 'CHAIR', office: 'ALDERMAN', officeEndedOn: '2026-05-01' }),
    ]);
    expect(verdict.explanation).toEqual({
      nl: 'Het ambt van een wethouder van Wierdam is op 1 mei 2026 geëindigd, maar het voorzitterschap van het dagelijks bestuur van GR Polder staat nog open. Het lidmaatschap eindigt van rechtswege met het ambt, ook als er nog geen opvolger in het bestuur is. Na verkiezingen eindigt het ambt van een wethouder pas als de nieuwe raad opvolgers heeft benoemd.',
      en: 'The office of an alderman of Wierdam ended on 1 May 2026, but the chairmanship of the executive board of GR Polder is still open. Membership ends by law with the office, also while there is no successor on the board yet. After elections the office of an alderman ends only when the new council has appointed successors.',
    });
    expect(verdict.actor).toBe('EXECUTIVE');
  });

  it('accuses nobody: the text of the law was read as of 2013', () => {
    expect(judgedBy(endedOffices, row([member({ officeEndedOn: '2026-03-31' })]), DAY)).toMatchObject(unverified);
  });

  it('is not sure where the membership is not', () => {
    expect(bare([member({ officeEndedOn: '2026-03-31', certain: false })])).toMatchObject({
      judgement: 'UNKNOWN',
      wouldBe: 'VIOLATED',
      needs: { nl: 'De dag waarop het lidmaatschap begon of eindigde.' },
    });
  });

  it('asks, and no more, after a whole term of who is elected: just inside and just outside', () => {
    const old = [member({ since: '2022-04-17' })];
    expect(bare(old).judgement).toBe('OK');
    const asked = bare([member({ since: '2022-04-16' })]);
    expect([asked.judgement, asked.wouldBe]).toEqual(['UNKNOWN', undefined]);
    expect(asked.needs?.nl).toContain('De dag waarop het ambt eindigde');
    expect(bare([member({ since: '2010-01-01', office: 'ALDERMAN' })]).judgement).toBe('OK');
    expect(bare([member({ since: '2010-01-01', officeEndedOn: '2030-01-01' })]).judgement).toBe('OK');
    expect(bare([member({ since: '0001-01-01' })]).judgement).toBe('OK');
  });

  it('needs the appointments, unless it is known that there are none', () => {
    expect(bare([])).toMatchObject({
      judgement: 'UNKNOWN',
      needs: { nl: expect.stringContaining('alle benoemingen') },
    });
    expect(bare([], { complete: [true, false] }).judgement).toBe('UNKNOWN');
    expect(bare([], { complete: [true] }).judgement).toBe('NOT_APPLICABLE');
    expect(bare([], { form: 'JOINT_ORGAN' }).judgement).toBe('NOT_APPLICABLE');
    expect(bare([], { form: null }).judgement).toBe('UNKNOWN');
  });

  it('leaves members from outside the boards alone: no office qualified them', () => {
    expect(bare([member({ office: 'OUTSIDE', officeEndedOn: '2020-01-01' })], { complete: [true] }).judgement).toBe(
      'NOT_APPLICABLE',
    );
  });
});

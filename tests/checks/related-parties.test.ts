import { judgedBy } from '../../src/checks/check';
import { relatedParties } from '../../src/checks/k24-related-parties';
import type {
  CommitmentRow,
  CommitmentsRow,
  InterestRow,
  ParagraphRow,
  PartyRow,
  RelatedPartiesRow,
} from '../../src/checks/queries/council-queries';
import { commitments } from '../../src/checks/x5-commitments';
import { PARTY_FIELDS } from '../../src/records/kinds/related-party';
import type { Form } from '../../src/records/kinds/vocabulary';
import { bounds, DAY, PARTICIPATION, ROW } from './rows';

const arrangement = (id: string): PartyRow['arrangement'] => ({ id, name: `GR ${id}`, form: 'PUBLIC_BODY' });
const party = (id: string, more: Partial<PartyRow> = {}): PartyRow => ({
  id: `partij-${id}`,
  name: `Partij ${id}`,
  category: 'JOINT_ARRANGEMENT',
  given: PARTY_FIELDS,
  arrangement: arrangement(id),
  ...more,
});
const interest = (id: string, more: Partial<InterestRow> = {}): InterestRow => ({
  id: `deelname-${id}`,
  arrangement: id,
  name: `GR ${id}`,
  form: 'PUBLIC_BODY',
  governing: true,
  financial: true,
  bounds: [bounds('2015-01-01'), bounds('2015-01-01')],
  ...more,
});
const paragraph = (more: Partial<ParagraphRow> = {}): ParagraphRow => ({
  id: 'begroting-2026',
  year: 2026,
  printedIn: 'BUDGET',
  complete: true,
  parties: [party('polder')],
  participations: [interest('polder')],
  ...more,
});
const row = (more: Partial<RelatedPartiesRow> = {}): RelatedPartiesRow => ({
  key: 'gemeente-wierdam',
  name: 'Wierdam',
  bounds: bounds('1990-01-01'),
  type: 'MUNICIPALITY',
  paragraphs: [paragraph()],
  ...more,
});
const bare = (more: Partial<ParagraphRow>) => relatedParties.judge(row({ paragraphs: [paragraph(more)] }), DAY);
const told = (more: Partial<ParagraphRow>) => {
  const { judgement, wouldBe, explanation } = bare(more);
  return [[judgement, ...(wouldBe ? [wouldBe] : [])].join(' '), explanation.nl.split('. ').slice(1).join('. ')];
};

describe('K24', () => {
  it('holds where every arrangement with both interests is there in full', () => {
    expect(bare({}).explanation.nl).toBe(
      'Van de paragraaf verbonden partijen in de begroting 2026 van Wierdam is 1 partij vastgelegd. Elke regeling waarin de gemeente een bestuurlijk en financieel belang heeft, staat erbij, in de juiste groep en met alle gegevens.',
    );
    expect(bare({ printedIn: 'ACCOUNTS', year: 2025 }).judgement).toBe('OK');
  });

  it('fails where one is missing', () => {
    expect(told({ participations: [interest('polder'), interest('duinen'), interest('bos')] })).toEqual([
      'VIOLATED',
      'GR duinen en GR bos ontbreken, hoewel de gemeente daarin een bestuurlijk en financieel belang heeft.',
    ]);
    expect(bare({ parties: [] })).toMatchObject({
      judgement: 'VIOLATED',
      actor: 'EXECUTIVE',
      evidence: [
        { kind: 'related-party-list', id: 'begroting-2026' },
        { kind: 'participation', id: 'deelname-polder' },
      ],
    });
  });

  it('asks both interests', () => {
    const only = (more: Partial<InterestRow>) => told({ participations: [interest('polder'), interest('bos', more)] });
    expect(only({ financial: false })[0]).toBe('OK');
    expect(only({ governing: false, financial: null })[0]).toBe('OK');
    expect(only({ financial: null })).toEqual([
      'UNKNOWN',
      'GR bos staat er niet bij; of de gemeente daarin een bestuurlijk en financieel belang heeft, is niet vastgelegd.',
    ]);
    expect(only({ financial: null, governing: null })[0]).toBe('UNKNOWN');
    expect(only({ financial: null, form: 'PLAIN_AGREEMENT' })[0]).toBe('OK');
  });

  it.each([
    ['2026-01-01', null, 'VIOLATED'],
    ['2026-01-02', null, 'UNKNOWN VIOLATED'],
    ['2015-01-01', '2027-01-01', 'VIOLATED'],
    ['2015-01-01', '2026-12-31', 'UNKNOWN VIOLATED'],
    [null, null, 'UNKNOWN VIOLATED'],
  ])('is sure only of what surely lived all year: from %s until %s', (from, until, expected) => {
    const bos = interest('bos', { bounds: [bounds(from, until), bounds('2015-01-01')] });
    expect(told({ participations: [interest('polder'), bos] })[0]).toBe(expected);
    const reversed = interest('bos', { bounds: [bounds('2015-01-01'), bounds(from, until)] });
    expect(told({ participations: [interest('polder'), reversed] })[0]).toBe(expected);
  });

  it('misses nothing in a list that is not complete', () => {
    expect(told({ complete: false, parties: [] })).toEqual([
      'UNKNOWN',
      'Of hier alle partijen uit de paragraaf zijn vastgelegd, is niet zeker.',
    ]);
  });

  it('fails where a field of a to e is empty, and does not know what nobody read', () => {
    expect(told({ parties: [party('polder', { given: ['INTEREST', 'SIZE_OF_INTEREST', 'RESULT'] })] })).toEqual([
      'VIOLATED',
      "Bij Partij polder ontbreken het eigen en vreemd vermogen en de risico's.",
    ]);
    expect(told({ parties: [party('polder', { given: null })] })).toEqual([
      'UNKNOWN',
      'Wat de paragraaf over Partij polder vermeldt, is niet gelezen.',
    ]);
  });

  it.each([
    [['INTEREST', 'SIZE_OF_INTEREST', 'EQUITY_AND_DEBT', 'RISKS'], 'ontbreekt het resultaat.'],
    [['INTEREST', 'SIZE_OF_INTEREST', 'EQUITY_AND_DEBT', 'RESULT'], "ontbreken de risico's."],
    [['INTEREST', 'EQUITY_AND_DEBT'], "ontbreken de omvang van het belang, het resultaat en de risico's."],
  ])('has the verb of what is empty beside %j', (given, said) => {
    expect(told({ parties: [party('polder', { given })] })[1]).toBe(`Bij Partij polder ${said}`);
  });

  it('counts a paragraph without parties as people do', () => {
    expect(bare({ parties: [] }).explanation.nl).toMatch(/ van Wierdam is geen partij vastgelegd\. /);
  });

  it('fails for an arrangement of the Wgr in another group', () => {
    expect(told({ parties: [party('polder', { category: 'COMPANY_OR_COOPERATIVE' })] })).toEqual([
      'VIOLATED',
      'Partij polder staat bij de vennootschappen en coöperaties, maar is een gemeenschappelijke regeling.',
    ]);
    const form = (each: Form | null) => ({ id: 'polder', name: 'GR polder', form: each });
    const placed = (each: Form | null, category: string) =>
      told({ parties: [party('polder', { category, arrangement: form(each) })] });
    for (const each of ['COVENANT', null] as const) expect(placed(each, 'OTHER')[0]).toBe('OK');
    expect(placed('COMPANY', 'COMPANY_OR_COOPERATIVE')[0]).toBe('OK');
    expect(placed('FOUNDATION', 'FOUNDATION_OR_ASSOCIATION')[0]).toBe('OK');
    expect(placed('COMPANY', 'JOINT_ARRANGEMENT')).toEqual([
      'VIOLATED',
      'Partij polder staat bij de gemeenschappelijke regelingen, maar is een vennootschap.',
    ]);
    expect(placed('COOPERATIVE', 'FOUNDATION_OR_ASSOCIATION')[0]).toBe('VIOLATED');
    expect(placed('FOUNDATION', 'OTHER')[0]).toBe('VIOLATED');
    expect(told({ parties: [party('polder', { category: null })] })).toEqual([
      'UNKNOWN',
      'In welke groep Partij polder staat, is niet vastgelegd.',
    ]);
  });

  it('asks for the participation in an arrangement that it has and of which none is recorded in the year', () => {
    const listed = (more: Partial<PartyRow> = {}) => bare({ parties: [party('polder'), party('bos', more)] });
    const found = listed();
    expect([found.judgement, found.wouldBe]).toEqual(['UNKNOWN', 'VIOLATED']);
    expect(found.explanation.nl).toMatch(
      / Partij bos staat erbij, maar een deelname van de gemeente daaraan in 2026 is niet vastgelegd\.$/,
    );
    expect(found.needs?.nl).toBe(
      'Of de gemeente in 2026 deelnam aan Partij bos, met de dagen waarop dat begon en eindigde.',
    );
    expect(found.evidence).toContainEqual({ kind: 'related-party', id: 'partij-bos' });
    const form = (each: Form | null, category: string) =>
      listed({ category, arrangement: { id: 'bos', name: 'GR bos', form: each } }).judgement;
    expect(form(null, 'JOINT_ARRANGEMENT')).toBe('UNKNOWN');
    expect(form(null, 'OTHER')).toBe('OK');
    expect(form('COMPANY', 'COMPANY_OR_COOPERATIVE')).toBe('OK');
    const both = { parties: [party('polder'), party('bos')], participations: [interest('polder'), interest('bos')] };
    expect(bare(both).judgement).toBe('OK');
  });

  it('does not know a party that the registry does not, and misses nothing that it may be', () => {
    const stranger = party('x', { arrangement: null });
    const verdict = bare({ parties: [stranger] });
    expect(verdict).toMatchObject({ judgement: 'UNKNOWN', wouldBe: 'VIOLATED' });
    expect(verdict.explanation.nl).toContain(
      'Partij x is in deze registratie niet bekend. GR polder ontbreekt misschien: een partij die niet is herkend, kan dezelfde zijn.',
    );
    expect(verdict.needs?.nl).toMatch(/^Welke regeling in deze registratie Partij x is\./);
    const bank = party('bank', { arrangement: null, category: 'COMPANY_OR_COOPERATIVE' });
    expect(bare({ parties: [party('polder'), bank] }).judgement).toBe('OK');
  });

  it('accuses nobody: the text was read as of 2019', () => {
    const verdict = judgedBy(relatedParties, row({ paragraphs: [paragraph({ parties: [] })] }), DAY);
    expect([verdict.judgement, verdict.wouldBe]).toEqual(['UNKNOWN', 'VIOLATED']);
  });

  it('needs the paragraph, and is about municipalities', () => {
    const none = (more: Partial<RelatedPartiesRow>) => relatedParties.judge(row({ paragraphs: [], ...more }), DAY);
    expect(none({}).needs?.nl).toBe('De paragraaf verbonden partijen uit de begroting 2026 van Wierdam.');
    expect(none({ type: 'PROVINCE' }).judgement).toBe('NOT_APPLICABLE');
  });
});

describe('X5', () => {
  const promise = (more: Partial<CommitmentRow> = {}): CommitmentRow => ({
    id: 'toezegging-1',
    commitmentKind: 'PROMISE',
    about: { nl: 'een fietspad', en: 'a cycle path' },
    dueOn: '2026-04-01',
    settledOn: null,
    verified: true,
    ...more,
  });
  const x5 = (all: readonly CommitmentRow[], more: Partial<CommitmentsRow> = {}, day = DAY) =>
    judgedBy(commitments, { ...ROW, participation: PARTICIPATION, commitments: all, ...more }, day);

  it('fails for what is open past its due day, just outside and not just inside', () => {
    expect(x5([promise({ dueOn: DAY })]).judgement).toBe('OK');
    const verdict = x5([promise({ dueOn: '2026-05-15' })]);
    expect(verdict).toMatchObject({ judgement: 'VIOLATED', actor: 'EXECUTIVE', ground: null });
    expect(verdict.explanation).toEqual({
      nl: 'De toezegging aan de raad van Wierdam over GR Polder (“een fietspad”) moest uiterlijk op 15 mei 2026 zijn afgedaan; dat dit is gebeurd, is niet vastgelegd.',
      en: 'The promise to the council of Wierdam about GR Polder (“a cycle path”) was to be dealt with by 15 May 2026; that it was is not recorded.',
    });
  });

  it('quotes what was recorded, which may be a sentence', () => {
    const told = (nl: string) => x5([promise({ about: { nl, en: 'x' } })]).explanation.nl;
    expect(told('Het college vraagt Polder om een benchmark.')).toContain(
      'over GR Polder (“Het college vraagt Polder om een benchmark”) moest uiterlijk',
    );
    expect(told('een fietspad naar Delft e.o.')).toContain('(“een fietspad naar Delft e.o.”) moest');
    expect(x5([promise({ dueOn: null }), promise({ id: 'b', dueOn: null })]).explanation.nl).toMatch(
      /^Van 2 toezeggingen aan of moties van de raad van Wierdam .* wanneer die af moeten zijn\.$/,
    );
  });

  it('accuses nobody by a source that is not certain', () => {
    expect(x5([promise({ verified: false })])).toMatchObject({ judgement: 'UNKNOWN', wouldBe: 'VIOLATED' });
    expect(x5([promise({ verified: false }), promise({ id: 'zeker' })]).judgement).toBe('VIOLATED');
  });

  it('holds from the day on which it was settled', () => {
    expect(x5([promise({ settledOn: '2026-03-01' })]).judgement).toBe('OK');
    expect(x5([promise({ settledOn: DAY })]).judgement).toBe('OK');
    const late = x5([promise({ commitmentKind: 'MOTION', settledOn: '2026-05-17' })]);
    expect(late.judgement).toBe('VIOLATED');
    expect(late.explanation.nl).toMatch(
      /^De motie van de raad van Wierdam .* afgedaan; dat gebeurde pas op 17 mei 2026\.$/,
    );
  });

  it('tells the first five, and how many more', () => {
    const many = (count: number) =>
      x5(Array.from({ length: count }, (_, id) => promise({ id: `${id}` }))).explanation.nl;
    expect(many(5)).not.toContain('Nog');
    expect(many(6)).toMatch(/ Nog 1 andere staat te lang open\.$/);
    expect(many(80)).toMatch(/ Nog 75 andere staan te lang open\.$/);
  });

  it('does not know when something without a due day is late', () => {
    const verdict = x5([promise({ dueOn: null })]);
    expect(verdict).toMatchObject({ judgement: 'UNKNOWN', needs: { nl: expect.stringContaining('af moet zijn') } });
    expect(x5([promise({ dueOn: null, settledOn: DAY })]).judgement).toBe('OK');
  });

  it('says nothing where nothing was promised or moved', () => {
    expect(x5([]).judgement).toBe('NOT_APPLICABLE');
    const participation = { ...PARTICIPATION, name: 'Kustland', type: 'PROVINCE' };
    expect(x5([], { participation }).explanation.nl).toBe(
      'Geen toezegging aan of motie van provinciale staten van Kustland over GR Polder is vastgelegd.',
    );
  });

  it('accuses nobody where it is not certain that the body takes part', () => {
    const verdict = x5([promise()], { participation: { ...PARTICIPATION, certain: false } });
    expect([verdict.judgement, verdict.wouldBe]).toEqual(['UNKNOWN', 'VIOLATED']);
  });
});

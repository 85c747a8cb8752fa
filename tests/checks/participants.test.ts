import { judgedBy } from '../../src/checks/check';
import { dissolvedParticipants } from '../../src/checks/k01-dissolved-participants';
import { numberOfParticipants } from '../../src/checks/k02-number-of-participants';
import type { CountedRow, EndedMunicipality, EndedRow } from '../../src/checks/queries/register-queries';
import { bounds, DAY, ROW, TEXT } from './rows';

const ENDED: EndedMunicipality = {
  id: 'gemeente-brielle',
  name: 'Brielle',
  endedOn: '2023-01-01',
  rule: 'STATED',
  successors: ['Voorne aan Zee'],
};
const k01 = (more: Partial<EndedRow>, day = DAY) =>
  judgedBy(dissolvedParticipants, { ...ROW, texts: [], stillListed: [], ...more }, day);
const listing = (...ended: readonly EndedMunicipality[]) => ({ texts: [{ ...TEXT, ended }] });

describe('K01', () => {
  it('holds where no dissolved municipality is listed', () => {
    expect(k01(listing())).toMatchObject({ judgement: 'OK', text: 'versie-1' });
  });

  it('fails with the values, the days and the successor', () => {
    const westvoorne = { ...ENDED, id: 'gemeente-westvoorne', name: 'Westvoorne' };
    const verdict = k01(listing(ENDED, westvoorne));
    expect(verdict.judgement).toBe('VIOLATED');
    expect(verdict.explanation).toEqual({
      nl: 'Brielle en Westvoorne bestaan sinds 1 januari 2023 niet meer, maar staan in het register nog vermeld als deelnemers aan GR Polder. De herindeling noemt Voorne aan Zee als opvolger.',
      en: 'Brielle and Westvoorne ceased to exist on 1 January 2023, but are still listed in the register as participants in GR Polder. The reorganisation names Voorne aan Zee as successor.',
    });
    expect(verdict.remedy?.nl).toBe(
      'Ga na of Voorne aan Zee volgens de herindelingsregeling in de plaats is getreden van Brielle en Westvoorne, en pas de vermelding daarop aan.',
    );
    expect(verdict.evidence?.map(({ id }) => id)).toEqual(['versie-1', 'gemeente-brielle', 'gemeente-westvoorne']);
    expect(verdict.actor).toBe('REGISTER_KEEPER');
  });

  it.each([
    ['2023-07-01', 'OK', undefined],
    ['2023-07-02', 'UNKNOWN', 'VIOLATED'],
    ['2024-01-01', 'UNKNOWN', 'VIOLATED'],
    ['2024-01-02', 'VIOLATED', undefined],
  ])('gives six months, and asks for the extension up to twelve: %s', (day, judgement, wouldBe) => {
    const verdict = k01(listing(ENDED), day);
    expect([verdict.judgement, verdict.wouldBe]).toEqual([judgement, wouldBe]);
    expect(verdict.needs === undefined).toBe(judgement !== 'UNKNOWN');
    if (judgement === 'OK') expect(verdict.actor).toBeUndefined();
  });

  it('never accuses on a day that is not exact', () => {
    expect(k01(listing({ ...ENDED, rule: 'MONTH' }))).toMatchObject({ judgement: 'UNKNOWN', wouldBe: 'VIOLATED' });
  });

  it('speaks of one and of more', () => {
    const halved = { ...ENDED, rule: 'MONTH' as const, successors: ['Delft', 'Leiden'] };
    const { explanation, remedy, needs } = k01(listing(halved));
    expect(explanation.nl).toMatch(
      / als deelnemer aan GR Polder\. De herindeling noemt Delft en Leiden als opvolgers\.$/,
    );
    expect(remedy?.nl).toMatch(/^Ga na of Delft en Leiden volgens de herindelingsregeling in de plaats zijn getreden/);
    expect(needs?.nl).toBe('De precieze dag waarop Brielle ophield te bestaan.');
    const both = k01(listing(halved, { ...halved, id: 'gemeente-westvoorne', name: 'Westvoorne' }));
    expect(both.needs?.nl).toBe('De precieze dag waarop Brielle en Westvoorne ophielden te bestaan.');
  });

  it('reads the newest text in force only', () => {
    const texts = [
      { ...TEXT, ended: [ENDED] },
      { ...TEXT, id: 'versie-2', from: '2024-01-01', ended: [] },
    ];
    expect(k01({ texts }).judgement).toBe('OK');
  });

  it('does not know what was not read, and takes what the registry itself holds of it', () => {
    const texts = [{ ...TEXT, read: false, ended: [] }];
    expect(k01({ texts })).toMatchObject({ judgement: 'UNKNOWN', needs: { nl: expect.stringContaining('GR Polder') } });
    expect(k01({ texts, stillListed: [ENDED] }).judgement).toBe('VIOLATED');
    expect(k01({ inRegister: false }).judgement).toBe('NOT_APPLICABLE');
  });

  it('says so where no successor is known', () => {
    expect(k01(listing({ ...ENDED, successors: [] })).remedy?.en).toMatch(/^Find out who took the place/);
  });
});

const body = (id: string) => ({ id, name: id.toUpperCase(), from: '1990-01-01', until: '9999-12-31' });
const member = (id: string, certain = true) => ({ ...body(id), certain });
const k02 = (more: Partial<CountedRow>, day = DAY) =>
  judgedBy(numberOfParticipants, { ...ROW, texts: [], takingPart: [], ...more }, day);
const stating = (...ids: readonly string[]) => ({
  texts: [{ ...TEXT, stated: 99, stateOn: null, listed: ids.map(body) }],
});

describe('K02', () => {
  it('holds where both count the same', () => {
    const verdict = k02({ ...stating('a', 'b'), takingPart: [member('a'), member('b'), member('b')] });
    expect(verdict.judgement).toBe('OK');
    expect(verdict.explanation.nl).toBe(
      'De tekst van GR Polder die sinds 1 januari 2015 in het register geldt, noemt 2 deelnemers; op 16 mei 2026 zijn het er volgens alle bronnen samen 2.',
    );
  });

  it('counts none, one and many as people do', () => {
    const told = (listed: readonly string[], taking: readonly string[], from = TEXT.from) => {
      const [text] = stating(...listed).texts;
      const takingPart = taking.map((id) => member(id));
      return k02({ texts: text ? [{ ...text, from }] : [], takingPart }).explanation.nl;
    };
    expect(told([], [])).toMatch(/ noemt geen deelnemers; op 16 mei 2026 zijn er volgens alle bronnen samen geen\.$/);
    expect(told(['a'], ['a'])).toMatch(/ noemt 1 deelnemer; op 16 mei 2026 is het er volgens alle bronnen samen 1\.$/);
    expect(told(['a', 'b'], ['a', 'b'], '0001-01-01')).toMatch(
      /^De geldende tekst van GR Polder in het register noemt 2/,
    );
  });

  it('fails where they do not, and says who stands on one side only', () => {
    const verdict = k02({ ...stating('a', 'b'), takingPart: [member('a'), member('c'), member('d')] });
    expect(verdict.judgement).toBe('VIOLATED');
    expect(verdict.explanation.nl).toMatch(/Alleen in het register: B\. Niet in het register: C en D\.$/);
    expect(verdict.evidence?.map(({ id }) => id)).toEqual(['versie-1', 'b', 'c', 'd']);
  });

  it('takes the number where the names were not read', () => {
    const texts = [{ ...TEXT, read: false, stated: 23, stateOn: null, listed: [] }];
    expect(k02({ texts, takingPart: [member('a')] })).toMatchObject({
      judgement: 'VIOLATED',
      explanation: { en: expect.stringContaining('lists 23 participants; on 16 May 2026 there is 1 by all') },
    });
  });

  it.each([
    [['a'], 'UNKNOWN'],
    [['a', 'b'], 'UNKNOWN'],
    [['a', 'b', 'c'], 'VIOLATED'],
    [[], 'VIOLATED'],
  ])('never accuses within what is not certain: %j', (ids, judgement) => {
    const verdict = k02({ ...stating(...ids), takingPart: [member('a'), member('b', false)] });
    expect(verdict.judgement).toBe(judgement);
    expect(verdict.explanation.nl).toContain('ten minste 1 en ten hoogste 2');
  });

  it('accuses no register of naming, in an old text, who came later, nor of dropping who ended since', () => {
    const later = { ...member('later'), from: '2027-01-01' };
    const gone = { ...member('gone'), until: '2027-01-01' };
    const listing = (...listed: readonly ReturnType<typeof member>[]) => ({
      texts: [{ ...TEXT, stated: null, stateOn: '2028-05-16', listed }],
    });
    const verdict = k02({ ...listing(member('a'), later), takingPart: [member('a'), gone, member('b')] });
    expect(verdict.judgement).toBe('VIOLATED');
    const explained = k02({ ...listing(member('a')), takingPart: [member('a'), gone] });
    expect([explained.judgement, explained.wouldBe]).toEqual(['UNKNOWN', undefined]);
    expect(explained.needs?.nl).toBe('De vermelding zoals die op 16 mei 2026 was.');
    expect(k02({ ...listing(member('a'), later), takingPart: [member('a')] }).judgement).toBe('UNKNOWN');
    // Who ends only after the register was read was not dropped for that.
    const dayAfter = { ...gone, until: '2028-05-17' };
    expect(k02({ ...listing(member('a')), takingPart: [member('a'), dayAfter] }).judgement).toBe('VIOLATED');
  });

  it('does not know without a number', () => {
    expect(k02({ texts: [{ ...TEXT, read: false, stated: null, stateOn: null, listed: [] }] }).judgement).toBe(
      'UNKNOWN',
    );
    expect(k02({}).needs?.en).toContain('GR Polder');
    expect(k02({ inRegister: false }).judgement).toBe('NOT_APPLICABLE');
    expect(k02({ bounds: bounds('2030-01-01') }).judgement).toBe('NOT_APPLICABLE');
  });
});

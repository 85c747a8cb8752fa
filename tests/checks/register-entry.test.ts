import { judgedBy } from '../../src/checks/check';
import { registerEntry } from '../../src/checks/k11-register-entry';
import type { EntryRow, EntryText } from '../../src/checks/queries/register-queries';
import { DAY, ROW, TEXT } from './rows';

const ENTRY: EntryText = {
  ...TEXT,
  rooId: '12345678',
  keepers: ['Polderdienst'],
  participants: 3,
  stated: null,
  withOrgans: 3,
  powers: 1,
  publications: 1,
  grounds: 1,
};
const k11 = (more: Partial<EntryRow>, day = DAY) =>
  judgedBy(
    registerEntry,
    { ...ROW, arrangementKind: 'JOINT_ARRANGEMENT', form: 'PUBLIC_BODY', texts: [ENTRY], ...more },
    day,
  );
const entry = (more: Partial<EntryText>) => k11({ texts: [{ ...ENTRY, ...more }] });

describe('K11', () => {
  it('holds for an entry that is filled in, and names its keeper', () => {
    const verdict = k11({});
    expect(verdict.judgement).toBe('OK');
    expect(verdict.explanation.nl).toBe(
      'De vermelding van GR Polder die sinds 1 januari 2015 geldt, is ingevuld; bronhouder is Polderdienst.',
    );
  });

  it('fails without keeper or participants', () => {
    const verdict = entry({ keepers: [], powers: 0 });
    expect(verdict).toMatchObject({ judgement: 'VIOLATED', actor: 'REGISTER_KEEPER' });
    expect(verdict.explanation.nl).toBe(
      'In de vermelding van GR Polder in het register, geldig sinds 1 januari 2015, ontbreken de bronhouder en de bevoegdheden.',
    );
    expect(entry({ participants: 0, withOrgans: 0 }).judgement).toBe('VIOLATED');
  });

  it('has the verb of what is missing, and no day that is not known', () => {
    expect(entry({ keepers: [] }).explanation.nl).toMatch(/, ontbreekt de bronhouder\.$/);
    expect(entry({ powers: 0, from: '0001-01-01' }).explanation.nl).toMatch(
      /^In de vermelding van GR Polder in het register ontbreken de bevoegdheden\.$/,
    );
    expect(entry({ from: '0001-01-01' }).explanation.nl).toMatch(/^De vermelding van GR Polder is ingevuld;/);
    expect(entry({ from: '0001-01-01', read: false, powers: 0 }).explanation.nl).toMatch(
      /^GR Polder staat in het register \(12345678\); bij ons is van die vermelding niet bekend: de bevoegdheden\.$/,
    );
  });

  it('fails for an arrangement outside the register', () => {
    expect(k11({ texts: [], inRegister: false })).toMatchObject({
      judgement: 'VIOLATED',
      remedy: { nl: 'Meld de regeling aan bij het register.' },
    });
  });

  it.each<[string, Partial<EntryText>]>([
    ['het bestuursorgaan van een of meer deelnemers', { withOrgans: 2 }],
    ['de bevoegdheden', { powers: 0 }],
    ['het instellingsbesluit', { publications: 0 }],
    ['de wettelijke grondslag', { grounds: 0 }],
  ])('accuses nobody for the lack of what may not be required: %s', (called, more) => {
    expect(entry(more)).toMatchObject({
      judgement: 'UNKNOWN',
      wouldBe: 'VIOLATED',
      needs: { nl: `De gegevens die in de vermelding van GR Polder in het register ontbreken: ${called}.` },
    });
  });

  it('asks for what was not read', () => {
    const unread = { read: false, keepers: [], participants: 0, withOrgans: 0, powers: 0 };
    expect(entry(unread)).toMatchObject({ judgement: 'UNKNOWN', text: 'versie-1' });
    expect(entry(unread).explanation.en).toContain('in the register (12345678)');
    expect(entry(unread).needs?.nl).toBe(
      'Uit de vermelding van GR Polder in het landelijke register: de bronhouder, de deelnemers, de bestuursorganen die deelnemen en de bevoegdheden.',
    );
    expect(entry({ ...unread, keepers: ['Polderdienst'], stated: 23 }).needs?.nl).toBe(
      'Uit de vermelding van GR Polder in het landelijke register: de bestuursorganen die deelnemen en de bevoegdheden.',
    );
    expect(k11({ texts: [] }).needs?.nl).toContain('GR Polder');
    expect(k11({ texts: [], inRegister: null }).judgement).toBe('UNKNOWN');
  });

  it('is about arrangements under the act, and asks where that is not known', () => {
    expect(k11({ arrangementKind: 'NETWORK', texts: [], inRegister: false }).judgement).toBe('NOT_APPLICABLE');
    expect(k11({ form: 'COVENANT', texts: [], inRegister: false }).judgement).toBe('NOT_APPLICABLE');
    expect(k11({ form: null, texts: [], inRegister: false })).toMatchObject({
      judgement: 'UNKNOWN',
      needs: { nl: expect.stringContaining('de rechtsvorm') },
    });
  });

  it('asks nothing of the time before the national register', () => {
    expect(k11({ texts: [], inRegister: false }, '2021-06-30').judgement).toBe('NOT_APPLICABLE');
    expect(k11({ texts: [], inRegister: false }, '2021-07-01').judgement).toBe('VIOLATED');
  });
});

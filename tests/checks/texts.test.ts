import { judgedBy } from '../../src/checks/check';
import { formAndOrgans } from '../../src/checks/k07-form-and-organs';
import { safetyRegionOrgans } from '../../src/checks/k08-safety-region-organs';
import { livingBody } from '../../src/checks/k26-living-body';
import type {
  BodyOf,
  BodyRow,
  ChainedText,
  ChainRow,
  FormRow,
  ListedOrgans,
  SafetyRow,
} from '../../src/checks/queries/text-queries';
import { versionChain } from '../../src/checks/x1-version-chain';
import { bounds, DAY, ROW, TEXT } from './rows';

const COLLEGE = 'College van burgemeester en wethouders';
const listed = (name: string, ...organs: readonly string[]): ListedOrgans => ({
  id: name.toLowerCase(),
  name,
  organs: organs.length === 0 ? null : organs,
});
const k08 = (all: readonly ListedOrgans[], more: Partial<SafetyRow> = {}, day = DAY) => {
  const row = {
    ...ROW,
    fulfilments: [{ id: 'f-1', certain: true }],
    texts: [{ ...TEXT, listed: all }],
    members: [],
    ...more,
  };
  return judgedBy(safetyRegionOrgans, row, day);
};

const k07 = (all: readonly ListedOrgans[], legalForm: string | null = 'OPERATIONS_ORGANISATION', day = DAY) => {
  const text = { ...TEXT, legalForm, registerForm: legalForm, listed: all };
  const row: FormRow = { ...ROW, texts: [text] };
  return { ...judgedBy(formAndOrgans, row, day), bare: formAndOrgans.judge(row, day).judgement };
};

describe('K07', () => {
  it('holds where only executives are listed', () => {
    expect(k07([listed('Wierdam', COLLEGE)]).judgement).toBe('OK');
  });

  it('would fail for a council or a mayor, and accuses nobody: the text of the law was not read', () => {
    for (const organ of ['Gemeenteraad', 'Burgemeester'])
      expect(k07([listed('Wierdam', COLLEGE), listed('Delft', organ)])).toMatchObject({
        judgement: 'UNKNOWN',
        wouldBe: 'VIOLATED',
        bare: 'VIOLATED',
        explanation: { nl: expect.stringContaining('(van Delft)') },
      });
  });

  it('does not know where an organ is missing', () => {
    expect(k07([listed('Wierdam', COLLEGE), listed('Delft')])).toMatchObject({ judgement: 'UNKNOWN', bare: 'UNKNOWN' });
    expect(k07([]).bare).toBe('UNKNOWN');
  });

  it('is not about other forms, centre arrangements among them, nor about the time before 2015', () => {
    for (const form of [null, 'CENTRE_MUNICIPALITY', 'PLAIN_AGREEMENT', 'PUBLIC_BODY'])
      expect(k07([listed('Wierdam', 'Gemeenteraad')], form).judgement).toBe('NOT_APPLICABLE');
    expect(k07([listed('Wierdam', COLLEGE)], undefined, '2014-12-31').judgement).toBe('NOT_APPLICABLE');
    expect(k07([listed('Wierdam', COLLEGE)], undefined, '2015-01-01').judgement).toBe('OK');
  });
});

describe('K08', () => {
  it('holds where only executives are listed', () => {
    expect(k08([listed('Wierdam', COLLEGE)]).judgement).toBe('OK');
  });

  it('would fail for a council and a mayor, and accuses nobody: the text of the law was read as of 2017', () => {
    const verdict = k08([listed('Wierdam', COLLEGE, 'Gemeenteraad', 'Burgemeester'), listed('Delft', COLLEGE)]);
    expect([verdict.judgement, verdict.wouldBe]).toEqual(['UNKNOWN', 'VIOLATED']);
    expect(verdict.explanation.nl).toMatch(
      /^GR Polder is een veiligheidsregio; de tekst die sinds 1 januari 2015 in het register geldt, noemt als deelnemende bestuursorganen ook de raad en de burgemeester \(van Wierdam\)\./,
    );
    const council = safetyRegionOrgans.judge(
      {
        ...ROW,
        fulfilments: [{ id: 'f-1', certain: false }],
        texts: [{ ...TEXT, listed: [listed('W', 'Gemeenteraad')] }],
        members: [],
      } as never,
      DAY,
    );
    expect([council.judgement, council.wouldBe]).toEqual(['UNKNOWN', 'VIOLATED']);
  });

  it('does not know where an organ is missing or nothing was read', () => {
    expect(k08([listed('Wierdam', COLLEGE), listed('Delft')])).toMatchObject({ judgement: 'UNKNOWN' });
    expect(k08([]).needs?.nl).toContain('bestuursorganen');
    expect(k08([], { texts: [] }).needs?.nl).toContain('landelijke register');
  });

  it('is about safety regions only, from 1 October 2010', () => {
    expect(k08([listed('Wierdam', 'Gemeenteraad')], { fulfilments: [] }).judgement).toBe('NOT_APPLICABLE');
    expect(k08([listed('Wierdam', COLLEGE)], {}, '2010-09-30').judgement).toBe('NOT_APPLICABLE');
    expect(k08([listed('Wierdam', COLLEGE)], {}, '2010-10-01').judgement).toBe('OK');
  });
});

const body = (until: string | null, more: Partial<BodyOf> = {}): BodyOf => ({
  id: 'so-polder',
  name: 'Polderdienst',
  rule: until === null ? 'OPEN' : 'STATED',
  bounds: bounds('2010-01-01', until),
  endsInRegister: [],
  ...more,
});
const k26 = (bodies: readonly BodyOf[], day = DAY, more: Partial<BodyRow> = {}) =>
  judgedBy(livingBody, { ...ROW, bodies, ...more }, day);

describe('K26', () => {
  it('holds until the day on which the body ends, and fails from it', () => {
    expect(k26([body('2024-01-01')], '2023-12-31').judgement).toBe('OK');
    const verdict = k26([body('2024-01-01')], '2024-01-01');
    expect(verdict).toMatchObject({ judgement: 'VIOLATED', actor: 'REGISTER_KEEPER' });
    expect(verdict.explanation.nl).toBe(
      'Polderdienst, de organisatie van GR Polder, bestaat volgens het register sinds 1 januari 2024 niet meer, maar de regeling zelf geldt nog.',
    );
  });

  it('goes by the register where other sources know of no end', () => {
    const verdict = k26([body(null, { endsInRegister: ['2024-01-01'] })]);
    expect(verdict).toMatchObject({
      judgement: 'VIOLATED',
      explanation: { en: expect.stringContaining('1 January 2024') },
    });
  });

  it('is content with another body that lives', () => {
    expect(k26([body('2024-01-01'), body(null, { id: 'so-nieuw' })]).judgement).toBe('OK');
  });

  it('never accuses by a day that is not exact, nor where the arrangement may have ended', () => {
    expect(k26([body('2024-01-01', { rule: 'MONTH' })])).toMatchObject({ judgement: 'UNKNOWN', wouldBe: 'VIOLATED' });
    expect(k26([body('2024-01-01')], DAY, { bounds: bounds(null) }).judgement).toBe('UNKNOWN');
  });

  it('is not about an arrangement without a body, nor about the time before the register', () => {
    expect(k26([]).judgement).toBe('NOT_APPLICABLE');
    expect(k26([body('2020-01-01')], '2021-06-30').judgement).toBe('NOT_APPLICABLE');
    expect(k26([body('2020-01-01')], '2021-07-01').judgement).toBe('VIOLATED');
  });
});

const text = (id: string, from: string, until: string | null, more: Partial<ChainedText> = {}): ChainedText => ({
  id,
  rooId: id,
  from,
  until: until ?? '9999-12-31',
  untilRule: until === null ? 'OPEN' : 'STATED',
  untilText: null,
  publishedOn: null,
  retroactiveTo: null,
  defects: [],
  ...more,
});
const x1 = (chain: readonly ChainedText[], day = DAY, more: Partial<ChainRow> = {}) =>
  judgedBy(versionChain, { ...ROW, chain, ...more }, day);

describe('X1', () => {
  it('holds where texts follow each other', () => {
    expect(x1([text('1', '2015-01-01', '2020-01-01'), text('2', '2020-01-01', null)]).judgement).toBe('OK');
  });

  it('finds an overlap from the day on which it begins', () => {
    const chain = [text('1', '2015-01-01', '2020-01-01'), text('2', '2019-12-31', null)];
    expect(x1(chain, '2019-12-30').judgement).toBe('OK');
    expect(x1(chain, '2019-12-31')).toMatchObject({ judgement: 'VIOLATED', text: '2' });
    expect(x1(chain).explanation.nl).toBe('GR Polder: de teksten 1 en 2 gelden op 31 december 2019 tegelijk.');
    const longer = [text('1', '2015-01-01', '2020-01-01'), text('2', '2019-12-30', null)];
    expect(x1(longer).explanation.nl).toBe(
      'GR Polder: de teksten 1 en 2 gelden van 30 december 2019 tot en met 31 december 2019 tegelijk.',
    );
    const open = [text('1', '2015-01-01', null), text('2', '2020-01-01', null)];
    expect(x1(open).explanation.nl).toBe('GR Polder: de teksten 1 en 2 gelden sinds 1 januari 2020 tegelijk.');
  });

  it('finds a gap from the day on which it begins', () => {
    const chain = [text('1', '2015-01-01', '2020-01-01'), text('2', '2020-01-03', null)];
    expect(x1(chain, '2019-12-31').judgement).toBe('OK');
    expect(x1(chain, '2020-01-01').judgement).toBe('VIOLATED');
    expect(x1(chain).explanation.en).toBe(
      'GR Polder: between the texts 1 and 2 no text is in force from 1 January 2020 up to and including 2 January 2020.',
    );
    const oneDay = x1([text('1', '2015-01-01', '2020-01-01'), text('2', '2020-01-02', null)]).explanation;
    expect(oneDay.nl).toBe('GR Polder: tussen de teksten 1 en 2 geldt op 1 januari 2020 geen tekst.');
    expect(oneDay.en).toBe('GR Polder: between the texts 1 and 2 no text is in force on 1 January 2020.');
  });

  it('finds a text in force on no day, and takes it for no overlap', () => {
    const empty = text('2', '2020-01-01', '2020-01-02', { defects: ['END_BEFORE_START'], untilText: '2019-12-30' });
    const verdict = x1([text('1', '2015-01-01', '2020-01-01'), empty, text('3', '2020-01-01', null)]);
    expect(verdict.explanation.nl).toBe(
      'GR Polder: tekst 2 begint op 1 januari 2020 en vervalt op 30 december 2019, en gold dus op geen enkele dag.',
    );
  });

  describe('doubts a text that was published after the day from which it has effect', () => {
    const made = (publishedOn: string | null, retroactiveTo: string | null = null) =>
      text('1', '2024-07-01', null, { publishedOn, retroactiveTo });
    const said = (one: ChainedText, day = DAY) => {
      const { judgement, wouldBe } = x1([one], day);
      return [judgement, wouldBe];
    };

    it('from the day after it on, and once it was published', () => {
      expect(said(made('2024-07-01'))).toEqual(['OK', undefined]);
      expect(said(made('2024-07-02'))).toEqual(['UNKNOWN', 'VIOLATED']);
      expect(said(made(null))).toEqual(['OK', undefined]);
      expect(said(made('2024-08-15'), '2024-08-14')).toEqual(['OK', undefined]);
      expect(said(made('2024-08-15'), '2024-08-15')).toEqual(['UNKNOWN', 'VIOLATED']);
      expect(said(text('1', '0001-01-01', null, { publishedOn: '2024-08-15' }))).toEqual(['OK', undefined]);
    });

    it('and asks to which day it works back, where that is not recorded', () => {
      const late = x1([made('2024-08-15')]);
      expect(late.explanation.nl).toBe(
        'GR Polder: tekst 1 geldt sinds 1 juli 2024 en is pas bekendgemaakt op 15 augustus 2024; dat hij terugwerkt, is niet vastgelegd.',
      );
      expect(late.needs?.nl).toMatch(/^De bekendmaking van tekst 1,/);
    });

    it('also where it works back, and then asks nobody', () => {
      const inForce = (retroactiveTo: string) =>
        text('1', '2024-08-16', null, { publishedOn: '2024-08-15', retroactiveTo });
      expect(said(inForce('2024-08-15'))).toEqual(['OK', undefined]);
      expect(said(inForce('2024-08-14'))).toEqual(['UNKNOWN', 'VIOLATED']);
      const back = x1([made('2024-08-15', '2024-07-01')]);
      expect(back.explanation).toEqual({
        nl: 'GR Polder: tekst 1 is bekendgemaakt op 15 augustus 2024 en werkt terug tot en met 1 juli 2024.',
        en: 'GR Polder: text 1 was published on 15 August 2024 and works back to 1 July 2024.',
      });
      expect([back.needs, back.actor]).toEqual([undefined, undefined]);
      expect(back.heldBack?.nl).toMatch(/^Wanneer een regeling mag terugwerken/);
    });

    it('beside what is surely wrong', () => {
      const chain = [text('0', '2015-01-01', '2024-06-30'), made('2024-08-15')];
      expect(x1(chain)).toMatchObject({ judgement: 'VIOLATED', actor: 'REGISTER_KEEPER' });
      expect(x1(chain).explanation.nl).toMatch(/geen tekst\. GR Polder: tekst 1 geldt sinds/);
    });
  });

  it('says nothing about days that are not known', () => {
    const chain = [text('1', '2015-01-01', null, { untilRule: 'UNKNOWN' }), text('2', '2020-01-01', null)];
    expect(x1(chain).judgement).toBe('OK');
    expect(x1([text('1', '0001-01-01', '2020-01-01'), text('2', '2021-01-01', null)]).judgement).toBe('OK');
    expect(x1([]).judgement).toBe('UNKNOWN');
    expect(x1([], DAY, { inRegister: false }).judgement).toBe('NOT_APPLICABLE');
  });
});

import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Unreadable } from '../../../src/exchange/delivery';
import { TOOI_RULES, type TooiProblemCode } from '../../../src/exchange/tooi/problems';
import { listNamed } from '../../../src/exchange/tooi/read';
import type { TooiDelivery } from '../../../src/exchange/tooi/types';
import { readList, TOOI_SAMPLES } from '../../support/tooi';

const ID = 'https://identifier.overheid.nl/tooi/id/gemeente';
const ONT = 'https://identifier.overheid.nl/tooi/def/ont/';
const PROV = 'http://www.w3.org/ns/prov#';
const SKOS = 'http://www.w3.org/2004/02/skos/core#';
const LABEL = 'http://www.w3.org/2000/01/rdf-schema#label';

type Node = Record<string, unknown>;
const HEAD: Node = { '@id': 'https://identifier.overheid.nl/tooi/set/rwc_gemeenten_compleet/1', '@type': ['Ontology'] };
const list = (...nodes: Node[]) => JSON.stringify([HEAD, ...nodes]);
const values = (more: Record<string, string>) =>
  Object.fromEntries(Object.entries(more).map(([property, value]) => [property, [{ '@value': value }]]));

function body(more: Record<string, string> = {}, code = 'gm9901'): Node {
  return { '@id': `${ID}/${code}`, '@type': [`${ONT}Gemeente`], ...values({ [LABEL]: 'gemeente Wierdam', ...more }) };
}
function event(
  more: Node = {},
  moment: Record<string, string> = { [`${ONT}tijdstipWijziging`]: '2020-01-01T00:00:00' },
): Node {
  const ended = { [`${PROV}invalidated`]: [{ '@id': `${ID}/gm9901` }] };
  return { '@id': `${ID}/wzg_1`, '@type': [`${ONT}Opheffing`], ...ended, ...values(moment), ...more };
}
function state(of: string | null, more: Record<string, string> = {}): Node {
  const specialization = of === null ? {} : { [`${PROV}specializationOf`]: [{ '@id': of }] };
  const classes = [`${ONT}HistorischeVersie`, `${ONT}Gemeente`];
  return {
    '@id': `${ID}/hv_1`,
    '@type': classes,
    ...specialization,
    ...values({ [LABEL]: 'gemeente Wierum', ...more }),
  };
}
const theme = (more: Node): Node => ({ '@id': 'https://a.nl/t', '@type': [`${SKOS}Concept`], ...more });
const last = { [`${ONT}einddatum`]: '2019-12-31' };

interface Case {
  readonly code: TooiProblemCode;
  readonly what: string;
  readonly file: string;
  readonly element: string;
  readonly kept: (delivery: TooiDelivery) => unknown;
  readonly expected: unknown;
}
const counts = ({ organisations, events, themes }: TooiDelivery) => [
  organisations.length,
  events.length,
  themes.length,
];
const period = ({ organisations: [first] }: TooiDelivery) => [first?.from, first?.until];

const CASES: Case[] = [
  ...[body(), { ...body(), '@id': '_:b1' }, { ...body(), '@id': 'gm9901' }].map((node, index): Case => ({
    code: 'NO_ADDRESS',
    what: `a node with ${['no address', 'a blank one', 'a relative one'][index] ?? ''}`,
    file: list(index === 0 ? { ...node, '@id': undefined } : node),
    element: '@id',
    kept: counts,
    expected: [0, 0, 0],
  })),
  {
    code: 'DUPLICATE_ADDRESS',
    what: 'an address given twice',
    file: list(body(), body({ [LABEL]: 'gemeente Anders' })),
    element: '@id',
    kept: ({ organisations }) => organisations.map(({ names }) => names.label),
    expected: ['gemeente Wierdam'],
  },
  {
    code: 'NO_NAME',
    what: 'a body without name',
    file: list(body({ [LABEL]: ' ' })),
    element: 'label',
    kept: counts,
    expected: [0, 0, 0],
  },
  {
    code: 'NO_NAME',
    what: 'a theme without label',
    file: list(theme({})),
    element: 'prefLabel',
    kept: counts,
    expected: [0, 0, 0],
  },
  ...[[], [`${ONT}Splijting`]].map((classes): Case => ({
    code: 'UNKNOWN_CLASS',
    what: `a node of ${classes.length === 0 ? 'no class' : 'a class we do not know'}`,
    file: list({ ...body(), '@type': classes }),
    element: '@type',
    kept: counts,
    expected: [0, 0, 0],
  })),
  ...[null, `${ID}/gm9999`].map((of): Case => ({
    code: 'STATE_OF_NOTHING',
    what: `a former state of ${of ?? 'nothing'}`,
    file: list(body(), state(of)),
    element: 'specializationOf',
    kept: ({ organisations: [first] }) => first?.formerStates,
    expected: [],
  })),
  {
    code: 'WRONG_DAY',
    what: 'a last day that is none',
    file: list(body({ [`${ONT}einddatum`]: '2019-02-29' })),
    element: 'einddatum',
    kept: period,
    expected: [null, null],
  },
  {
    code: 'DAYS_DIFFER',
    what: 'a moment on another day than the day after the last',
    file: list(body({ ...last, [`${PROV}invalidatedAtTime`]: '2019-12-31T00:00:00+01:00' })),
    element: 'invalidatedAtTime',
    kept: period,
    expected: [null, '2020-01-01'],
  },
  {
    code: 'WRONG_PERIOD',
    what: 'a body that ends before it begins',
    file: list(body({ ...last, [`${ONT}begindatum`]: '2020-01-01' })),
    element: 'einddatum',
    kept: period,
    expected: [null, null],
  },
  {
    code: 'BEGINS_AFTER_STATE',
    what: 'a first day that is that of the present state',
    file: list(
      body({ [`${ONT}begindatum`]: '2017-01-01' }),
      state(`${ID}/gm9901`, { [`${ONT}einddatumHV`]: '2016-12-31' }),
    ),
    element: 'begindatum',
    kept: ({ organisations: [first] }) => [first?.from, first?.formerStates[0]?.from, first?.formerStates[0]?.until],
    expected: [null, null, '2017-01-01'],
  },
  {
    code: 'NO_DAY',
    what: 'an event without moment',
    file: list(body(), event({}, {})),
    element: 'tijdstipWijziging',
    kept: ({ events: [first] }) => [first?.on, first?.ended],
    expected: [null, [`${ID}/gm9901`]],
  },
  {
    code: 'NOTHING_CHANGED',
    what: 'an event that touches nothing',
    file: list(body(), event({ [`${PROV}invalidated`]: [] })),
    element: '@type',
    kept: ({ events: [first] }) => first?.on,
    expected: '2020-01-01',
  },
  {
    code: 'EVENT_ON_ANOTHER_DAY',
    what: 'an event that ends a body on another day than the body says',
    file: list(body({ [`${ONT}einddatum`]: '2019-12-30' }), event()),
    element: 'invalidated',
    kept: ({ organisations: [first], events: [ended] }) => [first?.until, ended?.on],
    expected: ['2019-12-31', '2020-01-01'],
  },
  {
    code: 'UNKNOWN_ADDRESS',
    what: 'an event of a body that is not in the list',
    file: list(event()),
    element: 'invalidated',
    kept: ({ events: [first] }) => first?.ended,
    expected: [`${ID}/gm9901`],
  },
  {
    code: 'UNKNOWN_ADDRESS',
    what: 'a broader theme that is not in the list',
    file: list(theme({ [`${SKOS}prefLabel`]: 'afval', [`${SKOS}broader`]: [{ '@id': 'https://a.nl/u' }] })),
    element: 'broader',
    kept: ({ themes }) => themes,
    expected: [{ uri: 'https://a.nl/t', label: 'afval', broader: null }],
  },
  {
    code: 'BROKEN_LINK',
    what: 'a legal ground that is no address',
    file: list(body(), event(values({ [`${ONT}heeftGrondslag`]: 'stb 2020' }))),
    element: 'heeftGrondslag',
    kept: ({ events: [first] }) => first?.grounds,
    expected: [{ text: 'stb 2020', href: null }],
  },
];

describe('the rules for what is wrong in a list of TOOI', () => {
  it.each(CASES.map((each) => [each.code, each.what, each] as const))('%s: %s', async (code, _, each) => {
    const delivery = await readList(each.file);
    expect(delivery.problems.map((problem) => [problem.code, problem.element, problem.line])).toEqual([
      [code, each.element, 0],
    ]);
    expect(delivery.problems[0]?.severity).toBe(TOOI_RULES[code]);
    expect(each.kept(delivery)).toEqual(each.expected);
    const marked = [...delivery.organisations, ...delivery.events].flatMap(({ defects }) => defects);
    for (const defect of marked) expect(delivery.problems).toContain(defect);
  });

  it('has a case for every rule', () => {
    expect([...new Set(CASES.map(({ code }) => code))].sort()).toEqual(Object.keys(TOOI_RULES).sort());
  });

  it('takes the day of a moment where no day is given, in the zone of the Netherlands', async () => {
    const moments = { [`${PROV}generatedAtTime`]: '2019-12-31T23:00:00Z', [`${PROV}invalidatedAtTime`]: '2021-07-01' };
    expect(period(await readList(list(body(moments))))).toEqual(['2020-01-01', '2021-07-01']);
  });
});

describe('a file that is no list of TOOI', () => {
  it.each([
    ['an empty file', '', /empty/],
    ['no JSON', '<rdf/>', /not JSON/],
    ['JSON that ends too early', '[\n{"@id":\n', /not JSON/],
    ['another document', '{"a": 1}', /list of resources/],
    ['a list of texts', '["a"]', /list of resources/],
    ['nothing', '[]', /gemeenten, provincies.*none/],
    ['a list we do not read', list().replace('rwc_gemeenten_compleet', 'rwc_ministeries_compleet'), /none that says/],
    ['compact JSON-LD', '{"@context": {}, "@graph": []}', /@context/],
    ['something larger than any list', `[${' '.repeat(30_000_001)}]`, /larger/],
  ])('%s', async (_, file, message) => {
    const error: unknown = await readList(file).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(Unreadable);
    expect(error).toMatchObject({ message: expect.stringMatching(message) });
  });

  it('says on which line it stops being JSON, where that is known', async () => {
    await expect(readList('[\n{"@id": "a",\n}]')).rejects.toMatchObject({ line: 3 });
  });

  it('is told from the lists we read by the address of its issue', () => {
    const set = 'https://identifier.overheid.nl/tooi/set';
    expect(listNamed(`${set}/rwc_gemeenten_compleet/5`)).toBe('gemeenten');
    expect(listNamed(`${set}/rwc_overige_overheidsorganisaties_compleet/13`)).toBe('overige_overheidsorganisaties');
    expect(listNamed(`${set}/scw_toplijst/1`)).toBe('toplijst');
    expect(listNamed(`${set}/rwc_ministeries_compleet/1`)).toBeNull();
    expect(listNamed(`${set}/rwc_gemeenten_compleet`)).toBeNull();
  });

  it('never fails in another way, however it is damaged', async () => {
    const bytes = readFileSync(join(TOOI_SAMPLES, 'gemeenten.json'));
    const cut = fc.record({
      at: fc.nat(bytes.length),
      out: fc.nat(300),
      put: fc.constantFrom('', '"', '{', '[]', 'x'),
    });
    await fc.assert(
      fc.asyncProperty(cut, async ({ at, out, put }) => {
        const damaged = Buffer.concat([bytes.subarray(0, at), Buffer.from(put), bytes.subarray(at + out)]);
        const result = await readList(damaged).catch((error: unknown) => error);
        if (result instanceof Error) expect(result).toBeInstanceOf(Unreadable);
      }),
      { numRuns: 300 },
    );
    const anything = fc.array(
      fc.dictionary(fc.constantFrom('@id', '@type', LABEL, `${PROV}invalidated`), fc.jsonValue()),
    );
    await fc.assert(
      fc.asyncProperty(anything, async (nodes) => {
        await expect(readList(list(...nodes))).resolves.toMatchObject({ list: 'gemeenten' });
      }),
    );
  });
});

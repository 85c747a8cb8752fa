import type { ProblemCode } from '../../src/records/problem';
import { problemsOf, swap } from './sound-files';

type Fault = readonly [code: ProblemCode, file: string, from: string, to: string, line: number, message: RegExp];

const ORGANISATIONS = 'organisations.yaml';
const DOSSIER = 'arrangements/gr-ab.yaml';
const FAULTS: readonly Fault[] = [
  [
    'UNREADABLE',
    ORGANISATIONS,
    '    name: B',
    '\tname: B',
    15,
    /^this is not readable YAML: Tabs are not allowed as indentation$/,
  ],
  ['UNREADABLE', ORGANISATIONS, '    name: A\n', '    name: A\n    name: AA\n', 5, /: Map keys must be unique$/],
  [
    'UNREADABLE',
    ORGANISATIONS,
    'name: B',
    'name: *unset',
    15,
    /^'\*unset' refers to another place in the file: write the value itself, or put it in quotes$/,
  ],
  [
    'UNREADABLE',
    ORGANISATIONS,
    '- id: gemeente-b',
    '- &own\n    note: *own\n    id: gemeente-b',
    14,
    /^'\*own' refers/,
  ],
  [
    'UNKNOWN_SECTION',
    ORGANISATIONS,
    'organisations:',
    'bodies:',
    1,
    /^there is no section 'bodies' here; known are organisations$/,
  ],
  [
    'UNKNOWN_SECTION',
    ORGANISATIONS,
    '  - id: gemeente-b',
    '  - just words\n  - id: gemeente-b',
    13,
    /^a record in 'organisations' must be a map of fields$/,
  ],
  [
    'UNKNOWN_FIELD',
    ORGANISATIONS,
    'kvkNumber',
    'kvk',
    5,
    /^gemeente-a: an organisation has no field 'kvk'; it has id, type, name, .*, kvkNumber, .*, from, .*, accordingTo$/,
  ],
  [
    'UNKNOWN_FIELD',
    ORGANISATIONS,
    'heading: Gemeenten',
    'page: 12',
    18,
    /^gemeente-b: evidence has no field 'page'; it has source, heading, note, basis$/,
  ],
  ['MISSING_FIELD', ORGANISATIONS, '    name: B\n', '', 13, /^gemeente-b: 'name' is required$/],
  [
    'MISSING_FIELD',
    DOSSIER,
    'organisation: gemeente-a',
    'organisation: ""',
    11,
    /^gr-ab-a: 'organisation' is required$/,
  ],
  [
    'MISSING_SOURCE',
    ORGANISATIONS,
    '    accordingTo:\n      - register\n',
    '',
    2,
    /^gemeente-a: 'accordingTo' must name at least one source$/,
  ],
  [
    'MISSING_SOURCE',
    ORGANISATIONS,
    '    accordingTo:\n      - register\n',
    '    accordingTo: []\n',
    11,
    /^gemeente-a: 'accordingTo' must name at least one source$/,
  ],
  [
    'MISSING_SOURCE',
    ORGANISATIONS,
    'source: register\n        heading: Gemeenten',
    'heading: Gemeenten',
    17,
    /^gemeente-b: evidence must name its source$/,
  ],
  [
    'WRONG_VALUE',
    ORGANISATIONS,
    'type: MUNICIPALITY',
    'type: VILLAGE',
    3,
    /^gemeente-a: 'type' must be one of MUNICIPALITY, .*found "VILLAGE"$/,
  ],
  [
    'WRONG_VALUE',
    ORGANISATIONS,
    '      en: A municipality.\n',
    '',
    8,
    /^gemeente-a: 'note' must give a text under nl and one under en, and nothing else$/,
  ],
  [
    'WRONG_VALUE',
    'sources.yaml',
    'periodPrinted: true',
    'periodPrinted: yes',
    6,
    /^register: 'periodPrinted' must be true or false, found 'yes'$/,
  ],
  [
    'WRONG_VALUE',
    'amounts.yaml',
    '2.45',
    '2,45',
    4,
    /^bijdrage: 'amount' must be euros with two decimals such as 2\.45, found '2,45'$/,
  ],
  [
    'WRONG_VALUE',
    'amounts.yaml',
    'year: 2024',
    'year: 2024.0',
    5,
    /^bijdrage: 'year' must be a whole number, found '2024\.0'$/,
  ],
  [
    'WRONG_VALUE',
    DOSSIER,
    'share: 12.5',
    'share: 1/8',
    13,
    /^gr-ab-a: 'share' must be a number such as 8 or 12\.5, found '1\/8'$/,
  ],
  [
    'WRONG_VALUE',
    DOSSIER,
    'powers:\n    - MANDATE',
    'powers: MANDATE',
    5,
    /^gr-ab: 'powers' must be a list, found "MANDATE"$/,
  ],
  [
    'WRONG_VALUE',
    DOSSIER,
    '    - MANDATE',
    '    - MIGHT',
    6,
    /^gr-ab: 'powers\.0' must be one of ATTRIBUTION, DELEGATION, MANDATE, found "MIGHT"$/,
  ],
  [
    'WRONG_VALUE',
    ORGANISATIONS,
    'basis: STATED',
    'basis: HEARD',
    19,
    /^gemeente-b: 'accordingTo\.0\.basis' must be one of STATED, /,
  ],
  [
    'IMPOSSIBLE_DAY',
    ORGANISATIONS,
    '2001-01-01',
    '2001-02-29',
    6,
    /^gemeente-a: 'from' must be a day that exists, as YYYY-MM-DD, found '2001-02-29'$/,
  ],
  ['IMPOSSIBLE_DAY', 'sources.yaml', '2026-05-16', '16-05-2026', 5, /^register: 'stateOn' must be a day that exists/],
  [
    'WRONG_PERIOD',
    ORGANISATIONS,
    '2023-01-01',
    '2001-01-01',
    6,
    /^gemeente-a: 'until' \(2001-01-01\) must be after 'from' \(2001-01-01\)/,
  ],
  [
    'WRONG_PERIOD',
    DOSSIER,
    '    attestedFrom: 2015-01-01\n',
    '',
    10,
    /^gr-ab-a: fromRule ATTESTED needs a day in 'attestedFrom'$/,
  ],
  [
    'IMPOSSIBLE_DAY',
    'calendars.yaml',
    '2015-02-17',
    '2015-02-29',
    7,
    /^rooster: 'meetsOn\.1' must be a day that exists, as YYYY-MM-DD, found '2015-02-29'$/,
  ],
  [
    'WRONG_VALUE',
    'calendars.yaml',
    'meetsOn:\n      - 2015-01-20\n      - 2015-02-17',
    'meetsOn: 2015-01-20',
    5,
    /^rooster: 'meetsOn' must be a list, found "2015-01-20"$/,
  ],
  [
    'INCONSISTENT',
    'calendars.yaml',
    '2015-02-17',
    '2016-02-16',
    5,
    /^rooster: 2016-02-16 lies outside the period of the calendar$/,
  ],
  [
    'BAD_ID',
    'amounts.yaml',
    'id: bijdrage',
    'id: Bijdrage 2024',
    2,
    /expected an id of lower-case words joined by hyphens, found "Bijdrage 2024"$/,
  ],
  [
    'DUPLICATE_ID',
    'amounts.yaml',
    'id: bijdrage',
    'id: gr-ab',
    2,
    /^the id 'gr-ab' is already used in arrangements\/gr-ab\.yaml:2$/,
  ],
  [
    'UNKNOWN_REFERENCE',
    DOSSIER,
    'organisation: gemeente-a',
    'organisation: gemeente-z',
    11,
    /^gr-ab-a: there is no organisation 'gemeente-z'$/,
  ],
  [
    'UNKNOWN_REFERENCE',
    ORGANISATIONS,
    '      - register\n',
    '      - krant\n',
    12,
    /^gemeente-a: there is no source 'krant'$/,
  ],
  [
    'UNKNOWN_REFERENCE',
    ORGANISATIONS,
    'source: register',
    'source: krant',
    17,
    /^gemeente-b: there is no source 'krant'$/,
  ],
  [
    'WRONG_KIND',
    'amounts.yaml',
    'arrangement: gr-ab',
    'arrangement: gemeente-a',
    6,
    /^bijdrage: 'gemeente-a' is an organisation, expected an arrangement$/,
  ],
];

describe('record files', () => {
  it('without faults have no problems', () => {
    expect(problemsOf({})).toEqual([]);
  });

  it.each(FAULTS)('tell of %s in %s', (...[code, file, from, to, line, message]) => {
    expect(problemsOf({ [file]: swap(from, to) })).toEqual([
      { code, file, line, message: expect.stringMatching(message) },
    ]);
  });

  it('tell of everything at once, in the order of files and lines', () => {
    const [day, field, id] = [
      swap('2001-01-01', '2001-13-01'),
      swap('kvkNumber', 'kvk'),
      swap('id: bijdrage', 'id: Bijdrage'),
    ];
    const problems = problemsOf({
      [ORGANISATIONS]: (text) => field(day(text)),
      [DOSSIER]: swap('organisation: gemeente-a', 'organisation: gemeente-z'),
      'amounts.yaml': id,
    });
    expect(problems.map(({ code, file, line }) => `${file}:${line} ${code}`)).toEqual([
      'amounts.yaml:2 BAD_ID',
      'arrangements/gr-ab.yaml:11 UNKNOWN_REFERENCE',
      'organisations.yaml:5 UNKNOWN_FIELD',
      'organisations.yaml:6 IMPOSSIBLE_DAY',
    ]);
  });

  it('have a test for every code a problem can have', () => {
    const codes = new Set(FAULTS.map(([code]) => code));
    const all: Record<ProblemCode, true> = {
      UNREADABLE: true,
      UNKNOWN_SECTION: true,
      UNKNOWN_FIELD: true,
      MISSING_FIELD: true,
      MISSING_SOURCE: true,
      WRONG_VALUE: true,
      IMPOSSIBLE_DAY: true,
      WRONG_PERIOD: true,
      INCONSISTENT: true,
      BAD_ID: true,
      DUPLICATE_ID: true,
      UNKNOWN_REFERENCE: true,
      WRONG_KIND: true,
    };
    expect([...codes].sort()).toEqual(Object.keys(all).sort());
  });
});

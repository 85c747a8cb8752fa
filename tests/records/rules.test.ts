import { parseFiles, readFolder } from '../../src/records/read-files';
import { validateRecords } from '../../src/records/validate';
import { PROCEEDINGS } from '../support/council';

const files = readFolder(PROCEEDINGS);

/** What is wrong with the sound records after a text in one of their files is replaced, without the record's id. */
function told(file: string, from: string, to: string): string[] {
  const changed = files.map(({ path, text }) => {
    if (path !== file) return { path, text };
    if (text.split(from).length !== 2) throw new Error(`Expected once in ${file}: ${from}`);
    return { path, text: text.replace(from, to) };
  });
  const { problems } = validateRecords(parseFiles(changed).raws);
  return problems.map(({ code, message }) => `${code} ${message.replace(/^\S+: /, '')}`);
}

const DOSSIER = 'arrangements/frame-gr-houtland.yaml';
const CALENDARS = 'calendars.yaml';
const PARTIES = 'related-parties/frame-paragraaf-eikdorp-2026.yaml';

const FAULTS: readonly (readonly [file: string, from: string, to: string, message: RegExp])[] = [
  [DOSSIER, '    by: GENERAL_BOARD\n', '', /^without 'organisation' a board of the arrangement decides: 'by' must be/],
  [
    DOSSIER,
    '    by: GENERAL_BOARD\n',
    '    by: COUNCIL\n',
    /^without 'organisation' a board of the arrangement decides/,
  ],
  [DOSSIER, 'decisionKind: CONSENT', 'decisionKind: AMEND', /^only a CONSENT has 'consentTo'$/],
  [DOSSIER, '2025-07-10\n    year: 2026', '2025-07-10\n    year: 26', /^a year lies between 1950 and 2100, found 26$/],
  [DOSSIER, 'receivedOn: 2025-04-11', 'receivedOn: 2025-04-09', /^'receivedOn' \(2025-04-09\) lies before 'sentOn'/],
  [DOSSIER, 'Until: 2025-07-03', 'Until: 2025-04-09', /^'opinionsUntil' \(2025-04-09\) lies before 'sentOn'/],
  [DOSSIER, 'opinionsUntil: 2025-07-03', 'reasoned: true', /^only a REPLY_TO_OPINION is 'reasoned' or not$/],
  [DOSSIER, 'opinionsUntil: 2025-07-03', 'opinion: frame-besluit-zienswijze', /^only a REPLY_TO_OPINION answers/],
  [DOSSIER, 'documentKind: DRAFT_ARRANGEMENT', 'documentKind: DRAFT_DECISION', /^only a DRAFT_ARRANGEMENT became a/],
  [DOSSIER, 'dueOn: 2025-10-01', 'dueOn: 2025-06-01', /^'dueOn' \(2025-06-01\) lies before 'madeOn' \(2025-06-10\)$/],
  [DOSSIER, 'settledOn: 2025-09-20', 'settledOn: 2025-06-09', /^'settledOn' \(2025-06-09\) lies before 'madeOn'/],
  [DOSSIER, '    thresholdDenominator: 3\n', '', /^'thresholdNumerator' and 'thresholdDenominator' stand together$/],
  [DOSSIER, 'thresholdNumerator: 2', 'thresholdNumerator: 4', /^4\/3 is no part of all participants$/],
  [DOSSIER, 'thresholdNumerator: 2', 'thresholdNumerator: 0', /^0\/3 is no part of all participants$/],
  [DOSSIER, 'thresholdCount: 3', 'thresholdCount: 0', /^'thresholdCount' must be 1 or more, found 0$/],
  [DOSSIER, 'everyMonths: 6', 'everyMonths: 0', /^'everyMonths' must be 1 or more, found 0$/],
  [
    DOSSIER,
    "present: true\n    article: '22'",
    'present: false',
    /^a text that says nothing on the point gives no 'ev/,
  ],
  [DOSSIER, '    seats: 2', '    seats: 0', /^'seats' must be 1 or more, found 0$/],
  [DOSSIER, 'votesPerSeat: 1', 'votesPerSeat: -1', /^'votesPerSeat' must be 0 or more, found -1$/],
  [CALENDARS, '      - 2025-05-13\n', '      - 2025-04-30\n', /^2025-04-30 lies outside the period of the calendar$/],
  [CALENDARS, '      - 2025-09-09\n', '      - 2025-10-01\n', /^2025-10-01 lies outside the period of the calendar$/],
  [CALENDARS, '      - 2025-06-10\n', '      - 2025-05-13\n', /^days stand in order, each once: look at 2025-05-13$/],
  [CALENDARS, '      - 2025-06-10\n', '      - 2025-05-12\n', /^days stand in order, each once: look at 2025-05-12$/],
  [CALENDARS, '    organisation: frame-gemeente-eikdorp\n', '', /^a calendar is that of one 'organisation', or/],
  [CALENDARS, 'by: COUNCIL', 'by: COUNCIL\n    arrangement: frame-gr-houtland', /^a calendar is that of one/],
  [
    CALENDARS,
    'by: GENERAL_BOARD',
    'by: COUNCIL',
    /^a board of an arrangement meets: 'by' must be one of GENERAL_BOARD/,
  ],
  [PARTIES, 'year: 2026', 'year: 20226', /^a year lies between 1950 and 2100, found 20226$/],
];

describe('a record of which each field is sound', () => {
  it('is sound where they go together', () => {
    expect(validateRecords(parseFiles(files).raws).problems).toEqual([]);
  });

  it.each(FAULTS)('is refused where they do not: %s %j → %j', (file, from, to, message) => {
    expect(told(file, from, to)).toContainEqual(
      expect.stringMatching(new RegExp(`^INCONSISTENT ${message.source.slice(1)}`)),
    );
  });

  it('is told with faults in fields that have nothing to do with it, in one go', () => {
    const late = 'sentOn: 2025-04-12\n    receivedOn: 2025-04-11';
    const before = 'sentOn: 2025-04-10\n    receivedOn: 2025-04-11';
    const unordered = expect.stringMatching(/^INCONSISTENT 'receivedOn' .* lies before 'sentOn'/);
    expect(told(DOSSIER, `toAllCouncils: true\n    ${before}`, `toAllCouncils: soms\n    ${late}`)).toEqual([
      expect.stringMatching(/^WRONG_VALUE 'toAllCouncils'/),
      unordered,
    ]);
    const cited = '\n    opinionsUntil: 2025-07-03\n    accordingTo:\n      - frame-bron-register\n';
    expect(told(DOSSIER, `${before}${cited}`, `${late}\n`)).toEqual([
      expect.stringMatching(/^MISSING_SOURCE/),
      unordered,
    ]);
  });

  it('is not judged by a field that is itself at fault, misspelled or missing', () => {
    expect(told(DOSSIER, 'sentOn: 2025-04-10', 'sentOn: 2025-04-31')).toEqual([
      expect.stringMatching(/^IMPOSSIBLE_DAY 'sentOn'/),
    ]);
    expect(told(DOSSIER, 'by: GENERAL_BOARD', 'by: BESTUUR')).toEqual([expect.stringMatching(/^WRONG_VALUE 'by'/)]);
    expect(
      told(CALENDARS, '    organisation: frame-gemeente-eikdorp', '    organisatie: frame-gemeente-eikdorp'),
    ).toEqual([expect.stringMatching(/^UNKNOWN_FIELD/)]);
  });

  it('may be at the bounds', () => {
    expect(told(CALENDARS, '      - 2025-05-13\n', '      - 2025-05-01\n')).toEqual([]);
    expect(told(CALENDARS, '      - 2025-09-09\n', '      - 2025-09-30\n')).toEqual([]);
    expect(told(DOSSIER, 'receivedOn: 2025-04-11', 'receivedOn: 2025-04-10')).toEqual([]);
    expect(told(DOSSIER, 'thresholdNumerator: 2', 'thresholdNumerator: 3')).toEqual([]);
    expect(told(DOSSIER, 'votesPerSeat: 1', 'votesPerSeat: 0')).toEqual([]);
  });
});

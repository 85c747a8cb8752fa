import { parseFiles } from '../../src/records/read-files';
import { problemLine } from '../../src/records/problem';
import { recordingProblems } from '../../src/records/recording';
import { allAtOnce } from '../../src/records/steps';
import { validateRecords } from '../../src/records/validate';

const SOURCES = `sources:
  - id: brief
    sourceKind: DOCUMENT
    title: Brief
`;
const BODIES = `organisations:
${['MUNICIPALITY', 'PROVINCE', 'WATER_AUTHORITY', 'JOINT_BODY', 'OTHER']
  .map((type) => `  - { id: ${idOf(type)}, type: ${type}, name: N, accordingTo: [brief] }`)
  .join('\n')}
`;

function idOf(type: string): string {
  return type.toLowerCase().replace('_', '-');
}

/** What is told of records in a file that are recorded on 22 November 2026. */
function told(text: string, path = 'arrangements/gr.yaml'): string[] {
  const { raws, problems } = parseFiles([
    { path: 'sources.yaml', text: SOURCES },
    { path: 'organisations.yaml', text: BODIES },
    { path, text },
  ]);
  const stored = new Map(Object.entries({ gr: 'arrangement', lisse: 'organisation' }));
  const validated = validateRecords(raws, (id) => stored.get(id));
  expect([...problems, ...validated.problems].map(problemLine)).toEqual([]);
  const typeOf = (id: string) => (id === 'lisse' ? 'MUNICIPALITY' : undefined);
  return allAtOnce(recordingProblems(raws, validated.records, { on: '2026-11-22', typeOf })).map(problemLine);
}

const REQUIRED: Readonly<Record<string, string>> = {
  decisions: 'decisionKind: BUDGET, by: GENERAL_BOARD',
  documentEvents: 'documentKind: DRAFT_BUDGET',
  commitments: 'organisation: lisse, commitmentKind: PROMISE, about: { nl: A, en: B }',
  appointments: 'boardKind: GENERAL_BOARD, office: ALDERMAN, role: MEMBER',
  seats: 'boardKind: GENERAL_BOARD, seats: 1',
  clauses: 'clauseKind: EXIT, present: true',
};
const withDay = (section: string, field: string, day: string) =>
  told(`${section}:\n  - { id: een, ${REQUIRED[section]}, accordingTo: [brief],\n      ${field}: ${day} }\n`);

describe('what people record', () => {
  it.each([
    ['decisions', 'decidedOn'],
    ['documentEvents', 'sentOn'],
    ['documentEvents', 'receivedOn'],
    ['commitments', 'madeOn'],
    ['commitments', 'settledOn'],
  ])('happened by the day on which they do: %s, %s', (section, field) => {
    expect(withDay(section, field, '2026-11-22')).toEqual([]);
    expect(withDay(section, field, '2026-11-23')).toEqual([
      `arrangements/gr.yaml:3  INCONSISTENT  een: '${field}' (2026-11-23) lies after 2026-11-22, the day of recording: it cannot have happened`,
    ]);
    expect(withDay(section, field, '1026-03-04')).toEqual([
      `arrangements/gr.yaml:3  INCONSISTENT  een: '${field}' (1026-03-04) does not lie between 1811-01-01 and 2100-12-31: look at the year`,
    ]);
  });

  it.each([
    ['decisions', 'effectiveOn'],
    ['documentEvents', 'opinionsUntil'],
    ['commitments', 'dueOn'],
    ['appointments', 'officeEndedOn'],
    ['appointments', 'from'],
    ['seats', 'until'],
    ['clauses', 'from'],
  ])('may say what is to come, in a year that can be meant: %s, %s', (section, field) => {
    expect(withDay(section, field, '1811-01-01')).toEqual([]);
    expect(withDay(section, field, '2100-12-31')).toEqual([]);
    for (const day of ['1810-12-31', '2101-01-01'])
      expect(withDay(section, field, day)).toEqual([
        `arrangements/gr.yaml:3  INCONSISTENT  een: '${field}' (${day}) does not lie between 1811-01-01 and 2100-12-31: look at the year`,
      ]);
  });

  const decided = (organisation: string, by: string) =>
    told(
      `decisions:\n  - { id: een, decisionKind: OPINION, organisation: ${organisation},\n      by: ${by}, accordingTo: [brief] }\n`,
    );

  it.each([
    ['lisse', 'GENERAL_BOARD', 'a municipality (COUNCIL, EXECUTIVE, MAYOR)'],
    ['municipality', 'JOINT_ORGAN', 'a municipality (COUNCIL, EXECUTIVE, MAYOR)'],
    ['province', 'COUNCIL', 'a province (PROVINCIAL_COUNCIL, PROVINCIAL_EXECUTIVE, KINGS_COMMISSIONER)'],
    ['water-authority', 'COUNCIL', 'a water authority (GENERAL_BOARD, EXECUTIVE_BOARD)'],
  ])('is decided by an organ that the body has: not for %s by %s', (organisation, by, organs) => {
    expect(decided(organisation, by)).toEqual([
      `arrangements/gr.yaml:3  INCONSISTENT  een: 'by' must be an organ of ${organs}, found ${by}; a board of the arrangement is recorded without 'organisation'`,
    ]);
  });

  it.each([
    ['lisse', 'COUNCIL'],
    ['province', 'PROVINCIAL_EXECUTIVE'],
    ['water-authority', 'GENERAL_BOARD'],
    ['joint-body', 'UNDIVIDED_BOARD'],
    ['other', 'COUNCIL'],
  ])('is decided by an organ that the body has, or may have: for %s by %s', (organisation, by) => {
    expect(decided(organisation, by)).toEqual([]);
  });

  it('is the meeting of an organ that the body has, on days that can be meant', () => {
    const meeting = (by: string, day: string) =>
      told(
        `meetingCalendars:\n  - { id: een, organisation: lisse, by: ${by}, meetsOn: [${day}], accordingTo: [brief] }\n`,
        'calendars.yaml',
      );
    expect(meeting('COUNCIL', '2026-12-01')).toEqual([]);
    expect(meeting('GENERAL_BOARD', '2026-12-01')).toEqual([
      expect.stringMatching(/^calendars\.yaml:2 {2}INCONSISTENT {2}een: 'by' must be an organ of a municipality/),
    ]);
    expect(meeting('COUNCIL', '0206-12-01')).toEqual([
      expect.stringMatching(/^calendars\.yaml:2 {2}INCONSISTENT {2}een: 'meetsOn' \(0206-12-01\) does not lie between/),
    ]);
  });

  it.each(['CONSENT', 'OPINION'])('is, of a %s, never that of a board of the arrangement', (kind) => {
    expect(
      told(`decisions:\n  - { id: een,\n      decisionKind: ${kind}, by: GENERAL_BOARD, accordingTo: [brief] }\n`),
    ).toEqual([
      expect.stringMatching(
        new RegExp(`:3 {2}INCONSISTENT {2}een: 'organisation' is missing: an? ${kind} is given by an organ of one$`),
      ),
    ]);
  });
});

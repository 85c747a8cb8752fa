import { parseFiles } from '../../src/records/read-files';
import { problemLine } from '../../src/records/problem';
import type { AnyRecord } from '../../src/records/kind';
import { recordingProblems, recordsJudged } from '../../src/records/recording';
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

/** What the registry has: beside the arrangement that is recorded of, another with all that belongs to it. */
const STORED = new Map(
  [
    { id: 'gr', kind: 'arrangement' },
    { id: 'ander', kind: 'arrangement' },
    { id: 'lisse', kind: 'organisation', type: 'MUNICIPALITY' },
    ...['gr', 'ander'].flatMap((arrangement) => [
      { id: `${arrangement}-tekst`, kind: 'arrangement-version', arrangement },
      { id: `${arrangement}-stuk`, kind: 'document-event', arrangement },
      { id: `${arrangement}-zienswijze`, kind: 'decision', arrangement },
      { id: `${arrangement}-bestuur`, kind: 'board', arrangement },
    ]),
  ].map((record) => [record.id, record as unknown as AnyRecord]),
);

/** What is told of records in a file that are recorded on 22 November 2026. */
function told(text: string, path = 'arrangements/gr.yaml'): string[] {
  const { raws, problems } = parseFiles([
    { path: 'sources.yaml', text: SOURCES },
    { path: 'organisations.yaml', text: BODIES },
    { path, text },
  ]);
  const validated = validateRecords(raws, (id) => STORED.get(id)?.kind);
  expect([...problems, ...validated.problems].map(problemLine)).toEqual([]);
  const judged = recordsJudged(raws);
  const stored = (id: string) => (judged.has(id) ? STORED.get(id) : undefined);
  return allAtOnce(recordingProblems(raws, validated.records, { on: '2026-11-22', stored })).map(problemLine);
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

  const LINKS: readonly (readonly [section: string, field: string, id: string, more: string])[] = [
    ['decisions', 'version', 'tekst', ''],
    ['decisions', 'document', 'stuk', ''],
    ['documentEvents', 'version', 'tekst', 'documentKind: DRAFT_ARRANGEMENT'],
    ['documentEvents', 'opinion', 'zienswijze', 'documentKind: REPLY_TO_OPINION'],
    ['seats', 'board', 'bestuur', ''],
    ['appointments', 'board', 'bestuur', ''],
  ];
  it.each(LINKS)('names what belongs to the same arrangement: %s, %s', (section, field, id, more) => {
    const of = (arrangement: string) =>
      told(
        `${section}:\n  - { id: een, ${more === '' ? REQUIRED[section] : more}, accordingTo: [brief],\n      ${field}: ${arrangement}-${id} }\n`,
      );
    expect(of('gr')).toEqual([]);
    expect(of('ander')).toEqual([
      `arrangements/gr.yaml:3  INCONSISTENT  een: '${field}' (ander-${id}) belongs to ander, and this record to gr`,
    ]);
  });

  it('names what is recorded with it in its own arrangement too', () => {
    const draft = 'documentEvents:\n  - { id: stuk, documentKind: DRAFT_BUDGET, accordingTo: [brief] }\n';
    const adopted = `decisions:\n  - { id: een, ${REQUIRED.decisions}, document: stuk, accordingTo: [brief] }\n`;
    const problems = (texts: Readonly<Record<string, string>>) => {
      const { raws } = parseFiles([
        { path: 'sources.yaml', text: SOURCES },
        ...Object.entries(texts).map(([path, text]) => ({ path, text })),
      ]);
      const { records } = validateRecords(raws, (id) => STORED.get(id)?.kind);
      const stored = () => undefined;
      return allAtOnce(recordingProblems(raws, records, { on: '2026-11-22', stored })).map(problemLine);
    };
    expect(problems({ 'arrangements/gr.yaml': draft + adopted })).toEqual([]);
    expect(problems({ 'arrangements/ander.yaml': draft, 'arrangements/gr.yaml': adopted })).toEqual([
      "arrangements/gr.yaml:2  INCONSISTENT  een: 'document' (stuk) belongs to ander, and this record to gr",
    ]);
  });
});

import { type ProblemCode, problemLine } from '../../src/records/problem';
import { problemsOf, swap } from './sound-files';

const ORGANISATIONS = 'organisations.yaml';
const DOSSIER = 'arrangements/gr-ab.yaml';

describe('files of records', () => {
  it.each<[string, ProblemCode]>([
    ['bodies.yaml', 'UNKNOWN_SECTION'],
    ['arrangements/deep/gr-x.yaml', 'UNKNOWN_SECTION'],
    ['agendas.yaml', 'UNKNOWN_SECTION'],
  ])('tell of a file nobody expects: %s', (file, code) => {
    const message = expect.stringMatching(
      /^no records are expected in a file of this name; known are sources\.yaml, .*, arrangements\/<id>\.yaml/,
    );
    expect(problemsOf({ [file]: () => 'bodies: []\n' })).toEqual([{ code, file, line: 0, message }]);
  });

  it.each([
    ['a list', '\n- id: wonen\n', 2],
    ['a text', 'wonen\n', 1],
  ])('tell of a file that holds no sections but %s', (what, text, line) => {
    const message = `expected sections (policyThemes), found ${what}`;
    expect(problemsOf({ 'themes.yaml': () => text })).toEqual([
      { code: 'UNKNOWN_SECTION', file: 'themes.yaml', line, message },
    ]);
  });

  it.each([
    ['themes.yaml', '', 'the file is empty'],
    ['records.jsonl', '\n \n', 'the file is empty'],
    ['themes.yaml', '# still to write\n', 'the file is empty: expected sections (policyThemes)'],
    ['themes.yaml', '---\n', 'the file is empty: expected sections (policyThemes)'],
  ])('tell of an empty file: %s %j', (file, text, message) => {
    expect(problemsOf({ [file]: () => text })).toEqual([{ code: 'UNREADABLE', file, line: 0, message }]);
  });

  it('tell of what is unknown beside a file that could not be read, but not of what may stand there', () => {
    const problems = problemsOf({
      [ORGANISATIONS]: swap('    name: B', '\tname: B'),
      [DOSSIER]: swap('      - register\n', '      - registr\n'),
      'calendars.yaml': swap('organisation: gemeente-a', 'organisation: gemeente'),
    });
    expect(problems.map(problemLine)).toEqual([
      expect.stringMatching(
        /^arrangements\/gr-ab\.yaml:17 {2}UNKNOWN_REFERENCE {2}gr-ab-a: there is no source 'registr'$/,
      ),
      expect.stringMatching(/^calendars\.yaml:3 {2}UNKNOWN_REFERENCE {2}rooster: there is no organisation 'gemeente'$/),
      expect.stringMatching(/^organisations\.yaml:15 {2}UNREADABLE/),
    ]);
  });

  it('tell that ids are missing, and not that several records have the same none', () => {
    const problems = problemsOf({
      [ORGANISATIONS]: (text) =>
        swap('  - id: gemeente-b\n    type', '  - type')(swap('id: gemeente-a\n    type', 'type')(text)),
      [DOSSIER]: swap('organisation: gemeente-a', 'organisation: gemeente-z'),
      'calendars.yaml': swap('organisation: gemeente-a', 'organisation: gemeente-z'),
    });
    expect(problems.map(({ file, line, code }) => `${file}:${line} ${code}`)).toEqual([
      'arrangements/gr-ab.yaml:11 UNKNOWN_REFERENCE',
      'calendars.yaml:3 UNKNOWN_REFERENCE',
      'organisations.yaml:2 BAD_ID',
      'organisations.yaml:12 BAD_ID',
    ]);
  });
});

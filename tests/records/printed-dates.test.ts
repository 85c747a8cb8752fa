import { parseFiles } from '../../src/records/read-files';
import { validateRecords } from '../../src/records/validate';

const DOCUMENT = (line: string) => `documents:
  - id: document
    title: Programma 4
    documentKind:
      nl: programma
      en: programme
    ${line}
    printedDates:
      - 02/18/2022 14:20:24
      - 12/09/2021 12:42:53
`;
const problemsWith = (line: string) => {
  const { raws, problems } = parseFiles([{ path: 'documents.yaml', text: DOCUMENT(line) }]);
  return [...problems, ...validateRecords(raws).problems]
    .filter(({ code }) => code === 'IMPOSSIBLE_DAY')
    .map(({ message }) => message);
};

describe('a printed date with the month first', () => {
  it.each(['12/09/2021 12:42:53', '02/18/2022 14:20:24', '12/09/2021'])(
    'is never read silently as a moment: %s is refused',
    (printed) => {
      expect(problemsWith(`exportedAt: ${printed}`)).toEqual([
        expect.stringContaining(`'exportedAt' must be a moment as YYYY-MM-DDThh:mm:ss, found '${printed}'`),
      ]);
    },
  );

  it('stays as it was printed, beside the moment as somebody read it', () => {
    expect(problemsWith('exportedAt: 2021-12-09T12:42:53')).toEqual([]);
  });
});

import type { ReportedFinding } from '../../../src/exchange/import/findings';
import { findingLines } from '../../../src/exchange/import/findings-text';

const finding = (code: string, name: string): ReportedFinding => ({
  code,
  arrangement: null,
  organisation: null,
  name,
  explanation: { nl: `${name} heeft iets niet.`, en: `${name} lacks something.` },
});
const councils = ['Delft', 'Gouda', 'Leiden', 'Schiedam', 'Zoetermeer'].map((name) => finding('K18', name));
const one = finding('K01', 'GR Heide');

describe('findings in a report', () => {
  it('of one check are counted, with the first few and how to see all', () => {
    expect(findingLines(['Fout, en eerder niet', 'zo ziet u alles'], [one, ...councils], 'nl')).toEqual([
      '',
      'Fout, en eerder niet: 6',
      '  K01 GR Heide: GR Heide heeft iets niet.',
      expect.stringMatching(/^ {2}K18 \S.*: 5$/),
      '    Delft: Delft heeft iets niet.',
      '    Gouda: Gouda heeft iets niet.',
      '    Leiden: Leiden heeft iets niet.',
      '    … en nog 2; zo ziet u alles',
    ]);
  });

  it('are told one by one where that takes no more lines', () => {
    expect(findingLines(['Wrong', 'see all'], councils.slice(1), 'en')).toEqual([
      '',
      'Wrong: 4',
      ...['Gouda', 'Leiden', 'Schiedam', 'Zoetermeer'].map((name) => `  K18 ${name}: ${name} lacks something.`),
    ]);
    expect(findingLines(['Wrong', 'see all'], [], 'en')).toEqual([]);
  });
});

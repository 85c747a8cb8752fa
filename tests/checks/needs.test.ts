import { allOf, gathered, type Need, needsIn, ofParticipant, partsOf } from '../../src/checks/needs';

const said = (nl: string): Need => ({ nl, en: `(${nl})` });
const seats = (name: string) =>
  ofParticipant(name, (who, many) => ({
    nl: `De zetel${many ? 's' : ''} van ${who.nl}.`,
    en: `The seat${many ? 's' : ''} of ${who.en}.`,
  }));
const text = (...subjects: readonly string[]) =>
  partsOf(subjects.map(said), (all) => said(`De tekst over ${all.map(({ nl }) => nl).join(' en ')}.`));
const asked = (...needs: readonly Need[]) =>
  gathered(needs.map((need, index) => ({ need, for: index }))).map(({ what, for: all }) => [what.nl, all]);

describe('what is missing', () => {
  it('is one thing, or several, each apart and as running text', () => {
    expect(needsIn(undefined)).toEqual([]);
    expect(allOf([undefined])).toBeUndefined();
    expect(allOf([said('A.'), undefined])).toEqual(said('A.'));
    const all = allOf([said('A.'), allOf([said('B.'), said('C.')])]);
    expect(all?.nl).toBe('A. B. C.');
    expect(needsIn(all).map(({ nl }) => nl)).toEqual(['A.', 'B.', 'C.']);
  });

  it('is asked for once, with all it is for', () => {
    expect(asked(said('A.'), said('B.'), said('A.'))).toEqual([
      ['A.', [0, 2]],
      ['B.', [1]],
    ]);
  });

  it('is asked of several participants together, by name', () => {
    expect(asked(seats('Zoom'), seats('Delft'), seats('Delft'), seats("'s-Gravendam"))).toEqual([
      ["De zetels van 's-Gravendam, Delft en Zoom.", [0, 1, 2, 3]],
    ]);
    expect(asked(seats('Delft'))).toEqual([['De zetel van Delft.', [0]]]);
  });

  it('is asked of one text together, each subject once', () => {
    expect(asked(text('vorm'), said('A.'), text('evaluatie', 'vorm'))).toEqual([
      ['De tekst over vorm en evaluatie.', [0, 2]],
      ['A.', [1]],
    ]);
  });
});

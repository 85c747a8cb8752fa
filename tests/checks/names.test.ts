import { the, theFirst } from '../../src/checks/rules/names';

describe('a name in a Dutch sentence', () => {
  it.each([
    'de Gemeenschappelijke Regeling Hecht',
    'de Gemeenschappelijke regeling Cocensus 2025',
    'de Regeling Streekarchief Midden-Holland',
    'de Metropoolregio Rotterdam Den Haag (MRDH)',
    'de Veiligheidsregio Haaglanden',
    'de Omgevingsdienst West-Holland',
    'de Dienst Sociale Werkvoorziening Rijswijk e.o.',
    'de Regionale Investeringsagenda (RIA)',
    'de Samenwerkingsovereenkomst Maatschappelijke zorg 2023',
    'de Maatschap Polder',
    'de Grensoverschrijdende regeling Grensland',
    'het Hoogheemraadschap van Rijnland',
    'het Waterschap Limburg',
    'het Recreatieschap Hitland',
    'het Natuur- en recreatieschap IJsselmonde',
    'het Regionaal Investeringsprogramma (RIP)',
    'het Werkprogramma 2022-2026',
    'het Ministerie van Binnenlandse Zaken en Koninkrijksrelaties',
  ])('gets its article: %s', (said) => {
    const name = said.replace(/^(de|het) /, '');
    expect(the(name)).toBe(said);
    expect(theFirst(name)).toBe(said.charAt(0).toUpperCase() + said.slice(1));
  });

  it.each([
    'Delft',
    'Den Haag',
    'De Groenzoom',
    'De Regionale Dienst',
    'Hoeksche Waard',
    'Zuid-Holland',
    'Cocensus',
    "'s-Hertogenbosch",
    'GR Polder',
    'Werkbedrijven Kust-, Duin- en Bollenstreek',
    'iHub',
  ])('gets none where it has none, or no rule is safe: %s', (name) => {
    expect([the(name), theFirst(name)]).toEqual([name, name]);
  });
});

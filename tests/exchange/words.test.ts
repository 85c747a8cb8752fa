import { formOf, organOf } from '../../src/exchange/roo/vocabulary';
import { calendarDay, dayOfMoment, decimalComma, link, phrase, prose } from '../../src/exchange/words';

describe('words of a register', () => {
  it.each([
    ['  Gemeente \n\t Wierdam ', 'Gemeente Wierdam'],
    ['\u200b\u200bRegeling\u200b', 'Regeling'],
    ['Gemeente\u00a0Wierdam', 'Gemeente Wierdam'],
    ['eerste\u2028tweede', 'eerste tweede'],
    ['\ufeff \u00ad', null],
  ])('a phrase: %j', (text, expected) => {
    expect(phrase(text)).toBe(expected);
  });

  it('keeps the lines and the spacing of a longer text', () => {
    expect(prose(' Artikel 5 \n\ta. het\u00adgeen\u00a0 volgt\n\n b. meer ')).toBe(
      'Artikel 5\n a. hetgeen  volgt\n\n b. meer',
    );
    expect(prose(' \n ')).toBeNull();
  });

  it.each([
    ['16,33', 16.33],
    ['8,0', 8],
    ['12', 12],
    [',5', 0.5],
    ['7,', 7],
    [',', null],
    ['16.33', null],
    ['1 000', null],
    ['', null],
  ])('a number with decimal comma: %j', (text, expected) => {
    expect(decimalComma(text)).toBe(expected);
  });

  it.each([
    ['2024-02-29', '2024-02-29'],
    ['2024-02-29+01:00', '2024-02-29'],
    ['2024-02-29Z', '2024-02-29'],
    ['2023-02-29', null],
    ['9999-12-31', null],
    ['0001-01-01', null],
    ['2024-02-29T00:00:00', null],
  ])('a day: %s', (text, expected) => {
    expect(calendarDay(text)).toBe(expected);
  });

  it.each([
    ['2010-10-10T00:00:00', '2010-10-10'],
    ['2023-07-01T00:00:00+02:00', '2023-07-01'],
    ['2019-12-31T23:00:00Z', '2020-01-01'],
    ['2019-12-31T22:59:59.999Z', '2019-12-31'],
    ['2020-01-01T00:30:00+09:00', '2019-12-31'],
    // The clock of Amsterdam ran twenty minutes behind this zone then.
    ['1919-02-21T00:00:00+01:00', '1919-02-21'],
    ['2020-01-01', '2020-01-01'],
    ['2020-13-01T00:00:00', null],
    ['2020-01-01T25:00:00Z', null],
    ['ooit', null],
  ])('the day of a moment: %s', (text, expected) => {
    expect(dayOfMoment(text)).toBe(expected);
  });

  it.each([
    ['http://wetten.overheid.nl/jci1.3:c:BWBR0003740', 'https://wetten.overheid.nl/jci1.3:c:BWBR0003740'],
    ['HTTP://zoek.officielebekendmakingen.nl/a.html', 'https://zoek.officielebekendmakingen.nl/a.html'],
    ['jci1.3:c:BWBR0003740', 'https://wetten.overheid.nl/jci1.3:c:BWBR0003740'],
    // Whether these serve https is not known.
    ['http://www.wierdam.example/x', 'http://www.wierdam.example/x'],
    ['http://wetten.overheid.nl:8080/x', 'http://wetten.overheid.nl:8080/x'],
    ['http://wetten.overheid.nl.example/x', 'http://wetten.overheid.nl.example/x'],
    ['http://ttps://lokaleregelgeving.overheid.nl/CVDR1/1', null],
    ['http://localhost/x', null],
    ['javascript:alert(1)', null],
    ['www.wierdam.example', null],
    ['https://www.wierdam.example/een blad', null],
  ])('a link: %s', (text, href) => {
    expect(link(text)).toEqual({ text, href });
  });
});

describe('words of the register in ours', () => {
  it('takes a form by name and code where they agree, or by the one there is', () => {
    expect(formOf('Openbaar lichaam', 'OL')).toBe('PUBLIC_BODY');
    expect(formOf('openbaar lichaam', null)).toBe('PUBLIC_BODY');
    expect(formOf(null, 'cc')).toBe('CENTRE_MUNICIPALITY');
    expect(formOf('Openbaar lichaam', 'GO')).toBeNull();
    expect(formOf('Openbaar lichaam', 'XX')).toBeNull();
    expect(formOf('Coöperatie', 'OL')).toBeNull();
    expect(formOf(null, null)).toBeNull();
  });

  it('takes an organ by its name, or by its address where the name says nothing to us', () => {
    const owms = 'http://standaarden.overheid.nl/owms/terms/dagelijks_bestuur';
    expect(organOf('GEMEENTERAAD', null)).toBe('COUNCIL');
    expect(organOf('Het bestuur', owms)).toBe('EXECUTIVE_BOARD');
    expect(organOf(null, owms)).toBe('EXECUTIVE_BOARD');
    expect(organOf('Commissaris van de koningin', null)).toBe('KINGS_COMMISSIONER');
    expect(organOf('Dijkgraaf', 'http://standaarden.overheid.nl/owms/terms/dijkgraaf')).toBeNull();
    expect(organOf(null, null)).toBeNull();
  });
});

import { type Correction, correctionLetter } from '../../src/checks/letters/correction';
import { bodyOf } from '../../src/checks/letters/body';
import { type RequestOfDocuments, requestLetter } from '../../src/checks/letters/request';
import { onOneLine } from '../../src/checks/print/document';
import { markdown } from '../../src/checks/print/markdown';
import { plain } from '../../src/checks/print/plain';
import type { AnyRecord } from '../../src/records/kind';

const body = (name: string, type: string) =>
  bodyOf({ kind: 'organisation', id: 'x', name, type } as unknown as AnyRecord);
const WIERDAM = body('Wierdam', 'MUNICIPALITY');

const FAULT = {
  code: 'K01',
  title: {
    nl: 'Geen opgeheven gemeente staat nog als deelnemer vermeld',
    en: 'No dissolved municipality is still listed',
  },
  explanation: { nl: 'Kalverhoek staat nog vermeld.', en: 'Kalverhoek is still listed.' },
  entry: { number: '90000201', since: '2018-08-01' },
  gone: [{ name: 'Kalverhoek', lastDay: '2022-12-31' }],
  ground: {
    citation: { nl: 'Wet arhi, artikel 41', en: 'Wet arhi, article 41' },
    link: 'https://wetten.overheid.nl/41',
  },
  sources: [
    { title: { nl: 'Register A', en: 'Register A' }, link: 'https://a.nl' },
    { title: { nl: 'Boek B', en: 'Book B' }, link: null },
  ],
  remedy: { nl: 'Pas de vermelding aan.', en: 'Correct the entry.' },
} as const;
const CORRECTION: Correction = {
  from: WIERDAM,
  keeper: body('Polderdienst', 'JOINT_BODY'),
  arrangement: { name: 'GR Polder [oud] *', shortName: null },
  slug: 'gr-polder',
  day: '2026-11-22',
  registerOn: '2026-05-16',
  faults: [FAULT],
};

describe('a correction', () => {
  it('is addressed to the body that keeps the entry, and says what is wrong, how that is known and what is asked', () => {
    expect(markdown(correctionLetter(CORRECTION), 'nl')).toBe(`# Verzoek om correctie van een vermelding in het register

- **Aan:** de Polderdienst, bronhouder van GR Polder \\[oud\\] \\* in het Register van Overheidsorganisaties
- **Van:** de griffie van de gemeente Wierdam
- **Betreft:** GR Polder \\[oud\\] \\*, ROO-nummer 90000201
- **Stand van het register:** 16 mei 2026
- **Datum:** ........................................

Geachte heer, mevrouw,

Wij hebben voor de gemeente Wierdam de gegevens van GR Polder \\[oud\\] \\* in het landelijke register van gemeenschappelijke regelingen nagekeken, volgens de stand van het register van 16 mei 2026. Volgens ons kloppen zij op één punt niet. Als bronhouder kunt u dat herstellen. Wij verzoeken u dat te doen. Of het register sindsdien is gewijzigd, is ons niet bekend; is een punt al hersteld, dan vervalt ons verzoek daarover.

## Punt 1

- **Wat hoort te gelden:** Geen opgeheven gemeente staat nog als deelnemer vermeld.
- **Wat wij vonden:** Kalverhoek staat nog vermeld.
- **Vermelding:** ROO-nummer 90000201, de tekst die geldt sinds 1 augustus 2018
- **Opgeheven:** Kalverhoek (bestond tot en met 31 december 2022)
- **Grondslag:** [Wet arhi, artikel 41](<https://wetten.overheid.nl/41>)
- **Bronnen:** [Register A](<https://a.nl>); Boek B
- **Wat wij u vragen:** Pas de vermelding aan.

Wij stellen het op prijs als u ons laat weten wanneer de vermelding is aangepast. Klopt zij volgens u wel, dan vernemen wij graag op welk besluit zij berust; wij passen dan onze eigen gegevens aan.

Met vriendelijke groet,

- **Namens:** de griffie van de gemeente Wierdam
- **Naam en functie:** ........................................
- **Handtekening:** ........................................
- **Ons kenmerk:** gr-polder 2026-11-22 K01
`);
  });

  it('is the same letter as plain text, to print', () => {
    const arrangement = { name: 'GR Polder', shortName: null };
    expect(plain(correctionLetter({ ...CORRECTION, arrangement }), 'nl'))
      .toBe(`Verzoek om correctie van een vermelding in het register
=======================================================

  Aan: de Polderdienst, bronhouder van GR Polder in het Register van
    Overheidsorganisaties
  Van: de griffie van de gemeente Wierdam
  Betreft: GR Polder, ROO-nummer 90000201
  Stand van het register: 16 mei 2026
  Datum: ........................................

Geachte heer, mevrouw,

Wij hebben voor de gemeente Wierdam de gegevens van GR Polder in het landelijke
register van gemeenschappelijke regelingen nagekeken, volgens de stand van het
register van 16 mei 2026. Volgens ons kloppen zij op één punt niet. Als
bronhouder kunt u dat herstellen. Wij verzoeken u dat te doen. Of het register
sindsdien is gewijzigd, is ons niet bekend; is een punt al hersteld, dan vervalt
ons verzoek daarover.

Punt 1
------

  Wat hoort te gelden: Geen opgeheven gemeente staat nog als deelnemer vermeld.
  Wat wij vonden: Kalverhoek staat nog vermeld.
  Vermelding: ROO-nummer 90000201, de tekst die geldt sinds 1 augustus 2018
  Opgeheven: Kalverhoek (bestond tot en met 31 december 2022)
  Grondslag: Wet arhi, artikel 41 (https://wetten.overheid.nl/41)
  Bronnen: Register A (https://a.nl); Boek B
  Wat wij u vragen: Pas de vermelding aan.

Wij stellen het op prijs als u ons laat weten wanneer de vermelding is
aangepast. Klopt zij volgens u wel, dan vernemen wij graag op welk besluit zij
berust; wij passen dan onze eigen gegevens aan.

Met vriendelijke groet,

  Namens: de griffie van de gemeente Wierdam
  Naam en functie: ........................................
  Handtekening: ........................................
  Ons kenmerk: gr-polder 2026-11-22 K01
`);
  });

  it('says of which day it knows the register, and nothing of any later day', () => {
    const letter = (more: Partial<Correction>) =>
      onOneLine(plain(correctionLetter({ ...CORRECTION, ...more }), 'nl').replace(/Ons kenmerk.*/, ''));
    expect(letter({})).not.toContain('22 november');
    expect(letter({ registerOn: null })).toContain('Stand van het register: niet bekend');
    expect(letter({ registerOn: null })).toContain('van welke dag die zijn, is niet vastgelegd. Volgens ons');
    expect(letter({ day: '2024-01-01' })).toContain(
      'volgens de stand van het register van 16 mei 2026, voor zover die over 1 januari 2024 gaat. Volgens ons',
    );
  });

  it('puts an article before a name that has one, and gives the name by which it goes on', () => {
    const arrangement = { name: 'Gemeenschappelijke regeling Groene Polder', shortName: 'Polderpark (PP)' };
    const keeper = body('Recreatieschap Polder', 'JOINT_BODY');
    const letter = markdown(correctionLetter({ ...CORRECTION, arrangement, keeper }), 'nl');
    expect(letter).toContain(
      '- **Aan:** het Recreatieschap Polder, bronhouder van de Gemeenschappelijke regeling Groene Polder in het Register',
    );
    expect(letter).toContain(
      '- **Betreft:** Gemeenschappelijke regeling Groene Polder, hierna: Polderpark, ROO-nummer',
    );
    expect(letter).toContain('de gegevens van de Gemeenschappelijke regeling Groene Polder in');
  });

  it('gathers all points, and says where no law is at stake, no source is known and nobody asks', () => {
    const second = { ...FAULT, ground: null, sources: [], gone: [], entry: null, remedy: null };
    const text = plain(correctionLetter({ ...CORRECTION, from: null, keeper: null, faults: [FAULT, second] }), 'nl');
    expect(text).toContain('(bij ons niet bekend)');
    expect(text).toContain('  Van: ....');
    expect(text).toContain('Wij hebben de gegevens van');
    expect(onOneLine(text)).toContain('kloppen zij op twee punten niet');
    const point = text.slice(text.indexOf('Punt 2'), text.indexOf('Wij stellen het'));
    expect(point).toContain('Grondslag: geen wettelijke termijn of plicht; twee gegevens gaan niet samen');
    for (const word of ['Bron', 'Opgeheven', 'Vermelding', 'Wat wij u vragen']) expect(point).not.toContain(word);
  });

  it('names the numbers of several texts, and says of an unknown one that it is', () => {
    const other = { ...FAULT, entry: { number: '90000202', since: null } };
    const unknown = { ...FAULT, entry: { number: null, since: null } };
    const text = plain(correctionLetter({ ...CORRECTION, faults: [other, FAULT, unknown] }), 'nl');
    expect(text).toContain('ROO-nummers 90000201 en 90000202');
    expect(onOneLine(text)).toContain('op drie punten');
    expect(text).toContain('Vermelding: ROO-nummer 90000202\n');
    expect(text).toContain('Vermelding: nummer en begin niet bekend\n');
  });

  it('is there in English', () => {
    const text = plain(correctionLetter(CORRECTION), 'en');
    expect(text).toContain('Request to correct a register entry');
    expect(text).toContain('Kalverhoek (existed up to and including 31 December 2022)');
    expect(onOneLine(text)).toContain('In our view they are not right on one point.');
    expect(text).not.toMatch(/Geachte|griffie|Wat wij/);
  });
});

const K04 = { code: 'K04', title: { nl: 'De raad gaf toestemming', en: 'The council consented' } };
const K05 = { code: 'K05', title: { nl: 'De regeling is gepubliceerd', en: 'The arrangement was published' } };
const NOT_RECORDED = { nl: 'Een besluit is niet vastgelegd.', en: 'No decision is recorded.' };
const OWN_DECISION = {
  what: { nl: 'Het besluit van de raad van Wierdam.', en: 'The decision of the council of Wierdam.' },
  for: [K04],
  known: [NOT_RECORDED],
};
const REQUEST: RequestOfDocuments = {
  from: WIERDAM,
  arrangement: { name: 'GR Polder', shortName: null },
  slug: 'gr-polder',
  day: '2026-05-16',
  own: [],
  missing: [
    {
      what: { nl: 'De toelichting van het bestuur.', en: 'The explanation of the board.' },
      for: [K04, K05],
      known: [NOT_RECORDED, { nl: 'De dag is niet bekend.', en: 'The day is not known.' }],
    },
    { what: { nl: 'De ontwerpbegroting.', en: 'The draft budget.' }, for: [K04], known: [] },
  ],
};

describe('a request for documents', () => {
  it('lists each document once, with what it is needed for, and judges nobody', () => {
    expect(markdown(requestLetter(REQUEST), 'nl')).toBe(`# Verzoek om stukken en gegevens

- **Aan:** het bestuur of de contactpersoon van GR Polder
- **Van:** de griffie van de gemeente Wierdam
- **Betreft:** GR Polder
- **Peildatum:** 16 mei 2026
- **Datum:** ........................................

Geachte heer, mevrouw,

Wij gaan voor de gemeente Wierdam na of op 16 mei 2026 alles in orde was met GR Polder. Daarvoor ontbreken ons twee stukken of gegevens. Wij verzoeken u ons te sturen wat u daarvan hebt. Dit verzoek houdt geen oordeel in: zolang wij deze gegevens niet hebben, oordelen wij niet.

## Verzoek 1

De toelichting van het bestuur.

Daarmee gaan wij na of dit klopt:

- De raad gaf toestemming.
- De regeling is gepubliceerd.

- **Wat wij nu weten:** Een besluit is niet vastgelegd.
- **Wat wij nu weten:** De dag is niet bekend.

## Verzoek 2

De ontwerpbegroting.

Daarmee gaan wij na of dit klopt:

- De raad gaf toestemming.

Bestaat een stuk niet, of is het bij u niet bekend, dan vernemen wij ook dat graag. Wij danken u voor uw medewerking.

Met vriendelijke groet,

- **Namens:** de griffie van de gemeente Wierdam
- **Naam en functie:** ........................................
- **Handtekening:** ........................................
- **Ons kenmerk:** gr-polder 2026-05-16 K04 K05
`);
  });

  it('goes to the own executive where it is about the municipality itself', () => {
    const text = plain(requestLetter({ ...REQUEST, arrangement: null, missing: REQUEST.missing.slice(0, 1) }), 'nl');
    expect(text).toContain('  Aan: het college van burgemeester en wethouders van Wierdam\n');
    expect(onOneLine(text)).toContain(
      'alles in orde was met de samenwerking van de gemeente Wierdam. Daarvoor ontbreekt ons één stuk of gegeven.',
    );
  });

  it('asks no board for decisions of the own council', () => {
    const text = markdown(requestLetter({ ...REQUEST, own: [OWN_DECISION] }), 'nl');
    expect(text).toContain('- **Aan:** het bestuur of de contactpersoon van GR Polder\n');
    expect(text).toContain('ontbreken ons twee stukken of gegevens');
    expect(text).toContain(
      '## Dit zoeken wij zelf op\n\n- Het besluit van de raad van Wierdam.\n\nBestaat een stuk niet',
    );
  });

  it('leaves decisions of the participants to them where an arrangement was checked for nobody in particular', () => {
    const text = markdown(requestLetter({ ...REQUEST, from: null, own: [OWN_DECISION] }), 'nl');
    expect(text).toContain('- **Aan:** het bestuur of de contactpersoon van GR Polder\n');
    expect(text).toContain(
      '## Dit hebben de deelnemers zelf\n\nHiervoor zijn niet u, maar de deelnemers aan zet. Hebt u er een afschrift van ontvangen, dan stellen wij het op prijs als u dat meestuurt.\n\n- Het besluit',
    );
    expect(text).not.toContain('zoeken wij zelf');
    const only = markdown(requestLetter({ ...REQUEST, from: null, missing: [], own: [OWN_DECISION] }), 'nl');
    expect(only).toContain('- **Aan:** de deelnemers aan GR Polder\n');
    expect(only).toContain('## Verzoek 1\n\nHet besluit van de raad van Wierdam.\n');
  });

  it('goes to the own executive where nothing is asked of the board', () => {
    const text = markdown(requestLetter({ ...REQUEST, missing: [], own: [OWN_DECISION] }), 'nl');
    expect(text).toContain('- **Aan:** het college van burgemeester en wethouders van Wierdam\n');
    expect(text).toContain('alles in orde was met GR Polder. Daarvoor ontbreekt ons één stuk of gegeven.');
    expect(text).toContain('## Verzoek 1\n\nHet besluit van de raad van Wierdam.\n');
    expect(text).not.toContain('zoeken wij zelf');
  });

  it('is there in English', () => {
    const text = plain(requestLetter(REQUEST), 'en');
    expect(text).toContain('Request for documents and facts');
    expect(onOneLine(text)).toContain('For that we lack two documents or facts.');
    expect(text).not.toMatch(/Geachte|griffie|Verzoek/);
  });
});

describe('how letters speak of a body', () => {
  it.each([
    ['Zuid-Holland', 'PROVINCE', 'de provincie Zuid-Holland', 'gedeputeerde staten van Zuid-Holland'],
    ['Polderdienst', 'JOINT_BODY', 'de Polderdienst', 'het bestuur van de Polderdienst'],
    ['Waterschap Wier', 'WATER_AUTHORITY', 'het Waterschap Wier', 'het bestuur van het Waterschap Wier'],
    ['Delft', 'MUNICIPALITY', 'de gemeente Delft', 'het college van burgemeester en wethouders van Delft'],
  ])('%s', (name, type, called, answers) => {
    expect([body(name, type).called.nl, body(name, type).answers.nl]).toEqual([called, answers]);
  });
});

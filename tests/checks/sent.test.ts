import { type Asking, openEmpty } from '../answers/asking';
import { describeEngines } from '../support/engines';
import { importSamples } from '../support/imports';

interface Letter {
  readonly arrangement: { readonly slug: string } | null;
  readonly addressee: { readonly slug: string } | null;
  readonly findings: number;
  readonly markdown: string;
  readonly text: string;
}
interface Letters {
  readonly totalCount: number;
  readonly nodes: readonly Letter[];
}

const LETTERS = (field: string) => `query Letters($of: Lookup!, $language: Language) {
  report: ${field}(of: $of, asOf: "2026-03-15") {
    corrections { totalCount nodes { ...Sent } } requests { totalCount nodes { ...Sent } } } }
fragment Sent on Letter {
  arrangement { slug } addressee { slug } findings markdown(language: $language) text(language: $language) }`;

describeEngines('letters from the samples of registers', (engine) => {
  let asking: Asking;
  beforeAll(async () => {
    asking = await openEmpty(engine);
    await importSamples(asking.graph);
  }, 300_000);
  afterAll(() => asking.graph.close());

  const lettersOf = async (slug: string, { field = 'participationReport', language = 'NL' } = {}) =>
    (
      await asking.ask<{ report: { corrections: Letters; requests: Letters } }>(LETTERS(field), {
        of: { slug },
        language,
      })
    ).report;

  it('correct the entry that lists a dissolved municipality, once for both findings on it', async () => {
    const { corrections } = await lettersOf('gemeente-wierdam');
    expect(corrections.totalCount).toBe(1);
    const [letter] = corrections.nodes;
    expect(letter).toMatchObject({
      arrangement: { slug: 'gr-90000201' },
      addressee: { slug: 'gemeente-wierdam' },
      findings: 2,
    });
    expect(letter?.markdown).toBe(`# Verzoek om correctie van een vermelding in het register

- **Aan:** de gemeente Wierdam, bronhouder van de Centrumregeling leerplicht Wierdam in het Register van Overheidsorganisaties
- **Van:** de griffie van de gemeente Wierdam
- **Betreft:** Centrumregeling leerplicht Wierdam, ROO-nummer 90000201
- **Stand van het register:** 15 maart 2026
- **Datum:** ........................................

Geachte heer, mevrouw,

Wij hebben voor de gemeente Wierdam de gegevens van de Centrumregeling leerplicht Wierdam in het landelijke register van gemeenschappelijke regelingen nagekeken, volgens de stand van het register van 15 maart 2026. Volgens ons kloppen zij op twee punten niet. Als bronhouder kunt u dat herstellen. Wij verzoeken u dat te doen. Of het register sindsdien is gewijzigd, is ons niet bekend; is een punt al hersteld, dan vervalt ons verzoek daarover.

## Punt 1

- **Wat hoort te gelden:** Geen opgeheven gemeente staat nog als deelnemer vermeld.
- **Wat wij vonden:** Kalverhoek bestaat sinds 1 januari 2023 niet meer, maar staat in het register nog vermeld als deelnemer aan de Centrumregeling leerplicht Wierdam. De herindeling noemt Lindewaard als opvolger.
- **Vermelding:** ROO-nummer 90000201, de tekst die geldt sinds 1 augustus 2018
- **Opgeheven:** Kalverhoek (bestond tot en met 31 december 2022)
- **Grondslag:** [Wet algemene regels herindeling, artikel 41](<http://www.wetboek-online.nl/wet/Wet%20algemene%20regels%20herindeling/41.html>)
- **Bronnen:** [Register van Overheidsorganisaties (ROO)](<https://organisaties.overheid.nl/>); [Register gemeenten compleet](<https://identifier.overheid.nl/tooi/set/rwc_gemeenten_compleet/999>)
- **Wat wij u vragen:** Ga na of Lindewaard volgens de herindelingsregeling in de plaats is getreden van Kalverhoek, en pas de vermelding daarop aan.

## Punt 2

- **Wat hoort te gelden:** Het register noemt evenveel deelnemers als er op die dag deelnemen.
- **Wat wij vonden:** De tekst van de Centrumregeling leerplicht Wierdam die sinds 1 augustus 2018 in het register geldt, noemt 3 deelnemers; op 15 maart 2026 zijn het er volgens alle bronnen samen 2. Alleen in het register: Kalverhoek.
- **Vermelding:** ROO-nummer 90000201, de tekst die geldt sinds 1 augustus 2018
- **Opgeheven:** Kalverhoek (bestond tot en met 31 december 2022)
- **Grondslag:** geen wettelijke termijn of plicht; twee gegevens gaan niet samen
- **Bronnen:** [Register van Overheidsorganisaties (ROO)](<https://organisaties.overheid.nl/>); [Register gemeenten compleet](<https://identifier.overheid.nl/tooi/set/rwc_gemeenten_compleet/999>)
- **Wat wij u vragen:** Vergelijk de deelnemers in het register met de regeling zelf en met herindelingen, en pas de vermelding aan.

Wij stellen het op prijs als u ons laat weten wanneer de vermelding is aangepast. Klopt zij volgens u wel, dan vernemen wij graag op welk besluit zij berust; wij passen dan onze eigen gegevens aan.

Met vriendelijke groet,

- **Namens:** de griffie van de gemeente Wierdam
- **Naam en functie:** ........................................
- **Handtekening:** ........................................
- **Ons kenmerk:** gr-90000201 2026-03-15 K01 K02
`);
  });

  it('ask for what is missing, one for each arrangement', async () => {
    const { requests } = await lettersOf('gemeente-kreekveld');
    const letter = requests.nodes.find(({ arrangement }) => arrangement?.slug === 'gr-90000301');
    expect(letter?.addressee).toBeNull();
    expect(letter?.text).toContain(
      '  Aan: het bestuur of de contactpersoon van de Grensoverschrijdende regeling\n    Grensland\n',
    );
    expect(letter?.text).toContain(`Verzoek 1
---------

De gegevens die in de vermelding van de Grensoverschrijdende regeling Grensland
in het register ontbreken: het bestuursorgaan van een of meer deelnemers en de
wettelijke grondslag.

Daarmee gaan wij na of dit klopt:

- De regeling staat volledig en met een bronhouder in het landelijke register.

  Wat wij nu weten: In de vermelding van de Grensoverschrijdende regeling
    Grensland in het register, geldig sinds 1 mei 2012, ontbreken het
    bestuursorgaan van een of meer deelnemers en de wettelijke grondslag.
`);
    const all = requests.nodes.map(({ arrangement }) => arrangement?.slug);
    expect(new Set(all).size).toBe(all.length);
  });

  it('ask for each thing once, of all participants together, and of nobody what others decide', async () => {
    const { requests } = await lettersOf('gr-90000301', { field: 'complianceReport' });
    const [letter] = requests.nodes;
    const asked = [...(letter?.markdown ?? '').matchAll(/^## Verzoek \d+\n\n(.+)$/gm)].map(([, what]) => what);
    expect(asked.length).toBeGreaterThan(5);
    expect(new Set(asked).size).toBe(asked.length);
    expect(asked.filter((what) => what?.includes('ontwerpbegroting'))).toEqual([
      expect.stringMatching(/^De dagen waarop de ontwerpbegroting .* is gezonden aan de raden van .* en .*\.$/),
    ]);
    expect(asked.join(' ')).not.toContain('zienswijzen van de raden');
    const [, ofOthers] = (letter?.markdown ?? '').split('## Dit hebben de deelnemers zelf');
    expect(ofOthers).toMatch(/\n- De zienswijzen van de raden van .* en .* over stukken van de Grens/);
  });

  it.each(['participationReport', 'complianceReport'])('name no codes but in our reference: %s', async (field) => {
    const slug = field === 'complianceReport' ? 'gr-90000301' : 'gemeente-wierdam';
    const { corrections, requests } = await lettersOf(slug, { field });
    for (const { markdown } of [...corrections.nodes, ...requests.nodes]) {
      expect(markdown).toMatch(/^- \*\*Ons kenmerk:\*\* \S+ 2026-03-15( [KX]\d+b?)+$/m);
      expect(markdown.replace(/^- \*\*Ons kenmerk.*$/m, '')).not.toMatch(/\b[KX]\d+b?\b|controle/);
    }
  });

  it('leave open who asks where an arrangement was checked, and speak English where asked', async () => {
    const { corrections } = await lettersOf('gr-90000301', { field: 'complianceReport', language: 'EN' });
    const [letter] = corrections.nodes;
    expect(letter).toMatchObject({ addressee: { slug: 'gemeente-oosterbrink' }, findings: 1 });
    expect(letter?.text).toContain('  From: ....');
    expect(letter?.text).toContain('Zoutkreek ceased to exist on 1 January 2019');
  });
});

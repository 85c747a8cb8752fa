import type { ServedRegistry } from './served-registry';

const HILLEGOM = { organisation: { slug: 'gemeente-hillegom' } };

/** Looking things up by every way there is; part of the tests of the documents, so that the seeds are loaded once. */
export function lookupTests(served: () => ServedRegistry): void {
  it.each([
    ['slug', 'gemeente-hillegom'],
    ['uri', 'https://samenhang.example/id/organisation/gemeente-hillegom'],
    ['uri', 'https://identifier.overheid.nl/tooi/id/gemeente/gm0534'],
    ['code', 'cbs:GM0534'],
    ['code', 'cbs:gm0534'],
    ['code', 'tooi:gm0534'],
    ['code', 'tooi:https://identifier.overheid.nl/tooi/id/gemeente/gm0534'],
    ['name', 'Hillegom'],
    ['name', 'HILLEGOM'],
  ])('by %s %s finds Hillegom', async (way, value) => {
    const query = 'query ($by: Lookup!) { organisation(by: $by) { slug } }';
    expect(await served().ask(query, { by: { [way]: value } })).toEqual(HILLEGOM);
  });

  it.each<[string, string, object, string]>([
    ['Alblasserdam by KvK', 'organisation', { code: 'kvk:51378469' }, 'gemeente-alblasserdam'],
    ['Alblasserdam by RSIN, zeros kept', 'organisation', { code: 'rsin:001918412' }, 'gemeente-alblasserdam'],
    ['Alblasserdam by OIN', 'organisation', { code: 'oin:00000001001918412000' }, 'gemeente-alblasserdam'],
    ['Alblasserdam by ROO', 'organisation', { code: 'roo:29079' }, 'gemeente-alblasserdam'],
    [
      'an arrangement by a version in ROO',
      'arrangement',
      { code: 'roo:29066100' },
      'gr-beschermd-wonen-regio-rotterdam',
    ],
    ['an act by BWB', 'act', { code: 'bwb:BWBR0005537' }, 'wet-algemene-wet-bestuursrecht'],
    ['a body by a former name', 'organisation', { name: 'RDOG Hollands Midden' }, 'orgaan-hecht'],
    ['a body by its name in law', 'organisation', { name: "'s-Gravenhage" }, 'gemeente-den-haag'],
    ['a body with a diacritic too many', 'organisation', { name: 'Brièlle' }, 'gemeente-brielle'],
    [
      'an arrangement by its short name',
      'arrangement',
      { name: 'metropoolregio rotterdam den haag (mrdh)' },
      'gr-mrdh',
    ],
    ['an agenda by slug', 'agenda', { slug: 'agenda-mrdh-2023-2026' }, 'agenda-mrdh-2023-2026'],
    ['a source by slug', 'source', { slug: 'seed-004' }, 'seed-004'],
  ])('finds %s', async (_what, field, by, slug) => {
    const query = `query ($by: Lookup!) { ${field}(by: $by) { slug } }`;
    expect(await served().ask(query, { by })).toEqual({ [field]: { slug } });
  });

  it('gives null at a root field for what is not there, or is something else', async () => {
    const query = `{
      a: organisation(by: { slug: "gemeente-atlantis" }) { slug }
      b: organisation(by: { slug: "gr-mrdh" }) { slug }
      c: municipality(by: { slug: "orgaan-mrdh" }) { slug }
      d: organisation(by: { code: "kvk:00000000" }) { slug }
      e: organisation(by: { name: "Atlantis" }) { slug }
      f: organisation(by: { uri: "https://samenhang.example/id/arrangement/gr-mrdh" }) { slug }
      g: arrangement(by: { uri: "https://elsewhere.example/id/arrangement/gr-mrdh" }) { slug }
      h: node(id: "b3JnYW5pc2F0aW9uOmF0bGFudGlz") { id }
    }`;
    const data = await served().ask<Record<string, unknown>>(query);
    expect(Object.values(data)).toEqual(Array.from({ length: 8 }, () => null));
  });

  it('tells of several things of one name which they are', async () => {
    const { status, answer } = await served().send({ query: '{ region(by: { name: "Haaglanden" }) { slug } }' });
    expect([status, answer.data]).toEqual([200, { region: null }]);
    expect(answer.errors).toEqual([
      expect.objectContaining({
        message: expect.stringMatching(/^'Haaglanden' is the name of \d+ things: choose one by slug or id\.$/),
        path: ['region'],
        extensions: { code: 'AMBIGUOUS', candidates: expect.any(Array) },
      }),
    ]);
    const candidates = answer.errors?.[0]?.extensions['candidates'] as { id: string; name: string; slug: string }[];
    expect(candidates.length).toBeGreaterThan(2);
    for (const { id, name, slug } of candidates) {
      expect(name).toBe('Haaglanden');
      expect(await served().ask(`{ region(by: { id: "${id}" }) { slug } }`)).toEqual({ region: { slug } });
    }
  });

  it('gives the thing back for its id, in the view of the id', async () => {
    const fields = '{ id slug status participations(first: 1) { totalCount } }';
    for (const asOf of ['', ', asOf: "2014-12-20"', ', asOf: "2023-01-01"']) {
      const { arrangement } = await served().ask<{ arrangement: { id: string } }>(
        `{ arrangement(by: { slug: "gr-mrdh" }${asOf}) ${fields} }`,
      );
      const again = await served().ask(
        `query ($id: ID!) {
        node(id: $id) { id ... on Arrangement ${fields} } arrangement(by: { id: $id }) ${fields} }`,
        {
          id: arrangement.id,
        },
      );
      expect(again).toEqual({ node: arrangement, arrangement });
    }
  });

  it('gives everything below a day an id of that day', async () => {
    const query = `{ arrangement(by: { slug: "gr-mrdh" }, asOf: "2014-12-20") {
      participations(first: 1) { nodes { id organisation { id } } } } }`;
    const answer = JSON.stringify(await served().ask(query));
    const ids = [...answer.matchAll(/"id":"([^"]+)"/g)].map(([, id]) => Buffer.from(id!, 'base64url').toString());
    expect(ids).toEqual([
      expect.stringMatching(/^participation:.+@2014-12-20$/),
      expect.stringMatching(/@2014-12-20$/),
    ]);
  });

  it('refuses an id of one day beside another, and takes the same', async () => {
    const id = Buffer.from('arrangement:gr-mrdh@2014-12-20').toString('base64url');
    const query =
      'query ($id: ID!, $asOf: Date) { arrangement(by: { id: $id }, asOf: $asOf) { participations { totalCount } } }';
    const { answer } = await served().send({ query, variables: { id, asOf: '2023-01-01' } });
    expect(answer.errors).toEqual([
      expect.objectContaining({
        message: expect.stringMatching(/^The id names its thing on 2014-12-20 and asOf asks for 2023-01-01: /),
        path: ['arrangement'],
        extensions: { code: 'BAD_USER_INPUT' },
      }),
    ]);
    const same = { arrangement: { participations: { totalCount: 24 } } };
    expect(await served().ask(query, { id, asOf: '2014-12-20' })).toEqual(same);
    expect(await served().ask(query, { id })).toEqual(same);
  });

  it('shows the same thing on another day', async () => {
    const query = `{ arrangement(by: { slug: "gr-mrdh" }, asOf: "2022-12-31") {
      id now: participations { totalCount } on(day: "2023-01-01") { id participations { totalCount } } } }`;
    const { arrangement } = await served().ask<{ arrangement: { id: string; on: { id: string } } }>(query);
    expect(arrangement).toMatchObject({ now: { totalCount: 23 }, on: { participations: { totalCount: 21 } } });
    expect(arrangement.on.id).not.toBe(arrangement.id);
  });

  it('searches for names, former ones, abbreviations and codes, and says what became of a body', async () => {
    const query = 'query ($text: String!) { search(text: $text, first: 1) { nodes { became thing { slug } } } }';
    const found = async (text: string) =>
      (await served().ask<{ search: { nodes: { became: string | null; thing: { slug: string } }[] } }>(query, { text }))
        .search.nodes[0];
    const brielle = {
      thing: { slug: 'gemeente-brielle' },
      became: expect.stringMatching(/1 januari 2023.*Voorne aan Zee/),
    };
    for (const text of ['brielle', 'BRIELLE', 'Brièlle']) expect(await found(text)).toEqual(brielle);
    expect(await found('hellevoet')).toMatchObject({ thing: { slug: 'gemeente-hellevoetsluis' } });
    expect((await found('pijnaker'))?.thing.slug).toMatch(/^gemeente-pijnacker/);
    expect(await found('GM1926')).toEqual({ thing: { slug: 'gemeente-pijnacker-nootdorp' }, became: null });
    expect((await found('HLT'))?.thing.slug).toMatch(/hltsamen/);
    expect(await found('vervoerregio')).toMatchObject({ thing: { slug: 'verplichting-vervoerregio' } });
    expect(await found('RDOG')).toMatchObject({
      thing: { slug: 'orgaan-hecht' },
      became: expect.stringMatching(/Hecht/),
    });
  });

  it.each([
    ['a former name of the body', 'ARRANGEMENT', 'RDOG', 'gr-hecht'],
    ['a former name of the body', 'ARRANGEMENT', 'BAR-organisatie', 'gr-bar-organisatie'],
    ['a name for the public', 'ARRANGEMENT', 'Provalu', 'gr-werkbedrijven-kdb'],
    ['what a task is about', 'AGENDA_TASK', 'leerplicht', 'taak-hr-leerplicht'],
    ['what a task is about', 'AGENDA_TASK', 'housing urgency', 'taak-hr-urgentie'],
    ['a name in law', 'ORGANISATION', 'Staat der Nederlanden', 'rijk'],
  ])('finds by %s among %ss: %s', async (_what, kind, text, slug) => {
    const query = `query ($text: String!) { search(text: $text, kinds: [${kind}], first: 1) { nodes { thing { slug } } } }`;
    expect(await served().ask(query, { text })).toEqual({ search: { nodes: [{ thing: { slug } }] } });
  });

  it('speaks the language of the field, else of the request, else Dutch', async () => {
    const query = `{ search(text: "brielle", first: 1) { nodes { became nl: became(language: NL) en: became(language: EN) } } }`;
    const dutch: unknown = expect.stringMatching(/^Brielle is opgeheven/);
    const english: unknown = expect.stringMatching(/^Brielle was dissolved/);
    for (const [language, expected] of [
      ['en-GB,en;q=0.9', english],
      ['nl', dutch],
      ['fr', dutch],
    ] as const) {
      const { answer } = await served().send({ query, headers: { 'accept-language': language } });
      expect(answer.data).toEqual({ search: { nodes: [{ became: expected, nl: dutch, en: english }] } });
    }
  });
}

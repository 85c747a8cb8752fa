import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { readList, readTooiSample, TOOI_SAMPLES } from '../../support/tooi';

const ID = 'https://identifier.overheid.nl/tooi/id';

describe('the samples of TOOI', () => {
  it.each(['gemeenten', 'provincies', 'waterschappen', 'samenwerkingsorganisaties', 'toplijst'])(
    '%s: says which list and issue it is, and has no fault',
    async (name) => {
      const { list, issue, viewedOn, publishedOn, uri, problems } = await readTooiSample(name);
      expect({ list, issue, viewedOn, publishedOn, problems }).toEqual({
        list: name,
        issue: 999,
        viewedOn: '2026-03-01',
        publishedOn: '2026-03-01',
        problems: [],
      });
      expect(uri).toMatch(new RegExp(`/set/(rwc|scw)_${name}.*/999$`));
    },
  );

  it('gives every field of an organisation, with its former name', async () => {
    const { organisations } = await readTooiSample('gemeenten');
    const names = {
      label: 'gemeente Wierdam',
      officialWithoutKind: 'Wierdam',
      officialWithKind: 'gemeente Wierdam',
      sort: 'wierdam',
      preferredWithoutKind: 'Wierdam',
      preferredWithKind: 'gemeente Wierdam',
      preferredSort: 'wierdam',
      alternative: [],
      abbreviation: null,
    };
    expect(organisations[0]).toEqual({
      uri: `${ID}/gemeente/gm9901`,
      kind: 'MUNICIPALITY',
      code: 'gm9901',
      number: '9901',
      names,
      from: null,
      until: null,
      province: `${ID}/provincie/pv99`,
      owms: ['http://standaarden.overheid.nl/owms/terms/Wierdam'],
      formerStates: [
        {
          uri: `${ID}/gemeente/hv_99000001`,
          names: {
            ...names,
            label: 'gemeente Wierum',
            officialWithoutKind: 'Wierum',
            officialWithKind: 'gemeente Wierum',
            sort: 'wierum',
            preferredWithoutKind: 'Wierum',
            preferredWithKind: 'gemeente Wierum',
            preferredSort: 'wierum',
          },
          from: null,
          until: '2010-01-01',
        },
      ],
      defects: [],
    });
  });

  it('ends what exists no more on the day after its last one', async () => {
    const { organisations } = await readTooiSample('gemeenten');
    expect(organisations.map(({ code, from, until }) => [code, from, until])).toEqual([
      ['gm9901', null, null],
      ['gm9902', null, null],
      ['gm9903', null, '2023-01-01'],
      ['gm9904', null, null],
      ['gm9905', null, '2019-01-01'],
      ['gm9906', null, '2019-01-01'],
      ['gm9907', '2019-01-01', null],
    ]);
  });

  it.each([
    ['provincies', { kind: 'PROVINCE', code: 'pv99', number: '99', names: { abbreviation: 'LL' } }],
    ['waterschappen', { kind: 'WATER_AUTHORITY', code: 'ws9901', number: '9901', from: '2005-01-01', until: null }],
    ['samenwerkingsorganisaties', { kind: 'COOPERATION_BODY', code: 'so9901', number: '9901' }],
  ])('%s: gives kind, code and number', async (name, expected) => {
    expect((await readTooiSample(name)).organisations[0]).toMatchObject(expected);
  });

  it('puts several former names in order, each from the end of the one before', async () => {
    const { organisations } = await readTooiSample('samenwerkingsorganisaties');
    expect(organisations[0]).toMatchObject({
      kind: 'COOPERATION_BODY',
      from: '2015-01-01',
      names: { abbreviation: 'DV', alternative: ['Vlietschap', 'Schap De Vliet'] },
      formerStates: [
        { names: { officialWithoutKind: 'Vlietbeheer' }, from: '2015-01-01', until: '2016-07-01' },
        { names: { officialWithoutKind: 'Vliet en Oever' }, from: '2016-07-01', until: '2020-01-01' },
      ],
    });
  });

  it('gives events with what ended, went on and came into being', async () => {
    const { events } = await readTooiSample('gemeenten');
    const ground = (id: string) => {
      const address = `https://zoek.officielebekendmakingen.nl/${id}.html`;
      return [{ text: address, href: address }];
    };
    const none = { reason: null, groundText: null, registeredOn: null, defects: [] };
    expect(events).toEqual([
      {
        uri: `${ID}/gemeente/wzg_99000001`,
        kind: 'CHANGE_OF_STATE',
        on: '2010-01-01',
        ended: [`${ID}/gemeente/hv_99000001`],
        continued: [`${ID}/gemeente/gm9901`],
        created: [],
        grounds: ground('stb-2009-99901'),
        ...none,
        reason: 'Naamswijziging',
        registeredOn: '2025-02-20',
      },
      {
        uri: `${ID}/gemeente/wzg_99000002`,
        kind: 'MERGER',
        on: '2019-01-01',
        ended: [`${ID}/gemeente/gm9905`, `${ID}/gemeente/gm9906`],
        continued: [],
        created: [`${ID}/gemeente/gm9907`],
        grounds: ground('stb-2018-99902'),
        ...none,
      },
      {
        uri: `${ID}/gemeente/wzg_99000003`,
        kind: 'EXTENSION',
        on: '2023-01-01',
        ended: [`${ID}/gemeente/gm9903`],
        continued: [`${ID}/gemeente/gm9904`],
        created: [],
        grounds: ground('stb-2022-99903'),
        ...none,
      },
    ]);
    const { events: ofBodies } = await readTooiSample('samenwerkingsorganisaties');
    expect(ofBodies.map(({ kind, groundText }) => [kind, groundText])).toEqual([
      ['CHANGE_OF_STATE', 'Wijzigingsbesluit'],
      ['CHANGE_OF_STATE', null],
      ['DISSOLUTION', null],
      ['FOUNDATION', null],
    ]);
  });

  it('gives themes with their broader one', async () => {
    const { themes, organisations, events } = await readTooiSample('toplijst');
    expect({ organisations, events }).toEqual({ organisations: [], events: [] });
    const top = 'https://identifier.overheid.nl/tooi/def/thes/top';
    expect(themes).toEqual([
      { uri: `${top}/c_d96f9cd3`, label: 'afval', broader: `${top}/c_afa30a11` },
      { uri: `${top}/c_3eb6243b`, label: 'organisatie en bedrijfsvoering', broader: null },
      { uri: `${top}/c_afa30a11`, label: 'natuur en milieu', broader: null },
    ]);
  });

  it('is the same in gzip, below @graph and however it is cut', async () => {
    const bytes = readFileSync(join(TOOI_SAMPLES, 'samenwerkingsorganisaties.json'));
    const expected = await readList(bytes);
    expect(await readList(gzipSync(bytes), 100)).toEqual(expected);
    expect(await readList(bytes, 1)).toEqual(expected);
    expect(await readList(`{"@graph": ${bytes.toString()}}`)).toEqual(expected);
  });
});

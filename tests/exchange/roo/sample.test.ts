import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import type { RooArrangement, RooOrganisation } from '../../../src/exchange/roo/types';
import { readAll, readSample, ROO_SAMPLE, type RooFile } from '../../support/roo';

describe('the sample of the register', () => {
  let file: RooFile;
  const arrangement = (id: string) => file.arrangements.find(({ systeemId }) => systeemId === id) as RooArrangement;
  const organisation = (id: string) => file.organisations.find(({ systeemId }) => systeemId === id) as RooOrganisation;

  beforeAll(async () => {
    file = await readSample();
  });

  it('ends with a summary of what it held', () => {
    expect(file.summary).toEqual({
      type: 'summary',
      timestamp: '2026-03-15T00:00:00.000+01:00',
      exportedOn: '2026-03-15',
      namespace: 'https://organisaties.overheid.nl/static/schema/oo/export/2.6.9',
      schemaVersion: '2.6.9',
      organisations: 13,
      arrangements: 8,
      crossBorder: 1,
      participants: 25,
      refusedRecords: 0,
      refusedParticipants: 0,
      defects: 4,
    });
  });

  it('gives every field of an arrangement', () => {
    const read = arrangement('90000103');
    expect(read).toEqual({
      type: 'arrangement',
      line: 467,
      systeemId: '90000103',
      tooi: null,
      owms: null,
      crossBorder: false,
      title: 'Gemeenschappelijke regeling De Vliet 2024',
      citeTitle: 'Regeling De Vliet',
      abbreviation: null,
      types: ['Gemeenschappelijke regeling'],
      form: 'PUBLIC_BODY',
      formText: 'Openbaar lichaam',
      formCode: 'OL',
      powers: [
        { power: 'DELEGATION', text: 'Delegatie' },
        { power: 'MANDATE', text: 'Mandaat' },
      ],
      body: {
        systeemId: '90000011',
        name: 'Samenwerkingsorgaan De Vliet',
        tooi: 'https://identifier.overheid.nl/tooi/id/so/so9901',
        owms: 'http://standaarden.overheid.nl/owms/terms/De_Vliet',
      },
      keeper: expect.objectContaining({ systeemId: '90000011' }) as unknown,
      archiveKeeper: expect.objectContaining({ systeemId: '90000001' }) as unknown,
      language: 'nl-NL',
      registrar: 'Ministerie van Binnenlandse Zaken en Koninkrijksrelaties',
      decisions: [
        {
          text: 'https://lokaleregelgeving.overheid.nl/CVDR999903/1',
          href: 'https://lokaleregelgeving.overheid.nl/CVDR999903/1',
        },
        { text: 'lokaleregelgeving.overheid.nl/CVDR999904/1', href: null },
      ],
      legalGrounds: [
        {
          title: 'Wet gemeenschappelijke regelingen',
          reference: {
            text: 'http://wetten.overheid.nl/jci1.3:c:BWBR0003740',
            href: 'https://wetten.overheid.nl/jci1.3:c:BWBR0003740',
          },
        },
        {
          title: 'Gemeentewet',
          reference: { text: 'jci1.3:c:BWBR0005416', href: 'https://wetten.overheid.nl/jci1.3:c:BWBR0005416' },
        },
      ],
      powerTexts: [
        {
          heading: 'Artikel 5 Taken',
          text: 'Het bestuur behartigt:\n a. het inzamelen van afval;\n b. het onderhoud van de Vliet.',
        },
        { heading: null, text: 'Het bestuur kan verordeningen vaststellen.' },
      ],
      seat: 'Lindewaard',
      websites: [{ text: 'http://www.devliet.example', href: 'http://www.devliet.example' }],
      purpose: 'Het gezamenlijk beheren van de Vliet en haar oevers.',
      from: '2024-01-01',
      until: null,
      verifiedOn: '2026-02-10',
      changedOn: '2026-02-11',
      themes: [
        {
          label: 'natuur en milieu | afval',
          uri: 'https://identifier.overheid.nl/tooi/def/thes/top/c_d96f9cd3',
        },
      ],
      participants: expect.any(Array) as unknown,
      previous: {
        systeemId: '90000102',
        name: 'Gemeenschappelijke regeling De Vliet 2020',
        tooi: null,
        owms: null,
      },
      next: null,
      defects: [expect.objectContaining({ code: 'BROKEN_LINK', of: '90000103' })],
    });
    expect(read.participants[2]).toEqual({
      line: expect.any(Number) as unknown,
      systeemId: '90000007',
      tooi: 'https://identifier.overheid.nl/tooi/id/gemeente/gm9907',
      owms: 'http://standaarden.overheid.nl/owms/terms/Kreekveld',
      name: 'Gemeente Kreekveld',
      joinedOn: '2024-01-01',
      share: null,
      shareText: null,
      organs: [
        {
          organ: 'EXECUTIVE',
          text: 'College van burgemeester en wethouders',
          owms: 'http://standaarden.overheid.nl/owms/terms/college_van_burgemeester_en_wethouders',
        },
        { organ: 'COUNCIL', text: 'Gemeenteraad', owms: 'http://standaarden.overheid.nl/owms/terms/gemeenteraad' },
        { organ: 'MAYOR', text: 'Burgemeester', owms: 'http://standaarden.overheid.nl/owms/terms/burgemeester' },
      ],
    });
  });

  it('gives every field of an organisation', () => {
    expect(organisation('90000001')).toEqual({
      type: 'organisation',
      line: 5,
      systeemId: '90000001',
      tooi: 'https://identifier.overheid.nl/tooi/id/gemeente/gm9901',
      owms: 'http://standaarden.overheid.nl/owms/terms/Wierdam',
      name: 'Gemeente Wierdam',
      subname: null,
      abbreviation: 'Wierdam',
      types: ['Gemeente'],
      legalForm: null,
      arrangement: null,
      partOf: null,
      seat: 'Wierdam',
      websites: [{ text: 'https://www.wierdam.example/', href: 'https://www.wierdam.example/' }],
      from: '1998-01-01',
      until: null,
      verifiedOn: '2026-03-02',
      changedOn: '2026-03-03',
      inhabitants: 18_585,
      council: {
        seats: 19,
        parties: [
          { name: 'Wierdam Vooruit', seats: 11 },
          { name: 'Dorpsbelang & Water', seats: 8 },
        ],
      },
      decisions: [],
      legalGrounds: [],
      powerTexts: [],
      themes: [],
      identifiers: [
        { issuer: 'systeemId', value: '90000001', wellFormed: true },
        {
          issuer: 'resourceIdentifierTOOI',
          value: 'https://identifier.overheid.nl/tooi/id/gemeente/gm9901',
          wellFormed: true,
        },
        { issuer: 'Organisatiecode', value: 'gm9901', wellFormed: true },
        { issuer: 'KvK-nummer', value: '99000001', wellFormed: true },
        { issuer: 'RSIN', value: '009900001', wellFormed: true },
        { issuer: 'OIN', value: '00000001009900001000', wellFormed: true },
        { issuer: 'ICTU-code', value: '09901', wellFormed: true },
      ],
      defects: [],
    });
    expect(organisation('90000012')).toMatchObject({
      subname: 'Shared service',
      tooi: null,
      arrangement: { systeemId: '90000401', name: 'Bedrijfsvoeringsregeling De Vliet' },
    });
    expect(organisation('90000011')).toMatchObject({ legalForm: 'Publiekrechtelijk - Eigen rechtspersoonlijkheid' });
    expect(organisation('90000003')).toMatchObject({ from: null, until: '2023-01-01' });
  });

  it('gives an organisation within another one as a record of its own', () => {
    expect(organisation('90000014')).toMatchObject({ name: 'Afdeling Waterbeheer De Vliet', partOf: '90000011' });
    expect(organisation('90000011').identifiers).toContainEqual(expect.objectContaining({ value: '99000011' }));
  });

  it('links the versions of a chain, in which participants come and go', () => {
    const chain = ['90000101', '90000102', '90000103'].map(arrangement);
    expect(chain.map(({ from, until }) => [from, until])).toEqual([
      ['2015-01-01', '2020-01-01'],
      ['2020-01-01', '2024-01-01'],
      ['2024-01-01', null],
    ]);
    expect(chain.map(({ previous, next }) => [previous?.systeemId ?? null, next?.systeemId ?? null])).toEqual([
      [null, '90000102'],
      ['90000101', '90000103'],
      ['90000102', null],
    ]);
    expect(chain.map(({ participants }) => participants.map(({ systeemId }) => systeemId?.slice(-1)))).toEqual([
      ['1', '2', '3', '4'],
      ['1', '2', '3', '4'],
      ['1', '4', '7'],
    ]);
  });

  it('tells national arrangements from cross-border ones', () => {
    const abroad = file.arrangements.filter(({ crossBorder }) => crossBorder);
    expect(abroad.map(({ systeemId }) => systeemId)).toEqual(['90000301']);
    expect(abroad[0]).toMatchObject({ form: 'JOINT_ORGAN', participants: [{}, { tooi: null, organs: [] }, {}] });
  });

  it('reads forms, powers and shares as the register writes them', () => {
    expect(arrangement('90000501')).toMatchObject({
      title: 'Regeling zonder meer Sociale Dienst Laagland 2025',
      form: 'PLAIN_AGREEMENT',
      formText: 'Regeling zonder meer',
      participants: [
        { share: 16.33, shareText: '16,33' },
        { share: 28.95, shareText: '28,95' },
        { share: 54.72, shareText: '54,72' },
      ],
    });
    expect(arrangement('90000201')).toMatchObject({ form: 'CENTRE_MUNICIPALITY', body: null });
    expect(arrangement('90000401')).toMatchObject({
      form: 'OPERATIONS_ORGANISATION',
      powers: [{ power: null, text: 'Zonder mandaat' }],
      participants: [{}, { systeemId: '90000011', organs: [{ organ: 'EXECUTIVE_BOARD' }] }],
    });
    expect(arrangement('90000601').participants.map(({ organs }) => organs.map(({ organ }) => organ))).toEqual([
      ['PROVINCIAL_EXECUTIVE', 'PROVINCIAL_COUNCIL'],
      ['GENERAL_BOARD', null],
      [],
    ]);
  });

  it('reports each problem once, with its line, behind the record it is in', () => {
    const lines = readFileSync(ROO_SAMPLE, 'utf8').split('\n');
    expect(file.problems.map(({ code, of, line }) => [code, of, lines[line - 1]?.trim()])).toEqual([
      [
        'WRONG_IDENTIFIER',
        '90000011',
        '<p:resourceIdentifier p:naam="OIN">I0000009900011000000</p:resourceIdentifier>',
      ],
      ['BROKEN_LINK', '90000103', '<p:referentie>lokaleregelgeving.overheid.nl/CVDR999904/1</p:referentie>'],
      [
        'INVISIBLE_CHARACTERS',
        '90000501',
        '<p:titel>\u200b\u200bRegeling zonder meer Sociale Dienst Laagland 2025\u200b</p:titel>',
      ],
      ['UNKNOWN_ORGAN', '90000601', expect.stringContaining('>Dijkgraaf<')],
    ]);
    expect(file.items.map((item) => item.type).slice(-4)).toEqual(['arrangement', 'problem', 'arrangement', 'summary']);
  });

  it('holds people, e-mail and telephone, and none of them is read', () => {
    const text = readFileSync(ROO_SAMPLE, 'utf8');
    const read = JSON.stringify(file.items);
    for (const personal of ['Orbeeld', 'voorbeeld.example', 'gemeente@wierdam.example', '099 999 9999', 'Dijkstraat']) {
      expect(text).toContain(personal);
      expect(read).not.toContain(personal);
    }
  });

  it('is the same in gzip, and however it is cut', async () => {
    const bytes = readFileSync(ROO_SAMPLE);
    for (const [version, chunk] of [
      [gzipSync(bytes), 65_536],
      [gzipSync(bytes), 1],
      [bytes, 1],
      [bytes, 7],
      [bytes, 1_000],
    ] as const)
      expect((await readAll(version, chunk)).items).toEqual(file.items);
  });
});

import type { RooProblemCode } from '../../../src/exchange/roo/problems';
import { arrangementXml, exportOf, organisationXml, participantXml, type RooFile } from '../../support/roo';

/** A file with one fault, and what becomes of it. */
export interface Case {
  readonly code: RooProblemCode;
  readonly what: string;
  /** An export, or what to put in one. */
  readonly file: string;
  readonly element: string;
  /** What became of the rest. */
  readonly kept: (file: RooFile) => unknown;
  readonly expected: unknown;
}

const end = (day: string) => `<p:datumUitwerkingtreding>${day}</p:datumUitwerkingtreding>`;
const start = (day: string) => `<p:datumInwerkingtreding>${day}</p:datumInwerkingtreding>`;
const joined = (day: string) => `<p:toetredingsDatum>${day}</p:toetredingsDatum>`;
const share = (text: string) => `<p:verdeelsleutel>${text}</p:verdeelsleutel>`;
const first = ({ arrangements: [arrangement] }: RooFile) => arrangement;
const ids = (file: RooFile) => first(file)?.participants.map(({ systeemId, tooi }) => systeemId ?? tooi);
const records = (file: RooFile) => file.organisations.length + file.arrangements.length;
const PARTICIPANT = 'regeling/deelnemendeOrganisaties/deelnemendeOrganisatie';

/** The record is left out. */
const REFUSED: Case[] = [
  ...['', 'p:systeemId=""', 'p:systeemId="zeven"', 'p:systeemId="-7"'].map((id) => ({
    code: 'NO_SYSTEEM_ID' as const,
    what: `an arrangement with ${id || 'no number'}`,
    file: arrangementXml({ id }),
    element: 'regeling',
  })),
  {
    code: 'NO_SYSTEEM_ID' as const,
    what: 'an organisation without number',
    file: organisationXml('', ''),
    element: 'organisatie',
  },
  ...['', '<p:titel/>', '<p:titel> \u00a0 </p:titel>'].map((title) => ({
    code: 'NO_TITLE' as const,
    what: `a title such as "${title}"`,
    file: arrangementXml({ title }),
    element: 'regeling',
  })),
  {
    code: 'NO_TITLE' as const,
    what: 'an organisation without name',
    file: organisationXml('', 'p:systeemId="1"', ''),
    element: 'organisatie',
  },
  { code: 'NO_START' as const, what: 'no first day', file: arrangementXml({ start: '' }), element: 'regeling' },
  ...['2020-02-30', 'medio 2020', '0001-01-01', '01-02-2020'].map((day) => ({
    code: 'NO_START' as const,
    what: `${day} as first day`,
    file: arrangementXml({ start: start(day) }),
    element: 'regeling/datumInwerkingtreding',
  })),
  {
    code: 'WRONG_END' as const,
    what: 'an end that is no day',
    file: arrangementXml({ more: end('2021-13-01') }),
    element: 'regeling/datumUitwerkingtreding',
  },
  {
    code: 'END_BEFORE_START' as const,
    what: 'an end before the start',
    file: arrangementXml({ more: end('2019-12-31') }),
    element: 'regeling/datumUitwerkingtreding',
  },
].map((each) => ({ ...each, kept: records, expected: 0 }));

const LEFT_OUT: Case[] = [
  {
    code: 'DUPLICATE_SYSTEEM_ID',
    what: 'a number given twice, once with a zero in front',
    file:
      arrangementXml({ title: '<p:titel>Eerste</p:titel>' }) +
      arrangementXml({ id: 'p:systeemId="007"', title: '<p:titel>Tweede</p:titel>' }),
    element: 'regeling',
    kept: ({ arrangements }) => arrangements.map(({ title }) => title),
    expected: ['Eerste'],
  },
  {
    code: 'PARTICIPANT_WITHOUT_IDENTIFIER',
    what: 'a participant with a name only',
    file: arrangementXml({
      participants:
        participantXml('1') + '<p:deelnemendeOrganisatie><p:naam>Gemeente Wierdam</p:naam></p:deelnemendeOrganisatie>',
    }),
    element: PARTICIPANT,
    kept: ids,
    expected: ['1'],
  },
  {
    code: 'DUPLICATE_PARTICIPANT',
    what: 'a participant listed twice',
    file: arrangementXml({ participants: participantXml('1') + participantXml('2') + participantXml('1') }),
    element: PARTICIPANT,
    kept: ids,
    expected: ['1', '2'],
  },
];

/** Kept and marked. */
const MARKED: Case[] = [
  {
    code: 'UNKNOWN_NAMESPACE',
    what: 'a namespace that no export had',
    file: exportOf(arrangementXml(), { namespace: 'https://voorbeeld.example/schema/9' }),
    element: 'overheidsorganisaties',
    kept: ({ summary }) => [summary.arrangements, summary.namespace, summary.schemaVersion],
    expected: [1, 'https://voorbeeld.example/schema/9', null],
  },
  ...['<p:nieuw><p:titel>Anders</p:titel></p:nieuw>', '<p:nieuw/><p:nieuw>x</p:nieuw>'].map((more): Case => ({
    code: 'UNKNOWN_ELEMENT',
    what: `an element that the schema does not have: ${more}`,
    file: arrangementXml({ more }),
    element: 'regeling/nieuw',
    kept: (file) => first(file)?.title,
    expected: 'Regeling',
  })),
  {
    code: 'UNKNOWN_ELEMENT',
    what: 'text where only elements belong',
    file: arrangementXml({ more: 'losse tekst' }),
    element: 'regeling/text()',
    kept: (file) => first(file)?.title,
    expected: 'Regeling',
  },
  {
    code: 'UNKNOWN_ELEMENT',
    what: 'a container that the schema does not have',
    file: `<p:ministeries><p:organisatie p:systeemId="1"/></p:ministeries>${arrangementXml()}`,
    element: 'overheidsorganisaties/ministeries',
    kept: records,
    expected: 1,
  },
  {
    code: 'REPEATED_ELEMENT',
    what: 'two titles',
    file: arrangementXml({ title: '<p:titel>Eerste</p:titel><p:titel>Tweede</p:titel>' }),
    element: 'regeling/titel',
    kept: (file) => first(file)?.title,
    expected: 'Eerste',
  },
  {
    code: 'EMPTY_PERIOD',
    what: 'an end on the first day',
    file: arrangementXml({ more: end('2020-01-01') }),
    element: 'regeling/datumUitwerkingtreding',
    kept: (file) => [first(file)?.from, first(file)?.until],
    expected: ['2020-01-01', '2020-01-01'],
  },
  {
    code: 'IMPOSSIBLE_PERIOD',
    what: 'a body that ends before it begins',
    file: organisationXml('<p:startDatum>2020-01-01</p:startDatum><p:eindDatum>2019-01-01</p:eindDatum>'),
    element: 'organisatie',
    kept: ({ organisations: [body] }) => [body?.from, body?.until],
    expected: [null, null],
  },
  {
    code: 'WRONG_DAY',
    what: 'a joining day that is no day',
    file: arrangementXml({ participants: participantXml('1', joined('2020-04-31')) }),
    element: `${PARTICIPANT}/toetredingsDatum`,
    kept: (file) => first(file)?.participants[0]?.joinedOn,
    expected: null,
  },
  {
    code: 'WRONG_DAY',
    what: 'the last day of the calendar, for an open end',
    file: arrangementXml({ more: end('9999-12-31') }),
    element: 'regeling/datumUitwerkingtreding',
    kept: (file) => first(file)?.until,
    expected: null,
  },
  {
    code: 'JOINED_AFTER_END',
    what: 'a participant that joined on the day of the end',
    file: arrangementXml({ more: end('2021-01-01'), participants: participantXml('1', joined('2021-01-01')) }),
    element: PARTICIPANT,
    kept: (file) => first(file)?.participants[0]?.joinedOn,
    expected: '2021-01-01',
  },
  ...[
    ['Coöperatie', 'CP', 'an unknown form'],
    ['Openbaar lichaam', 'GO', 'a form whose name and code differ'],
  ].map(([text, code, what]): Case => ({
    code: 'UNKNOWN_FORM',
    what: what as string,
    file: arrangementXml({ form: `<p:samenwerkingsvorm p:afkorting="${code}">${text}</p:samenwerkingsvorm>` }),
    element: 'regeling/samenwerkingsvorm',
    kept: (file) => [first(file)?.form, first(file)?.formText, first(file)?.formCode],
    expected: [null, text, code],
  })),
  {
    code: 'UNKNOWN_FORM',
    what: 'no form',
    file: arrangementXml({ form: '<p:taalcode>nl-NL</p:taalcode>' }),
    element: 'regeling',
    kept: (file) => [first(file)?.form, first(file)?.language],
    expected: [null, 'nl-NL'],
  },
  {
    code: 'UNKNOWN_POWER',
    what: 'an unknown power',
    file: arrangementXml({
      more: '<p:bevoegdheidsverkrijgingen><p:bevoegdheidsverkrijging>Volmacht</p:bevoegdheidsverkrijging></p:bevoegdheidsverkrijgingen>',
    }),
    element: 'regeling/bevoegdheidsverkrijgingen/bevoegdheidsverkrijging',
    kept: (file) => first(file)?.powers,
    expected: [{ power: null, text: 'Volmacht' }],
  },
  {
    code: 'UNKNOWN_ORGAN',
    what: 'an organ we do not know',
    file: arrangementXml({
      participants: participantXml(
        '1',
        '<p:bestuursorganen><p:bestuursorgaan>Staatssecretaris</p:bestuursorgaan></p:bestuursorganen>',
      ),
    }),
    element: `${PARTICIPANT}/bestuursorganen/bestuursorgaan`,
    kept: (file) => first(file)?.participants[0]?.organs,
    expected: [{ organ: null, text: 'Staatssecretaris', owms: null }],
  },
  ...['100,01', '-3', '16.33', '1.234,5', ',', 'de helft'].map((text): Case => ({
    code: 'IMPOSSIBLE_SHARE',
    what: `a share of ${text}`,
    file: arrangementXml({ participants: participantXml('1', share(text)) }),
    element: `${PARTICIPANT}/verdeelsleutel`,
    kept: (file) => [first(file)?.participants[0]?.share, first(file)?.participants[0]?.shareText],
    expected: [null, text],
  })),
  {
    code: 'SHARES_ABOVE_HUNDRED',
    what: 'shares of more than all',
    file: arrangementXml({ participants: participantXml('1', share('60,5')) + participantXml('2', share('41')) }),
    element: 'regeling',
    kept: (file) => first(file)?.participants.map((participant) => participant.share),
    expected: [60.5, 41],
  },
  ...['http://ttps://lokaleregelgeving.overheid.nl/1', 'https://een adres.nl', 'ftp://a.nl', 'geen', '//a.nl'].map(
    (text): Case => ({
      code: 'BROKEN_LINK',
      what: `${text} for an address`,
      file: arrangementXml({
        more: `<p:instellingsbesluiten><p:referentie>${text}</p:referentie></p:instellingsbesluiten>`,
      }),
      element: 'regeling/instellingsbesluiten/referentie',
      kept: (file) => first(file)?.decisions,
      expected: [{ text, href: null }],
    }),
  ),
  {
    code: 'BROKEN_REFERENCE',
    what: 'a reference without number',
    file: arrangementXml({ more: '<p:bronhouder>Gemeente Wierdam</p:bronhouder>' }),
    element: 'regeling/bronhouder',
    kept: (file) => first(file)?.keeper,
    expected: null,
  },
  {
    code: 'BROKEN_REFERENCE',
    what: 'an address in TOOI that is none',
    file: arrangementXml({
      participants: '<p:deelnemendeOrganisatie p:systeemId="1" p:resourceIdentifierTOOI="gm9901"/>',
    }),
    element: PARTICIPANT,
    kept: (file) => [ids(file), first(file)?.participants[0]?.tooi],
    expected: [['1'], null],
  },
  {
    code: 'BROKEN_REFERENCE',
    what: 'the address of a theme that is none',
    file: arrangementXml({
      more: '<p:beleidsterreinen><p:beleidsterrein p:resourceIdentifier="afval">afval</p:beleidsterrein></p:beleidsterreinen>',
    }),
    element: 'regeling/beleidsterreinen/beleidsterrein',
    kept: (file) => first(file)?.themes,
    expected: [{ label: 'afval', uri: null }],
  },
  {
    code: 'BROKEN_REFERENCE',
    what: 'a version that comes before itself',
    file: arrangementXml({ more: '<p:previousVersion p:systeemId="7">Regeling</p:previousVersion>' }),
    element: 'regeling',
    kept: (file) => first(file)?.previous,
    expected: null,
  },
  {
    code: 'WRONG_IDENTIFIER',
    what: 'a number of the Chamber of Commerce with a letter',
    file: organisationXml(
      '<p:identificatiecodes><p:resourceIdentifier p:naam="KvK-nummer">9900000A</p:resourceIdentifier></p:identificatiecodes>',
    ),
    element: 'organisatie/identificatiecodes/resourceIdentifier',
    kept: ({ organisations: [body] }) => body?.identifiers,
    expected: [{ issuer: 'KvK-nummer', value: '9900000A', wellFormed: false }],
  },
  {
    code: 'INVISIBLE_CHARACTERS',
    what: 'a name with a zero-width space',
    file: organisationXml('', 'p:systeemId="1"', '<p:naam>Gemeente\u00a0 Wier\u200bdam\u200b</p:naam>'),
    element: 'organisatie/naam',
    kept: ({ organisations: [body] }) => body?.name,
    expected: 'Gemeente Wierdam',
  },
  {
    code: 'WRONG_NUMBER',
    what: 'inhabitants with a decimal point',
    file: organisationXml('<p:geografie><p:aantalInwoners>18.585</p:aantalInwoners></p:geografie>'),
    element: 'organisatie/geografie/aantalInwoners',
    kept: ({ organisations: [body] }) => body?.inhabitants,
    expected: null,
  },
];

export const RULE_CASES = [...REFUSED, ...LEFT_OUT, ...MARKED];

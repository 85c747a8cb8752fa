import { isLink, type Prose } from '../../records/field';
import type { AnyRecord, Evidence, Kind, RecordOf } from '../../records/kind';
import { KINDS } from '../../records/kinds';
import type { arrangementVersion } from '../../records/kinds/arrangement';
import { uriOf } from '../../registry/reading/ids';
import type { Reader } from '../../registry/reading/reader';
import { type GroundInWords, levelsOn } from '../levels';
import { nameIn, recordsBehind } from '../names';
import type { Scope } from '../scope';
import { type Statement, statementOf } from '../statement';
import { pages } from '../walk';
import { kindInWords } from '../words/kinds';
import { type Column, column, columnsOf, type Row } from './columns';

/** A long, tidy table: a row for each thing, a column for each of its properties. */
export interface Table<Item = never> {
  /** Its name, which with hyphens is the name of its file. */
  readonly title: Prose;
  readonly columns: readonly Column<Item>[];
  readonly rows: (scope: Scope) => AsyncIterable<readonly Item[]>;
}

/** All tables for a day, or for the whole history: one for each kind, with where it is said, and on what ground. */
export function tablesFor(day: string | null): readonly Table[] {
  const tables = [
    about,
    ...KINDS.map((kind) => tableOf(kind, day)),
    evidence,
    listings,
    ...(day === null ? [] : [grounds]),
  ] as readonly unknown[];
  return tables as readonly Table[];
}

function tableOf(kind: Kind, day: string | null): Table<Row> {
  return {
    title: kindInWords(kind.name).many,
    columns: columnsOf(kind, day),
    rows: async function* (scope) {
      for await (const { records, reader } of pages(scope, kind.name)) yield await rowsOf(kind, records, scope, reader);
    },
  };
}

async function rowsOf(kind: Kind, records: readonly AnyRecord[], scope: Scope, reader: Reader): Promise<Row[]> {
  const [linked, levels] = await Promise.all([
    recordsBehind(
      records.flatMap((record) => singleLinks(kind, record)),
      reader,
    ),
    kind.name === 'participation' && scope.day !== null ? levelsOn(records, scope.day, reader) : undefined,
  ]);
  const view = { day: scope.day ?? '', asked: scope.day !== null };
  return records.map((record) => ({
    record,
    uri: uriOf(scope.publicUri, { kind: kind.name, id: record.id, view }),
    linked,
    onDay: levels?.get(record.id),
  }));
}

function singleLinks(kind: Kind, record: AnyRecord): string[] {
  return Object.entries(kind.fields).flatMap(([name, field]) =>
    isLink(field) && typeof record[name] === 'string' ? [record[name]] : [],
  );
}

interface Said {
  readonly record: AnyRecord;
  readonly evidence: Evidence;
  readonly source: AnyRecord | undefined;
}

/** Which source says what: a row for each record and source. */
const evidence: Table<Said> = {
  title: { nl: 'vindplaatsen', en: 'evidence' },
  columns: [
    column('record kind', 'soort', ({ record }) => record.kind),
    column('record id', 'id', ({ record }) => record.id),
    column('source id', 'bron (id)', (said) => said.evidence.source),
    column('source title', 'bron', ({ source }, language) => (source ? nameIn(language, source) : null)),
    column('licence', 'licentie', ({ source }) => (source?.licence as string | null | undefined) ?? null),
    column('heading', 'vindplaats', (said) => said.evidence.heading),
    column('basis', 'grondslag', (said) => said.evidence.basis),
    column('note nl', 'toelichting', (said) => said.evidence.note?.nl ?? null),
    column('note en', 'toelichting (Engels)', (said) => said.evidence.note?.en ?? null),
  ],
  rows: async function* (scope) {
    for (const kind of KINDS)
      for await (const { records, reader } of pages(scope, kind.name)) {
        const ids = records.flatMap(({ accordingTo }) => accordingTo.map(({ source }) => source));
        const sources = await recordsBehind(ids, reader);
        yield records.flatMap((record) =>
          record.accordingTo.map((each) => ({ record, evidence: each, source: sources.get(each.source) })),
        );
      }
  },
};

interface ListedIn {
  readonly version: AnyRecord;
  readonly listing: Listed;
  readonly organisation: AnyRecord | undefined;
}
type Listed = RecordOf<typeof arrangementVersion>['listings'][number];

/** Whom the national register lists in which version of an arrangement: what it says, a row for each. */
const listings: Table<ListedIn> = {
  title: { nl: 'vermelde deelnemers', en: 'listings' },
  columns: [
    column('arrangement id', 'regeling (id)', ({ version }) => version.arrangement as string),
    column('version id', 'versie (id)', ({ version }) => version.id),
    column('organisation id', 'organisatie (id)', ({ listing }) => listing.to),
    column('organisation name', 'organisatie', ({ organisation }, language) =>
      organisation ? nameIn(language, organisation) : null,
    ),
    column('name listed', 'vermelde naam', ({ listing }) => listing.name),
    column('organs listed', 'vermelde bestuursorganen', ({ listing }) => listing.organs),
    column('joined on', 'toetredingsdatum', ({ listing }) => listing.joinedOn),
    column('share', 'verdeelsleutel', ({ listing }) =>
      listing.share === null ? null : { decimal: listing.share.toString() },
    ),
  ],
  rows: async function* (scope) {
    for await (const { records, reader } of pages(scope, 'arrangement-version')) {
      const listed = records.flatMap((version) =>
        (version.listings as readonly Listed[]).map((listing) => ({ version, listing })),
      );
      const found = await recordsBehind(
        listed.map(({ listing }) => listing.to),
        reader,
      );
      yield listed.map((each) => ({ ...each, organisation: found.get(each.listing.to) }));
    }
  },
};

interface Grounded {
  readonly participation: AnyRecord;
  readonly ground: GroundInWords;
}

/** On what the level of each participation rests on the day: a row for each ground. */
const grounds: Table<Grounded> = {
  title: { nl: 'gronden', en: 'grounds' },
  columns: [
    column('participation id', 'deelname (id)', ({ participation }) => participation.id),
    column('organisation id', 'organisatie (id)', ({ participation }) => participation.organisation as string),
    column('arrangement id', 'regeling (id)', ({ participation }) => participation.arrangement as string),
    column('level', 'mate van verplichting', ({ ground }) => ground.level),
    column('obligation id', 'verplichting (id)', ({ ground }) => ground.obligation),
    column('provision ids', 'bepalingen (id)', ({ ground }) => ground.provisions),
    column('fulfilment id', 'vervulling (id)', ({ ground }) => ground.fulfilment),
    column('classification id', 'kwalificatie (id)', ({ ground }) => ground.classification),
    column('organs known', 'bestuursorgaan bekend', ({ ground }) => ground.organsKnown),
    column('certain', 'zeker', ({ ground }) => ground.certain),
    column('why nl', 'waarom', ({ ground }) => ground.why.nl),
    column('why en', 'waarom (Engels)', ({ ground }) => ground.why.en),
  ],
  rows: async function* (scope) {
    if (scope.day === null) return;
    for await (const { records, reader } of pages(scope, 'participation')) {
      const levels = await levelsOn(records, scope.day, reader);
      yield records.flatMap((participation) =>
        (levels.get(participation.id)?.grounds ?? []).map((ground) => ({ participation, ground })),
      );
    }
  },
};

interface Property {
  readonly name: Prose;
  readonly value: Prose;
}

/** What the export says of itself: day, version, licence and what is not known. The sources have their own table. */
const about: Table<Property> = {
  title: { nl: 'over deze gegevens', en: 'about these data' },
  columns: [
    column('property', 'eigenschap', ({ name }, language) => name[language]),
    column('value', 'waarde', ({ value }, language) => value[language]),
  ],
  rows: async function* (scope) {
    yield propertiesOf(await statementOf(scope), scope.publicUri);
  },
};

function propertiesOf(statement: Statement, publicUri: string): Property[] {
  const same = (value: string | number) => ({ nl: String(value), en: String(value) });
  return [
    { name: { nl: 'titel', en: 'title' }, value: statement.title },
    { name: { nl: 'register', en: 'registry' }, value: same(publicUri) },
    { name: { nl: 'peildatum', en: 'day' }, value: statement.dayInWords },
    { name: { nl: 'stand van de nieuwste bron', en: 'newest source state' }, value: same(statement.dataAsOf ?? '') },
    { name: { nl: 'versie van de gegevens', en: 'data version' }, value: same(statement.dataVersion) },
    { name: { nl: 'bronnen', en: 'sources' }, value: { nl: 'zie de tabel bronnen', en: 'see the table sources' } },
    { name: { nl: 'licentie', en: 'licence' }, value: statement.licence },
    { name: { nl: 'volledigheid', en: 'completeness' }, value: statement.completeness },
  ];
}

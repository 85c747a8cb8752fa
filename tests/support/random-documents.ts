import * as fc from 'fast-check';
import {
  getNamedType,
  getNullableType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLObjectType,
  type GraphQLSchema,
  isAbstractType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  isRequiredArgument,
  isRequiredInputField,
} from 'graphql';

/** What a generated question may name. */
export interface Known {
  /** Values of `Lookup`, as GraphQL writes them, by the type of what they name. */
  readonly lookups: Readonly<Record<string, readonly string[]>>;
  /** Ids for `node`. */
  readonly ids: readonly string[];
  readonly texts: readonly string[];
  readonly days: readonly string[];
  /** Moments and data versions of the registry asked. */
  readonly moments: readonly string[];
}

/** A question that fits the schema. Every page takes its size from `$n`, or where `$n` is not used, has one of its own. */
export interface RandomDocument {
  readonly text: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** What arguments of a name are about, where it is not the type of the field. */
const ABOUT: Readonly<Record<string, string>> = {
  theme: 'PolicyTheme',
  obligation: 'Obligation',
  agendaTask: 'AgendaTask',
  agenda: 'Agenda',
  region: 'Region',
};

type Draw = <Value>(arbitrary: fc.Arbitrary<Value>) => Value;

/** How large a generated question gets: fields per level, and levels. */
const WIDTH = 4;
const LEVELS = 6;
/** The deeper, the smaller its pages, so that most questions stay below the limits. */
const PAGES = [100, 20, 5, 3, 2, 1, 1];

/** Questions that are right by the schema: fields, arguments and fragments as its types allow them. */
export function randomDocuments(schema: GraphQLSchema, known: Known): fc.Arbitrary<RandomDocument> {
  return fc.gen().map((gen) => {
    const draw: Draw = (arbitrary) => gen(() => arbitrary);
    const writer = new Writer(schema, known, draw);
    const fields = writer.selection(schema.getQueryType()!, 0);
    const n = draw(fc.integer({ min: 1, max: 8 }));
    return writer.usesN
      ? { text: `query Random($n: Int) ${fields}`, variables: { n } }
      : { text: `query Random ${fields}`, variables: {} };
  });
}

const ODD = [
  ...[
    '',
    '{',
    '}',
    '(',
    ')',
    '[',
    '"',
    '#',
    '...',
    '@',
    '!',
    '$',
    '$n',
    '$m',
    ':',
    'on',
    'fragment',
    '__schema { types { name } }',
  ],
  ...[
    'null',
    'true',
    '-1',
    '0',
    '101',
    '1.5',
    '1e400',
    '99999999999999999999',
    '"2024-02-30"',
    '"é\u0301😀"',
    '"\\u0000"',
    '{}',
    '[]',
  ],
  ...[
    '@skip(if: true)',
    '@include(if: $n)',
    '@oneOf',
    '__typename',
    '{ slug: "" }',
    '{ id: "b3JnYW5pc2F0aW9uOg" }',
    'first: 2147483648',
  ],
];

/** Questions with some of their words left out, doubled, exchanged or replaced, and variables of any kind. */
export function mutated(documents: fc.Arbitrary<RandomDocument>): fc.Arbitrary<RandomDocument> {
  const act = fc.constantFrom('drop', 'double', 'exchange', 'replace');
  const mutation = fc.record({
    act,
    at: fc.nat({ max: 1_000 }),
    other: fc.nat({ max: 1_000 }),
    odd: fc.constantFrom(...ODD),
  });
  const variables = fc.oneof(fc.dictionary(fc.constantFrom('n', 'm'), fc.jsonValue()), fc.constant({ n: 5 }));
  return fc
    .record({ document: documents, mutations: fc.array(mutation, { minLength: 1, maxLength: 3 }), variables })
    .map(({ document, mutations, variables: given }) => {
      const words = document.text.match(/"[^"]*"|\w+|\s+|[^\w\s]/g) ?? [];
      for (const each of mutations) {
        const [at, other] = [each.at % words.length, each.other % words.length];
        const word = words[at] ?? '';
        if (each.act === 'drop') words[at] = '';
        if (each.act === 'double') words[at] = word + ' ' + word;
        if (each.act === 'replace') words[at] = each.odd;
        if (each.act === 'exchange') [words[at], words[other]] = [words[other] ?? '', word];
      }
      return { text: words.join(''), variables: given };
    });
}

class Writer {
  usesN = false;

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly known: Known,
    private readonly draw: Draw,
  ) {}

  selection(type: GraphQLObjectType, level: number): string {
    const fields = Object.values(type.getFields()).filter(
      (field) => level < LEVELS || isLeafType(getNamedType(field.type)),
    );
    const wanted = this.draw(fc.integer({ min: 1, max: level === 0 ? 2 : WIDTH }));
    const chosen = this.some(fields, wanted).map((field) => this.field(field, level));
    return `{ ${chosen.length > 0 ? chosen.join(' ') : '__typename'} }`;
  }

  private field(field: GraphQLField<unknown, unknown>, level: number): string {
    const given = field.args
      .filter((argument) => isRequiredArgument(argument) || argument.name === 'first' || this.chance(3))
      .flatMap((argument) => this.argument(argument, field, level));
    const type = getNamedType(field.type);
    const below = isObjectType(type)
      ? this.selection(type, level + 1)
      : isAbstractType(type)
        ? this.fragment(this.schema.getPossibleTypes(type), level)
        : '';
    return `${field.name}${given.length > 0 ? `(${given.join(', ')})` : ''} ${below}`;
  }

  private fragment(possible: readonly GraphQLObjectType[], level: number): string {
    const [type] = this.some(possible, 1);
    return type ? `{ __typename ... on ${type.name} ${this.selection(type, level + 1)} }` : '{ __typename }';
  }

  private argument({ name, type }: GraphQLArgument, field: GraphQLField<unknown, unknown>, level: number): string[] {
    if (name === 'after' && getNamedType(type).name === 'String') return [];
    if (name !== 'first')
      return [`${name}: ${this.value(ABOUT[name] ?? (name === 'by' ? getNamedType(field.type).name : ''), type)}`];
    if (this.chance(4)) return [];
    if (!this.chance(2)) return [`first: ${this.draw(fc.integer({ min: 1, max: PAGES[level] ?? 1 }))}`];
    this.usesN = true;
    return ['first: $n'];
  }

  /** `about` is the type of what a lookup should mostly name. */
  private value(about: string, type: GraphQLInputType): string {
    if (isNonNullType(type)) return this.value(about, type.ofType);
    if (isListType(type)) {
      const items = this.draw(fc.integer({ min: 1, max: 3 }));
      return `[${Array.from({ length: items }, () => this.value(about, type.ofType)).join(', ')}]`;
    }
    if (isEnumType(type)) return this.one(type.getValues().map((each) => each.name));
    if (isInputObjectType(type)) {
      if (type.name === 'Lookup') return this.lookup(about);
      const fields = Object.values(type.getFields());
      const count = type.isOneOf ? 1 : this.draw(fc.integer({ min: 1, max: fields.length }));
      const chosen = new Set([...fields.filter(isRequiredInputField), ...this.some(fields, count)]);
      const parts = [...chosen].map((field) => `${field.name}: ${this.value(ABOUT[field.name] ?? '', field.type)}`);
      return `{ ${parts.join(', ')} }`;
    }
    return this.scalar(getNullableType(type).name);
  }

  /** Mostly what fits; bodies where nothing says what would; sometimes anything. */
  private lookup(about: string): string {
    const { lookups } = this.known;
    const fitting = lookups[about] ?? lookups['Organisation'] ?? [];
    return this.one(
      this.chance(8)
        ? (Object.values(lookups).at(this.draw(fc.nat({ max: 30 })) % Object.keys(lookups).length) ?? fitting)
        : fitting,
    );
  }

  private scalar(type: string): string {
    if (type === 'Int') return String(this.draw(fc.integer({ min: 0, max: 5 })));
    if (type === 'Boolean') return String(this.draw(fc.boolean()));
    if (type === 'Date') return JSON.stringify(this.one(this.known.days));
    if (type === 'KnownAt') return JSON.stringify(this.one(this.known.moments));
    if (type === 'ID') return JSON.stringify(this.one(this.known.ids));
    return JSON.stringify(this.one(this.known.texts));
  }

  private one<Value>(values: readonly Value[]): Value {
    return this.draw(fc.constantFrom(...values));
  }

  private some<Value>(values: readonly Value[], count: number): Value[] {
    return values.length === 0
      ? []
      : this.draw(
          fc.shuffledSubarray([...values], {
            minLength: Math.min(1, count),
            maxLength: Math.min(values.length, count),
          }),
        );
  }

  /** True once in so many times. */
  private chance(times: number): boolean {
    return this.draw(fc.integer({ min: 1, max: times })) === 1;
  }
}

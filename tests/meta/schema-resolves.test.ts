import {
  execute,
  getNamedType,
  GraphQLObjectType,
  GraphQLSchema,
  GraphQLString,
  isRequiredArgument,
  parse,
  validate,
} from 'graphql';
import { createContext } from '../../src/api/context';
import { buildRegistrySchema } from '../../src/api/schema';
import { exportRecords } from '../../src/records/export';
import { KINDS } from '../../src/records/kinds';
import { loadFolder } from '../../src/records/seed';
import { globalId } from '../../src/registry/reading/ids';
import { thing } from '../../src/registry/reading/view';
import { openRegistry, type Registry } from '../facts/registry';
import { PROCEEDINGS } from '../support/council';
import { engines } from '../support/engines';
import { importInto, importSamples } from '../support/imports';
import { laterSample } from '../support/later-sample';
import { type ArgumentsOf, coordinatesOf, everythingIn, watched } from '../support/every-field';

/** What fields are asked with where the usual values for their required arguments will not do. */
const ARGUMENTS: Readonly<Record<string, string>> = {
  'Query.node': '(id: "b3JnYW5pc2F0aW9uOmdlbWVlbnRlLWhpbGxlZ29t")',
  'Query.changesBetween': '(of: { everything: true }, from: "2019-01-01", to: "2026-05-16")',
  'Query.complianceReport': '(of: { slug: "gr-mrdh" })',
  'Query.cooperation': '(filter: { between: [{ slug: "gemeente-hillegom" }, { slug: "gemeente-lisse" }] })',
  'Query.matrix': '(rows: [{ slug: "gemeente-hillegom" }, { slug: "gr-mrdh" }], columns: POLICY_FIELDS)',
};
/** Values for required arguments, by their names. */
const USUAL: Readonly<Record<string, string>> = {
  text: '"brielle"',
  of: '{ slug: "gemeente-hillegom" }',
  'from: Lookup!': '{ slug: "gemeente-hillegom" }',
  'to: Lookup!': '{ slug: "gemeente-lisse" }',
  day: '"2022-12-31"',
  asOf: '"2022-12-31"',
  'from: Date!': '"2019-01-01"',
  'to: Date!': '"2026-05-16"',
  'until: Date!': '"2024-01-01"',
};

/** Fields no record leads to, each with the reason why it may stand in the schema all the same. */
const NOT_REACHED: Readonly<Record<string, string>> = {};

/** Bodies and arrangements with something in every list. */
const RICH = [
  'gr-mrdh',
  'gemeente-pijnacker-nootdorp',
  'gemeente-hillegom',
  'frame-gr-houtland',
  'frame-gemeente-eikdorp',
];
const SAMPLE = 40;
const DAY = '2026-05-16';

describe('the fields of the schema', () => {
  const schema = buildRegistrySchema();
  const { resolved, unknown } = watched(schema);
  const idsByKind = new Map<string, string[]>();
  let registry: Registry;
  let lastImport = '';

  beforeAll(async () => {
    registry = await openRegistry(engines[0]!);
    await loadFolder(registry.graph, PROCEEDINGS, new Date());
    await importSamples(registry.graph);
    await importInto(registry.graph, 'roo', [laterSample('2026-04-15')]);
    const { imports } = (await registry.ask('{ imports(first: 1) { nodes { act } } }')) as {
      imports: { nodes: [{ act: string }] };
    };
    lastImport = imports.nodes[0].act;
    for await (const { kind, id } of exportRecords(registry.graph))
      idsByKind.set(kind, [...(idsByKind.get(kind) ?? []), id]);
  });
  afterAll(() => registry.close());

  const argumentsOf: ArgumentsOf = (coordinate, { args, type }) => {
    if (coordinate === 'Query.importSummary') return `(act: "${lastImport}", of: { slug: "gemeente-wierdam" })`;
    const kind = KINDS.find(({ label }) => label === getNamedType(type).name);
    const given = args.filter(isRequiredArgument).map((argument) => {
      const signature = `${argument.name}: ${String(argument.type)}`;
      const own = kind && signature === 'by: Lookup!' ? `{ slug: "${sampleOf(kind.name)[0]}" }` : undefined;
      const value = own ?? USUAL[signature] ?? USUAL[argument.name];
      return value ? `${argument.name}: ${value}` : '';
    });
    return ARGUMENTS[coordinate] ?? (given.length > 0 ? `(${given.join(', ')})` : '');
  };

  /** All of a small kind; of a large one some from everywhere, and the rich ones. */
  function sampleOf(kind: string): string[] {
    const ids = idsByKind.get(kind) ?? [];
    const step = Math.max(1, Math.ceil(ids.length / SAMPLE));
    return ids.filter((id, index) => index % step === 0 || RICH.includes(id));
  }

  async function ask(text: string): Promise<void> {
    const document = parse(text);
    expect(validate(schema, document).map(({ message }) => message)).toEqual([]);
    const { errors } = await execute({ schema, document, contextValue: createContext(registry.services) });
    expect(errors?.map(({ path, message }) => `${path?.join('.')}: ${message}`)).toBeUndefined();
  }

  it.each(KINDS.map(({ label, name }) => [label, name]))('of %s resolve', async (label, kind) => {
    const ids = sampleOf(kind).map((id) => globalId(thing(kind, id, { day: DAY, asked: true })));
    expect(ids.length).toBeGreaterThan(0);
    const places = ids.map((id, index) => `n${index}: node(id: "${id}") { ...All }`);
    await ask(`{ ${places.join('\n')} } fragment All on ${label} { ${everythingIn(schema, label, argumentsOf)} }`);
  });

  it.each(Object.entries(schema.getQueryType()!.toConfig().fields))('of Query.%s resolve', async (name, field) => {
    const onlyThis = new GraphQLSchema({ query: new GraphQLObjectType({ name: 'Query', fields: { [name]: field } }) });
    await ask(`{ ${everythingIn(onlyThis, 'Query', argumentsOf)} }`);
  });

  it('are all known to something: none gives undefined', () => {
    expect([...unknown]).toEqual([]);
  });

  it('are all reached from the seeds, the samples of registers and a council that records everything', () => {
    const unreached = coordinatesOf(schema).filter((coordinate) => !resolved.has(coordinate));
    expect(unreached).toEqual(Object.keys(NOT_REACHED));
  });
});

describe('the watch on fields', () => {
  it('sees a field that nobody knows, and one that nobody asked for', async () => {
    const body = new GraphQLObjectType({
      name: 'Body',
      fields: { name: { type: GraphQLString }, seat: { type: GraphQLString }, motto: { type: GraphQLString } },
    });
    const schema = new GraphQLSchema({
      query: new GraphQLObjectType({
        name: 'Query',
        fields: { body: { type: body, resolve: () => ({ name: 'Hillegom', seat: null }) } },
      }),
    });
    const { resolved, unknown } = watched(schema);
    expect(everythingIn(schema, 'Query', () => '')).toMatch(/body \{ name\s+seat\s+motto\s+\}/);
    await execute({ schema, document: parse('{ body { name motto } }') });
    expect([...unknown]).toEqual(['Body.motto']);
    expect(coordinatesOf(schema).filter((coordinate) => !resolved.has(coordinate))).toEqual(['Body.seat']);
  });
});

import { Kind, NoDeprecatedCustomRule, parse, specifiedRules, validate } from 'graphql';
import { createApollo, execute } from '../../src/api/apollo';
import { type Context, createContext } from '../../src/api/context';
import { readExamples } from '../../src/api/query-page';
import { buildRegistrySchema } from '../../src/api/schema';
import { EXAMPLES } from '../../src/cli/places';
import { openRegistry, type Registry } from '../facts/registry';
import { engines } from '../support/engines';

const RULES = [...specifiedRules, NoDeprecatedCustomRule];
const all = readExamples(EXAMPLES).map((example) => [example.name, example] as const);

describe('the ready-made questions', () => {
  const schema = buildRegistrySchema();
  let registry: Registry;
  const apollo = createApollo<Context>({ schema });
  beforeAll(async () => {
    registry = await openRegistry(engines[0]!);
    await apollo.start();
  });
  afterAll(async () => {
    await apollo.stop();
    await registry.close();
  });

  it('are numbered one by one', () => {
    expect(all.length).toBeGreaterThanOrEqual(10);
    const numbers = all.map(([name]) => /^(\d\d)-[a-z-]+$/.exec(name)?.[1]);
    expect(numbers).toEqual(all.map((_, index) => String(index + 1).padStart(2, '0')));
  });

  it.each(all)(
    '%s begins with its question in both languages, and has one operation with a name',
    (_name, { document }) => {
      expect(document.split('\n')[0]).toMatch(/^# [A-Z][^/]*\? \/ [A-Z][^/]*\?$/);
      const operations = parse(document).definitions.filter((each) => each.kind === Kind.OPERATION_DEFINITION);
      expect(operations.map((each) => each.name?.value)).toEqual([expect.stringMatching(/^[A-Z][A-Za-z]+$/)]);
    },
  );

  it.each(all)('%s fits the schema, uses nothing deprecated and is answered', async (_name, example) => {
    expect(validate(schema, parse(example.document), RULES)).toEqual([]);
    const variables = JSON.parse(example.variables ?? '{}') as Record<string, unknown>;
    const question = { query: example.document, variables };
    const { data, errors } = await execute(apollo, question, createContext(registry.services));
    expect(errors).toBeUndefined();
    expect(Object.values(data ?? {})).not.toContain(null);
  });
});

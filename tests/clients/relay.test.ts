import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema, type GraphQLField, type GraphQLObjectType, isObjectType, isRequiredArgument } from 'graphql';
import { serveRegistry, type ServedRegistry } from '../api/registry/served-registry';
import { PROJECT } from '../support/components';
import { engines } from '../support/engines';
import { cleanUp, temporaryFolder } from '../support/process';

const COMPILER = join(PROJECT, 'node_modules', 'relay-compiler', 'cli.js');
const SCHEMA = join(PROJECT, 'schema', 'released', 'schema.graphql');

/** A view of an arrangement with a list that can be paged through, and one that can be read anew by its `id`. */
const VIEWS = `
import { graphql } from 'react-relay';

export const participants = graphql\`
  fragment app_participants on Arrangement
  @argumentDefinitions(count: { type: "Int", defaultValue: 5 }, cursor: { type: "String" })
  @refetchable(queryName: "appParticipantsPageQuery") {
    name
    participations(first: $count, after: $cursor) @connection(key: "app_participations") {
      totalCount
      edges {
        node {
          level
          ...app_line
        }
      }
    }
  }
\`;

export const line = graphql\`
  fragment app_line on Participation @refetchable(queryName: "appLineAgainQuery") {
    organisation {
      name
    }
    grounds {
      why
    }
  }
\`;

export const bodies = graphql\`
  fragment app_bodies on Query
  @argumentDefinitions(count: { type: "Int", defaultValue: 50 }, cursor: { type: "String" })
  @refetchable(queryName: "appBodiesPageQuery") {
    organisations(first: $count, after: $cursor) @connection(key: "app_organisations") {
      edges {
        node {
          slug
        }
      }
    }
  }
\`;

export const page = graphql\`
  query appPageQuery($asOf: Date) {
    arrangement(by: { slug: "gr-mrdh" }, asOf: $asOf) {
      ...app_participants
    }
    ...app_bodies
  }
\`;
`;

interface Compiled {
  readonly code: number | null;
  readonly said: string;
  /** The operations as they are sent, by their names. */
  readonly operations: ReadonlyMap<string, string>;
}

/** Compiles a source file against the released schema, in a folder of its own. */
function compile(source: string): Compiled {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'src'));
  copyFileSync(SCHEMA, join(folder, 'schema.graphql'));
  writeFileSync(join(folder, 'src', 'app.ts'), source);
  writeFileSync(join(folder, 'sent.json'), '{}');
  const settings = {
    src: './src',
    schema: './schema.graphql',
    language: 'typescript',
    persistConfig: { file: './sent.json' },
  };
  writeFileSync(join(folder, 'relay.config.json'), JSON.stringify(settings));
  const { status, stdout, stderr } = spawnSync(process.execPath, [COMPILER, 'relay.config.json'], {
    cwd: folder,
    encoding: 'utf8',
  });
  const sent = Object.values(JSON.parse(readFileSync(join(folder, 'sent.json'), 'utf8')) as Record<string, string>);
  const operations = new Map(sent.map((text) => [/^query (\w+)/m.exec(text)?.[1] ?? text, text]));
  return { code: status, said: stdout + stderr, operations };
}

/**
 * A fragment for every connection of the schema, and for every type that is a node one that is read by its `id`. What
 * was recorded is followed by number and is no connection.
 */
function everyList(): string {
  const schema = buildSchema(readFileSync(SCHEMA, 'utf8'));
  const types = Object.values(schema.getTypeMap()).filter(isObjectType);
  const fragments = types.flatMap((type) => {
    const connections = Object.values(type.getFields())
      .filter(({ args }) => args.some(({ name, type: kind }) => name === 'after' && String(kind) === 'String'))
      .map((field) => ({ name: `${type.name}_${field.name}`, fields: connection(type, field), directives: '' }));
    const isNode = type.getInterfaces().some(({ name }) => name === 'Node');
    const again = {
      name: type.name,
      fields: 'uri',
      directives: `@refetchable(queryName: "app${type.name}AgainQuery")`,
    };
    return [...connections, ...(isNode ? [again] : [])].map(
      ({ name, fields, directives }) =>
        `export const ${name} = graphql\`fragment app_${name} on ${type.name} ${directives} { ${fields} }\`;`,
    );
  });
  expect(fragments.length).toBeGreaterThan(80);
  return ["import { graphql } from 'react-relay';", ...fragments].join('\n');
}

/** Arguments that must be given come from variables of the query around. */
function connection(type: GraphQLObjectType, { name, args }: GraphQLField<unknown, unknown>): string {
  const given = args.filter(isRequiredArgument).map((argument) => `${argument.name}: $${argument.name}`);
  return `${name}(${['first: 10', ...given].join(', ')}) @connection(key: "${type.name}_${name}") { edges { cursor node { __typename } } }`;
}

interface Connection {
  readonly edges: readonly {
    readonly cursor: string;
    readonly node: { readonly id: string; readonly slug?: string };
  }[];
  readonly pageInfo: { readonly endCursor: string | null; readonly hasNextPage: boolean };
}
interface Arrangement {
  readonly id: string;
  readonly name: string;
  readonly participations: Connection & { readonly totalCount: number };
}

describe('the compiler of Relay', () => {
  let served: ServedRegistry;
  let compiled: Compiled;
  beforeAll(async () => {
    served = await serveRegistry(engines[0]!);
    compiled = compile(VIEWS);
  });
  afterAll(async () => {
    await served.close();
    await cleanUp();
  });
  const send = <Shape>(name: string, variables: object) =>
    served.ask<Shape>(compiled.operations.get(name) ?? '', variables);

  it('accepts our schema, our lists as connections and our things as nodes', () => {
    expect(compiled.said).not.toContain('ERROR');
    expect(compiled.code).toBe(0);
    expect([...compiled.operations.keys()].sort()).toEqual([
      'appBodiesPageQuery',
      'appLineAgainQuery',
      'appPageQuery',
      'appParticipantsPageQuery',
    ]);
  });

  it('accepts every list of the schema as a connection, and every kind of node to be read anew', () => {
    const { code, said } = compile(everyList());
    expect([said.match(/✖︎.*/g), code]).toEqual([null, 0]);
  });

  it('refuses what is not in the schema', () => {
    expect(compile(VIEWS.replace('totalCount', 'totalNumber')).code).not.toBe(0);
  });

  it('makes pages that are answered: on each of two days, and each participant once', async () => {
    for (const [asOf, count] of [
      ['2014-12-20', 24],
      ['2026-05-16', 21],
    ] as const) {
      const { arrangement } = await send<{ arrangement: Arrangement }>('appPageQuery', { asOf });
      const { id } = arrangement;
      const found = [...arrangement.participations.edges];
      for (let { pageInfo } = arrangement.participations; pageInfo.hasNextPage;) {
        const { node } = await send<{ node: Arrangement }>('appParticipantsPageQuery', {
          id,
          count: 5,
          cursor: pageInfo.endCursor,
        });
        expect([node.id, node.name]).toEqual([id, arrangement.name]);
        found.push(...node.participations.edges);
        ({ pageInfo } = node.participations);
      }
      expect(new Set(found.map(({ node }) => node.id)).size).toBe(count);
      expect([found.length, arrangement.participations.totalCount]).toEqual([count, count]);
      const line = await send<{ node: { id: string } }>('appLineAgainQuery', { id: found[0]?.node.id });
      expect(line.node.id).toBe(found[0]?.node.id);
    }
  });

  it('makes pages of a list at the root that are answered too', async () => {
    const { organisations } = await send<{ organisations: Connection }>('appPageQuery', {});
    const next = await send<{ organisations: Connection }>('appBodiesPageQuery', {
      count: 50,
      cursor: organisations.pageInfo.endCursor,
    });
    const ids = [...organisations.edges, ...next.organisations.edges].map(({ node }) => node.id);
    expect(new Set(ids).size).toBe(100);
  });
});

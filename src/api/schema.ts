import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { addResolversToSchema } from '@graphql-tools/schema';
import { buildSchema, GraphQLScalarType, type GraphQLSchema, isObjectType } from 'graphql';
import { agendaLinksResolvers } from '../answers/agenda-links/resolvers';
import { boardsResolvers } from '../answers/boards/resolvers';
import { changesBetweenResolvers } from '../answers/changes-between/resolvers';
import { cooperationResolvers } from '../answers/cooperation/resolvers';
import { coverageResolvers } from '../answers/coverage/resolvers';
import { importSummaryResolvers } from '../answers/import-summary/resolvers';
import { matrixResolvers } from '../answers/matrix/resolvers';
import { partnersResolvers } from '../answers/partners/resolvers';
import { pathsResolvers } from '../answers/paths/resolvers';
import { regionDifferencesResolvers } from '../answers/region-differences/resolvers';
import { registerReconciliationResolvers } from '../answers/register-reconciliation/resolvers';
import { sharedThemesResolvers } from '../answers/shared-themes/resolvers';
import { letterResolvers } from '../checks/letters/resolvers';
import { nationalResolvers } from '../checks/national/resolvers';
import { deadlinesResolvers } from '../checks/deadlines/resolvers';
import { checksResolvers } from '../checks/resolvers';
import { kindNamed } from '../records/kinds';
import { agendaResolvers } from '../registry/agenda/resolvers';
import { arrangementResolvers } from '../registry/arrangement/resolvers';
import { changeResolvers } from '../registry/change/resolvers';
import { lawResolvers } from '../registry/law/resolvers';
import { organisationResolvers } from '../registry/organisation/resolvers';
import { participationResolvers } from '../registry/participation/resolvers';
import { programmeResolvers } from '../registry/programme/resolvers';
import { type Context, viewOf } from '../registry/reading/context';
import { thingOfId } from '../registry/reading/ids';
import { recordResolvers, type TypeResolvers } from '../registry/reading/record-fields';
import type { Thing } from '../registry/reading/view';
import { regionResolvers } from '../registry/region/resolvers';
import { searchResolvers } from '../registry/search/resolvers';
import { sourceResolvers } from '../registry/source/resolvers';
import { themeResolvers } from '../registry/theme/resolvers';
import { withKnownAt } from './known-at/fields';
import { lookAhead } from './look-ahead';
import { DateScalar, DateTimeScalar, KnownAtScalar, MoneyScalar } from './scalars';

const SCHEMA_FOLDER = join(__dirname, '..', '..', 'schema');

const typeOfThing = ({ kind }: Thing) => kindNamed(kind).label;

const nodeResolvers: Record<string, TypeResolvers> = {
  Query: {
    node: async (_: unknown, { id }: { id: string }, context: Context) => {
      const found = thingOfId(id, viewOf(context, null), context.knownAt);
      return (await context.reader.record(found.kind, found.id)) ? found : null;
    },
  },
  Node: { __resolveType: typeOfThing },
  Fact: { __resolveType: typeOfThing },
};

/** The resolvers of all concepts; a new concept is one line here. */
const CONCEPTS: readonly Record<string, TypeResolvers>[] = [
  nodeResolvers,
  organisationResolvers,
  arrangementResolvers,
  participationResolvers,
  regionResolvers,
  lawResolvers,
  themeResolvers,
  agendaResolvers,
  programmeResolvers,
  sourceResolvers,
  agendaLinksResolvers,
  boardsResolvers,
  cooperationResolvers,
  changesBetweenResolvers,
  coverageResolvers,
  importSummaryResolvers,
  matrixResolvers,
  partnersResolvers,
  pathsResolvers,
  regionDifferencesResolvers,
  registerReconciliationResolvers,
  sharedThemesResolvers,
  checksResolvers,
  nationalResolvers,
  letterResolvers,
  deadlinesResolvers,
  searchResolvers,
  changeResolvers,
];

/** The SDL of the API: one file per concept, in the order of their names. */
export function schemaText(): string {
  return readdirSync(SCHEMA_FOLDER)
    .filter((file) => file.endsWith('.graphql'))
    .sort()
    .map((file) => readFileSync(join(SCHEMA_FOLDER, file), 'utf8'))
    .join('\n');
}

/**
 * The executable schema. Throws when a resolver stands for a field that the SDL does not have. `ahead` false leaves out
 * that lookups ask ahead: the answers are the same.
 */
export function buildRegistrySchema({ ahead = true }: { ahead?: boolean } = {}): GraphQLSchema {
  const schema = buildSchema(schemaText());
  addResolversToSchema({
    schema,
    resolvers: { ...scalars(schema), ...mergedResolvers(schema) },
    resolverValidationOptions: { requireResolversToMatchSchema: 'error' },
    updateResolversInPlace: true,
  });
  if (ahead) lookAhead(schema);
  return withKnownAt(schema);
}

/** Joining takes a scalar as it is, so the description that the SDL gives it must be put in it. */
function scalars(schema: GraphQLSchema): Record<string, GraphQLScalarType> {
  return Object.fromEntries(
    [DateScalar, DateTimeScalar, KnownAtScalar, MoneyScalar].map((scalar) => {
      const { description } = schema.getType(scalar.name) ?? {};
      return [scalar.name, new GraphQLScalarType({ ...scalar.toConfig(), description })];
    }),
  );
}

/** What concepts write, over what every record has; of the latter only what the SDL offers. */
function mergedResolvers(schema: GraphQLSchema): Record<string, TypeResolvers> {
  const merged: Record<string, TypeResolvers> = {};
  for (const [type, fields] of Object.entries(recordResolvers())) {
    const definition = schema.getType(type);
    if (!isObjectType(definition)) throw new Error(`The records of type ${type} have no type in the schema`);
    const offered = definition.getFields();
    merged[type] = Object.fromEntries(Object.entries(fields).filter(([field]) => field in offered));
  }
  for (const concept of CONCEPTS)
    for (const [type, fields] of Object.entries(concept)) merged[type] = { ...merged[type], ...fields };
  return merged;
}

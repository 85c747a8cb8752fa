import { GraphQLError, GraphQLScalarType, Kind, print } from 'graphql';
import { isDay } from '../time/day';
import type { KnownAt } from './known-at/asked';

function day(value: unknown, shown = JSON.stringify(value)): string {
  if (typeof value === 'string' && isDay(value)) return value;
  throw new GraphQLError(`Expected a day that exists, as YYYY-MM-DD, found ${shown}.`, {
    extensions: { code: 'BAD_USER_INPUT' },
  });
}

/** A calendar day. Never goes through a JavaScript date, which would turn 30 February into 1 March. */
export const DateScalar: GraphQLScalarType = new GraphQLScalarType<string, string>({
  name: 'Date',
  parseValue: (value) => day(value),
  parseLiteral: (node) => day(node.kind === Kind.STRING ? node.value : undefined, print(node)),
  serialize: (value) => day(value),
});

function outputOnly(name: string): () => never {
  return () => {
    throw new GraphQLError(`${name} is never an argument.`, { extensions: { code: 'BAD_USER_INPUT' } });
  };
}

/** An instant in UTC. */
export const DateTimeScalar: GraphQLScalarType = new GraphQLScalarType<never, string>({
  name: 'DateTime',
  parseValue: outputOnly('A DateTime'),
  parseLiteral: outputOnly('A DateTime'),
  serialize: (value) => String(value),
});

/** Euro cents: a whole number that may be larger than a GraphQL Int. */
export const MoneyScalar: GraphQLScalarType = new GraphQLScalarType<never, number>({
  name: 'Money',
  parseValue: outputOnly('Money'),
  parseLiteral: outputOnly('Money'),
  serialize: (value) => {
    if (typeof value === 'number' && Number.isSafeInteger(value)) return value;
    throw new TypeError(`Expected whole euro cents, found ${String(value)}`);
  },
});

const VERSION = /^[1-9]\d{0,14}$/;
const INSTANT = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/;

function knownAt(value: unknown, shown = JSON.stringify(value)): KnownAt {
  const text = typeof value === 'number' ? String(value) : value;
  if (typeof text === 'string') {
    if (VERSION.test(text)) return { version: Number(text) };
    const [, day = ''] = INSTANT.exec(text) ?? [];
    const instant = isDay(day) ? new Date(text) : undefined;
    if (instant && !Number.isNaN(instant.getTime())) return { instant: instant.toISOString() };
  }
  throw new GraphQLError(
    `Expected a moment with its zone such as 2026-11-22T10:00:00Z, or a data version such as "2507", found ${shown}.`,
    { extensions: { code: 'BAD_USER_INPUT' } },
  );
}

/** A moment in the recording of the registry: an instant or a data version. */
export const KnownAtScalar: GraphQLScalarType = new GraphQLScalarType<KnownAt, string>({
  name: 'KnownAt',
  parseValue: (value) => knownAt(value),
  parseLiteral: (node) =>
    knownAt(node.kind === Kind.STRING || node.kind === Kind.INT ? node.value : undefined, print(node)),
  serialize: (value) => String(value),
});

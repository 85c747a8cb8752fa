import { GraphQLError, GraphQLScalarType, Kind, print } from 'graphql';
import { isDay } from '../time/day';

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

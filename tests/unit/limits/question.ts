import { getOperationAST, getVariableValues, Kind, parse, specifiedRules, validate } from 'graphql';
import { costOf } from '../../../src/api/limits/cost';
import type { Question } from '../../../src/api/limits/selection';
import { smallSchema } from '../../support/small-registry';

export const schema = smallSchema();

/** A question on the small schema, as the server would have it before counting. */
export function questionFrom(document: string, given: Record<string, unknown> = {}): Question {
  const parsed = parse(document);
  const [error] = validate(schema, parsed, specifiedRules);
  if (error) throw error;
  const operation = getOperationAST(parsed)!;
  const { coerced, errors } = getVariableValues(schema, operation.variableDefinitions ?? [], given);
  if (!coerced) throw errors[0]!;
  const fragments = parsed.definitions.filter((each) => each.kind === Kind.FRAGMENT_DEFINITION);
  return {
    schema,
    operation,
    fragments: new Map(fragments.map((each) => [each.name.value, each])),
    variables: coerced,
  };
}

/** What a question on the small schema costs. */
export function cost(document: string, variables: Record<string, unknown> = {}): number {
  return costOf(questionFrom(document, variables));
}

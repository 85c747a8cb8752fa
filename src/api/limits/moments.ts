import { type FieldNode, type GraphQLArgument, valueFromAST } from 'graphql';
import { limitExceeded } from '../../registry/errors';
import { momentAsked } from '../known-at/asked';
import { MAX_MOMENTS, MOMENT_COST } from './limits';
import { fieldsOf, type Question } from './selection';

/** What the earlier moments cost that a question looks at, each once. Throws a Refusal when they are too many. */
export function costOfMoments(question: Question): number {
  const found = momentsOf(question).size;
  if (found > MAX_MOMENTS) {
    const message = `A question may look at ${MAX_MOMENTS} moments beside now, this one looks at ${found}`;
    throw limitExceeded(`${message}: ask in several questions.`, { name: 'moments', limit: MAX_MOMENTS, found });
  }
  return found * MOMENT_COST;
}

function momentsOf(question: Question): ReadonlySet<string> {
  const { schema, operation, variables } = question;
  const moments = new Set<string>();
  const root = schema.getRootType(operation.operation);
  for (const [node] of root ? fieldsOf(question, root, [operation.selectionSet]).values() : []) {
    const field = node && root?.getFields()[node.name.value];
    const moment = node && field && momentAsked(field.args, valuesGiven(field.args, node, variables));
    if (moment) moments.add(Object.values(moment).join());
  }
  return moments;
}

/** The arguments that are given and fit; what is wrong with the others is for execution to say. */
function valuesGiven(args: readonly GraphQLArgument[], node: FieldNode, variables: Question['variables']) {
  const valueOf = ({ name, type }: GraphQLArgument): unknown =>
    valueFromAST(node.arguments?.find((each) => each.name.value === name)?.value, type, variables);
  return Object.fromEntries(args.map((argument) => [argument.name, valueOf(argument)]));
}

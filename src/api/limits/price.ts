import { type ConstDirectiveNode, type GraphQLObjectType, Kind } from 'graphql';

/** Says where more is read than one row for each object. */
export const PRICE_SDL = `"""How many rows are read at most: for one object of a type, for a field beside the objects it gives, for a value given."""
directive @price(rows: Int!) on OBJECT | INTERFACE | FIELD_DEFINITION | ARGUMENT_DEFINITION | INPUT_FIELD_DEFINITION`;

/** Anything that a directive can stand on. */
interface Element {
  readonly astNode?: { readonly directives?: readonly ConstDirectiveNode[] } | null;
}

/** The number a directive gives to an element of the schema; undefined where it does not stand there. */
export function numberOf(element: Element, directive: string, argument: string): number | undefined {
  const found = element.astNode?.directives?.find(({ name }) => name.value === directive);
  const value = found?.arguments?.find(({ name }) => name.value === argument)?.value;
  return value?.kind === Kind.INT ? Number(value.value) : undefined;
}

/** What `@price(rows:)` says of a field, argument or input field; nothing where it says nothing. */
export function priceOf(element: Element): number {
  return numberOf(element, 'price', 'rows') ?? 0;
}

/** What one object of a type costs: what the type says, else the dearest of its interfaces, else 1. */
export function priceOfType(type: GraphQLObjectType): number {
  const ofInterfaces = type.getInterfaces().map((each) => numberOf(each, 'price', 'rows') ?? 1);
  return numberOf(type, 'price', 'rows') ?? Math.max(1, ...ofInterfaces);
}

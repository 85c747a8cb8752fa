import {
  type FieldNode,
  type FragmentDefinitionNode,
  getDirectiveValues,
  GraphQLIncludeDirective,
  type GraphQLObjectType,
  type GraphQLSchema,
  GraphQLSkipDirective,
  isAbstractType,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';

/** A question that passed validation, with the values of its variables after defaults. */
export interface Question {
  readonly schema: GraphQLSchema;
  readonly operation: OperationDefinitionNode;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** The fields of one object as they will be resolved: by their name in the answer, with all places that ask for each. */
export type Fields = ReadonlyMap<string, readonly FieldNode[]>;

/** Collects the fields of an object type as execution does: fragments written out, switched-off parts left out. */
export function fieldsOf(question: Question, type: GraphQLObjectType, sets: readonly SelectionSetNode[]): Fields {
  const fields = new Map<string, FieldNode[]>();
  const seen = new Set<string>();
  const collect = (selections: readonly SelectionNode[]): void => {
    for (const selection of selections) {
      if (!isAskedFor(selection, question)) continue;
      if (selection.kind === Kind.FIELD) addTo(fields, selection);
      else {
        const part = selection.kind === Kind.INLINE_FRAGMENT ? selection : unseenFragment(selection.name.value);
        if (part && fits(question.schema, type, part.typeCondition?.name.value)) collect(part.selectionSet.selections);
      }
    }
  };
  const unseenFragment = (name: string) => {
    if (seen.has(name)) return undefined;
    seen.add(name);
    return question.fragments.get(name);
  };
  for (const set of sets) collect(set.selections);
  return fields;
}

function addTo(fields: Map<string, FieldNode[]>, field: FieldNode): void {
  const name = field.alias?.value ?? field.name.value;
  const others = fields.get(name);
  if (others) others.push(field);
  else fields.set(name, [field]);
}

function isAskedFor(selection: SelectionNode, { variables }: Question): boolean {
  if (!selection.directives?.length) return true;
  const skip = getDirectiveValues(GraphQLSkipDirective, selection, variables);
  const include = getDirectiveValues(GraphQLIncludeDirective, selection, variables);
  return skip?.if !== true && include?.if !== false;
}

function fits(schema: GraphQLSchema, type: GraphQLObjectType, condition: string | undefined): boolean {
  if (condition === undefined || condition === type.name) return true;
  const wanted = schema.getType(condition);
  return isAbstractType(wanted) && schema.isSubType(wanted, type);
}

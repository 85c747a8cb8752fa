import {
  type FieldNode,
  getArgumentValues,
  type GraphQLResolveInfo,
  isObjectType,
  Kind,
  type SelectionSetNode,
} from 'graphql';

/** What every thing knows of itself without being read. */
const KNOWN = ['__typename', 'id', 'slug', 'uri'];

/**
 * What a question asks of the objects of a field. Parts under a condition count as well: whoever looks ahead may read
 * too much by it, and the answer never depends on that.
 */
export class Selected {
  private constructor(
    private readonly fields: readonly FieldNode[],
    private readonly info: GraphQLResolveInfo,
  ) {}

  /** Of the objects of the field that is being resolved. */
  static below(info: GraphQLResolveInfo): Selected {
    return new Selected(fieldsBelow(info.fieldNodes, info), info);
  }

  /** Of what they lead to by one of their fields. */
  of(name: string): Selected {
    return new Selected(fieldsBelow(this.named(name), this.info), this.info);
  }

  /** What the connection of that name asks of its items, with its arguments, where objects of this type have it. */
  connection(type: string, name: string): { items: Selected; args: Readonly<Record<string, unknown>> } | undefined {
    const definition = this.info.schema.getType(type);
    const field = isObjectType(definition) ? definition.getFields()[name] : undefined;
    // Under several names it is asked for in several ways: the first is as good as any.
    const [node] = this.named(name);
    if (!field || !node) return undefined;
    const inside = new Selected(fieldsBelow([node], this.info), this.info);
    const items = fieldsBelow([...inside.named('nodes'), ...inside.of('edges').named('node')], this.info);
    return {
      items: new Selected(items, this.info),
      args: getArgumentValues(field, node, this.info.variableValues),
    };
  }

  private named(name: string): readonly FieldNode[] {
    return this.fields.filter((field) => field.name.value === name);
  }

  /** Whether their records must be read: something is asked that neither their ids nor these links tell. */
  needsRecord(links: readonly string[] = []): boolean {
    return this.fields.some(({ name }) => !KNOWN.includes(name.value) && !links.includes(name.value));
  }

  /** Whether any of these fields is asked for. */
  asks(names: readonly string[]): boolean {
    return this.fields.some(({ name }) => names.includes(name.value));
  }

  /** Whether the field is resolved for each item of a list: what its objects lead to is then often the same. */
  get isRepeated(): boolean {
    for (let place: GraphQLResolveInfo['path'] | undefined = this.info.path; place; place = place.prev)
      if (typeof place.key === 'number') return true;
    return false;
  }
}

function fieldsBelow(nodes: readonly FieldNode[], { fragments }: Pick<GraphQLResolveInfo, 'fragments'>): FieldNode[] {
  const found: FieldNode[] = [];
  const collect = ({ selections }: SelectionSetNode): void => {
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD) found.push(selection);
      else if (selection.kind === Kind.INLINE_FRAGMENT) collect(selection.selectionSet);
      else {
        const fragment = fragments[selection.name.value];
        if (fragment) collect(fragment.selectionSet);
      }
    }
  };
  for (const { selectionSet } of nodes) if (selectionSet) collect(selectionSet);
  return found;
}

import {
  type FieldNode,
  getNamedType,
  type GraphQLArgument,
  GraphQLInt,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLObjectType,
  isAbstractType,
  isInputObjectType,
  isLeafType,
  isObjectType,
  type SelectionSetNode,
  valueFromAST,
} from 'graphql';
import { badUserInput, limitExceeded } from '../../registry/errors';
import { boundOf, isConnection, isListField } from './bounded';
import { DEFAULT_PAGE_SIZE, INTROSPECTION_COST, MAX_PAGE_SIZE } from './limits';
import { costOfMoments } from './moments';
import { numberOf, priceOf, priceOfType } from './price';
import { fieldsOf, type Question } from './selection';

type Field = GraphQLField<unknown, unknown>;

/** Places looked at while counting. Only documents made to be hard to count come near it. */
const MAX_STEPS = 20_000;

/**
 * How much a question can take at most, counted before anything is read: neither the objects in its answer nor the rows
 * read for it are ever more.
 *
 * An object costs 1 or what `@price` says of its type, a scalar nothing. A connection costs 1 and, for each of the
 * `first` items it may hold, what one item costs; its `totalCount` costs 1. A plain list costs its `@bounded(max:)` times
 * what one item costs. Where an object can be of several types, the dearest counts. What a field or the value of an
 * argument costs besides, its `@price` says; each earlier moment costs what rebuilding it does. Throws a Refusal for a
 * page that is too large, or for too many moments.
 */
export function costOf(question: Question): number {
  const root = question.schema.getRootType(question.operation.operation);
  const cost = root ? new Counter(question).object(root, [question.operation.selectionSet], undefined) : 0;
  const ofRoot = (root && cost > 0 && numberOf(root, 'price', 'rows')) || 0;
  return cost + ofRoot + costOfMoments(question);
}

/** What a page tells without being read. */
const UNREAD: ReadonlySet<string> = new Set(['totalCount', '__typename']);

function pricesIn(element: GraphQLArgument | GraphQLInputField, value: unknown): number {
  if (value === null || value === undefined) return 0;
  if (Array.isArray(value)) return value.reduce<number>((sum, each) => sum + pricesIn(element, each), 0);
  const type = getNamedType(element.type);
  if (!isInputObjectType(type)) return priceOf(element);
  const fields = Object.values(type.getFields());
  const inside = fields.map((field) => pricesIn(field, (value as Readonly<Record<string, unknown>>)[field.name]));
  return inside.reduce((sum, each) => sum + each, priceOf(element));
}

class Counter {
  private steps = 0;
  /** The cost of the same selections on the same type is counted once: without it, nested interfaces explode. */
  private readonly counted = new Map<string, number>();
  private readonly numbers = new Map<SelectionSetNode, number>();

  constructor(private readonly question: Question) {}

  /** The fields of one object; `page` is the size of the page when the object is a connection. */
  object(type: GraphQLObjectType, sets: readonly SelectionSetNode[], page: number | undefined): number {
    this.step();
    const key = `${type.name} ${page ?? ''} ${sets.map((set) => this.numberOf(set)).join(' ')}`;
    const known = this.counted.get(key);
    if (known !== undefined) return known;
    let [cost, ofPage, isRead] = [0, 0, false];
    for (const nodes of fieldsOf(this.question, type, sets).values()) {
      const asked = this.field(type, nodes, page);
      if (page === undefined || UNREAD.has(nodes[0]?.name.value ?? '')) cost += asked;
      else [ofPage, isRead] = [ofPage + asked, true];
    }
    // Whatever is asked of a page beside its number, the page is read.
    if (isRead) cost += Math.max(page ?? 0, ofPage);
    this.counted.set(key, cost);
    return cost;
  }

  private field(parent: GraphQLObjectType, nodes: readonly FieldNode[], page: number | undefined): number {
    this.step();
    const [node] = nodes;
    const name = node?.name.value ?? '';
    if (name.startsWith('__')) return name === '__typename' ? 0 : INTROSPECTION_COST;
    const field = parent.getFields()[name] as Field | undefined;
    if (!node || !field) return 0;
    const besides = priceOf(field) + this.pricesGiven(field, node);
    if (isLeafType(getNamedType(field.type))) return besides + (name === 'totalCount' ? 1 : 0);
    const size = isConnection(field) ? this.pageSize(parent, field, node) : undefined;
    if (!isListField(field)) return besides + this.dearest(field, nodes, size);
    return besides + (boundOf(field) ?? size ?? page ?? MAX_PAGE_SIZE) * this.dearest(field, nodes, undefined);
  }

  /** What one value of a field can cost at most. */
  private dearest(field: Field, nodes: readonly FieldNode[], page: number | undefined): number {
    const type = getNamedType(field.type);
    const sets = nodes.flatMap(({ selectionSet }) => (selectionSet ? [selectionSet] : []));
    const possible = isAbstractType(type) ? this.question.schema.getPossibleTypes(type) : [type].filter(isObjectType);
    return Math.max(1, ...possible.map((each) => priceOfType(each) + this.object(each, sets, page)));
  }

  /** What the arguments given to a field cost, each value in a list for itself. */
  private pricesGiven(field: Field, node: FieldNode): number {
    let price = 0;
    for (const argument of field.args) {
      const written = node.arguments?.find(({ name }) => name.value === argument.name)?.value;
      if (written) price += pricesIn(argument, valueFromAST(written, argument.type, this.question.variables));
    }
    return price;
  }

  private pageSize(parent: GraphQLObjectType, field: Field, node: FieldNode): number {
    const written = node.arguments?.find(({ name }) => name.value === 'first')?.value;
    const stated = written && (valueFromAST(written, GraphQLInt, this.question.variables) as number | null | undefined);
    // Left out, a variable without a value, or null: the default holds.
    const usual = field.args.find(({ name }) => name === 'first')?.defaultValue as number | undefined;
    const size = stated ?? usual ?? DEFAULT_PAGE_SIZE;
    if (size >= 1 && size <= MAX_PAGE_SIZE) return size;
    const message = `${parent.name}.${field.name} takes a "first" of 1 to ${MAX_PAGE_SIZE}, but it is ${size}`;
    if (size < 1) throw badUserInput(`${message}.`);
    const advice = 'ask for a page of that size and go on with "after"';
    throw limitExceeded(`${message}: ${advice}.`, { name: 'first', limit: MAX_PAGE_SIZE, found: size });
  }

  private step(): void {
    if (++this.steps <= MAX_STEPS) return;
    const message = 'The cost of this question cannot be counted: its fragments combine in too many ways';
    throw limitExceeded(`${message}. Write fewer fragments on interfaces.`, { name: 'combinations', limit: MAX_STEPS });
  }

  private numberOf(set: SelectionSetNode): number {
    const number = this.numbers.get(set) ?? this.numbers.size;
    this.numbers.set(set, number);
    return number;
  }
}

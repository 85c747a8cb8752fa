import { type Around, type Check, placed, type Rule } from './rules';

/** A value as it is compared: what is absent, null or an empty list is all "nothing said". */
function plain(value: unknown): unknown {
  return value === undefined || (Array.isArray(value) && value.length === 0) ? null : value;
}

/** Null when both are the same, else a sentence. */
export function differs(found: unknown, expected: unknown): string | null {
  const [a, b] = [JSON.stringify(plain(found)), JSON.stringify(plain(expected))];
  return a === b ? null : `found ${a}, expected ${b}`;
}

/** The value a path of keys leads to in an answer; null where it breaks off. */
export function at(value: unknown, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>(
      (inner, key) => (typeof inner === 'object' && inner !== null ? (inner as Record<string, unknown>)[key] : null),
      value,
    );
}

/** The list a path leads to; a connection gives its nodes. */
export function listAt(value: unknown, path: string): readonly unknown[] {
  const found = path === '' ? value : at(value, path);
  const nodes = Array.isArray(found) ? found : at(found, 'nodes');
  return Array.isArray(nodes) ? nodes : [];
}

export const slugs = (things: readonly unknown[]) => things.map((each) => at(each, 'slug'));
export const asList = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
export const sorted = (values: readonly unknown[]) => [...new Set(values)].map(String).sort();

/** The same value: text, number, day, truth or list of texts. */
export const same = (field: string): Rule => placed(field, ([found], said) => differs(found, said));

/** The same value where the facts are silent when it is the usual one. */
export const sameOr = (field: string, usual: unknown): Rule =>
  placed(field, ([found], said) => differs(found, said ?? usual));

/** A value of a list of the registry for each value of the facts. */
export function mapped(field: string, values: Readonly<Record<string, unknown>>): Rule {
  return placed(field, ([found], said) => differs(found, valueIn(values, said)));
}

/** The same for each of a list, in any order. */
export function mappedList(field: string, values: Readonly<Record<string, unknown>>): Rule {
  return placed(field, ([found], said) =>
    differs(sorted(asList(found)), sorted(asList(said).map((each) => valueIn(values, each)))),
  );
}

export function valueIn(values: Readonly<Record<string, unknown>>, said: unknown): unknown {
  if (said === undefined || said === null) return null;
  if (typeof said !== 'string' || !(said in values)) throw new Error(`No value is known for ${JSON.stringify(said)}`);
  return values[said];
}

/** A link to one thing, by its slug. `of` narrows a link to anything. */
export const link = (field: string): Rule =>
  placed(`${field} { slug }`, ([found], said) => differs(at(found, 'slug'), said));
export const linkToAny = (field: string): Rule =>
  placed(`${field} { ... on Fact { slug } }`, ([found], said) => differs(at(found, 'slug'), said));

/** A list of links, in the order of the facts. */
export const links = (field: string): Rule =>
  placed(`${field} { slug }`, ([found], said) => differs(slugs(asList(found)), said));

/** Euros of the facts as cents. */
export const cents = (field: string): Rule =>
  placed(field, ([found], said) => differs(found, typeof said === 'number' ? Math.round(said * 100) : said));

/** A number a source gives, which the registry keeps as text under its name; `rendered` where it is given in words. */
export const figure = (property: string, rendered: (said: unknown) => unknown = (said) => said): Rule =>
  placed('figures { property value }', ([found], said) => {
    const shown = asList(found).find((each) => at(each, 'property') === property);
    return differs(at(shown, 'value'), typeof said === 'number' ? String(said) : rendered(said));
  });

export const PERIOD =
  'period { from fromRule fromText until untilRule untilText attestedFrom attestedUntil fromCertainty untilCertainty }';

/** One side of the period, as the facts give it. */
export const period = (key: string): Rule => placed(PERIOD, ([found], said) => differs(at(found, key), said));

/** Placed and right in both ways. */
export function both(first: Rule, second: Rule): Rule {
  if (first.place !== 'placed' || second.place !== 'placed') throw new Error('Only what is placed can be checked');
  const { check: one } = first;
  const { check: other } = second;
  const compare: Check['compare'] = (found, said, around: Around) =>
    one.compare(found.slice(0, one.fields.length), said, around) ??
    other.compare(found.slice(one.fields.length), said, around);
  return placed([...one.fields, ...other.fields], compare);
}

/** Compared only where the facts say something: elsewhere another record may have filled the field. */
export function whereSaid(rule: Rule): Rule {
  if (rule.place !== 'placed') throw new Error('Only what is placed can be checked');
  const { fields, compare } = rule.check;
  return placed(fields, (found, said, around) => (said === undefined ? null : compare(found, said, around)));
}

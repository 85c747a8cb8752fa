import { type GraphQLField, type GraphQLFieldMap, type GraphQLSchema, isObjectType } from 'graphql';
import { boundOf } from '../../src/api/limits/bounded';
import { isLink } from '../../src/records/field';
import type { Kind } from '../../src/records/kind';

/** Where a field of a record stands in the API, when not under its own name: `Type.field`, with the reason. */
export type OfferedOtherwise = Readonly<Record<string, readonly [coordinate: string, reason: string]>>;

type Fields = GraphQLFieldMap<unknown, unknown>;

function fieldsOf(schema: GraphQLSchema, type: string): Fields {
  const definition = schema.getType(type);
  return isObjectType(definition) ? definition.getFields() : {};
}

/** The API's field for a field of a record: `kind` for what says what kind of thing it is, else the same name. */
function offered(schema: GraphQLSchema, kind: Kind, name: string): GraphQLField<unknown, unknown> | undefined {
  const own = `${kind.name.split('-').at(-1) ?? ''}Kind`;
  return fieldsOf(schema, kind.label)[name === own ? 'kind' : name];
}

/** The fields of records that the API does not offer, and what is said to be offered otherwise without need. */
export function unofferedFields(schema: GraphQLSchema, kinds: readonly Kind[], otherwise: OfferedOtherwise): string[] {
  return kinds.flatMap((kind) =>
    Object.keys(kind.fields).flatMap((name) => {
      const [coordinate] = otherwise[`${kind.name}.${name}`] ?? [];
      if (offered(schema, kind, name))
        return coordinate ? [`${kind.name}.${name} is offered under its own name, so it needs no reason`] : [];
      if (!coordinate) return [`${kind.name}.${name} is not offered by ${kind.label}`];
      const [type = '', field = ''] = coordinate.split('.');
      return fieldsOf(schema, type)[field]
        ? []
        : [`${kind.name}.${name} should stand in ${coordinate}, which is not there`];
    }),
  );
}

/** Where the API has no field for the period of a record, or has one for a record without a period. */
export function periodFaults(
  schema: GraphQLSchema,
  kinds: readonly Kind[],
  called: Readonly<Record<string, string>>,
): string[] {
  return kinds.flatMap(({ name, label, dated }) => {
    const expected = called[name] ?? 'period: Period!';
    const [field = ''] = expected.split(':');
    const found = fieldsOf(schema, label)[field];
    if (dated)
      return found && `${field}: ${String(found.type)}` === expected ? [] : [`${label} should have ${expected}`];
    return found ? [`${label} has ${field}, but its records have no period`] : [];
  });
}

/** Lists in the API that promise to be shorter than the records may make them. */
export function tightBounds(schema: GraphQLSchema, kinds: readonly Kind[], maxEvidence: number): string[] {
  const least = kinds.flatMap((kind) => [
    { coordinate: `${kind.label}.provenance`, field: fieldsOf(schema, kind.label)['provenance'], max: maxEvidence },
    ...Object.entries(kind.fields).flatMap(([name, field]) =>
      isLink(field) && field.type === 'links'
        ? [{ coordinate: `${kind.label}.${name}`, field: offered(schema, kind, name), max: field.max }]
        : [],
    ),
  ]);
  return least.flatMap(({ coordinate, field, max }) => {
    const bound = field && boundOf(field);
    return bound !== undefined && bound >= max
      ? []
      : [`${coordinate} is bounded by ${bound ?? 'nothing'}, but its records may hold ${max}`];
  });
}

import { isLink } from '../../records/field';
import { kindNamed } from '../../records/kinds';
import type { Selected } from './selected';

/** The relations by which things of a kind link to records that must be read too, by what is asked of the things. */
export function followedFrom(kind: string, asked: Selected | undefined): readonly string[] {
  if (!asked) return [];
  return Object.entries(kindNamed(kind).fields).flatMap(([name, field]) =>
    isLink(field) && !field.incoming && asked.of(name).needsRecord() ? [field.relation] : [],
  );
}

import { defineQuery, type Query } from '../../graph/query';
import { type Field, isLink, type LinkField } from '../../records/field';
import { KINDS } from '../../records/kinds';

/** A record that concerns the one asked about, and its kind. */
export interface ConcerningRow {
  readonly id: string;
  readonly kind: string;
}
type Keys = { keys: readonly string[] };

/** The arrangements in which organisations take, or took, part. */
export const TAKEN_PART_IN = defineQuery<Keys, ConcerningRow>(
  'concerning.takenPartIn',
  `
UNWIND $keys AS key
MATCH (:Organisation {id: key})-[:PARTICIPATES]->(:Participation)-[:IN_ARRANGEMENT]->(x:Arrangement)
RETURN DISTINCT x.id AS id, x.kind AS kind
ORDER BY id`,
);

/** Finds the records of other kinds that name records of a kind in one of their fields. */
export interface Naming {
  /** By a relation that leads to the named record. */
  readonly to: Query<Keys, ConcerningRow>;
  /** By a relation that leads from it: those the graph draws the other way round. */
  readonly from: Query<Keys, ConcerningRow>;
}

/** Sources are not meant: that a record rests on one is said by the record itself. */
function naming(kindName: string, label: string): Naming {
  const links = KINDS.filter(({ name }) => name !== kindName)
    .flatMap(({ fields }) => Object.values<Field>(fields))
    .filter((field): field is LinkField => isLink(field) && (field.to === kindName || field.to === null));
  const types = (incoming: boolean) =>
    [...new Set(links.filter((link) => link.incoming === incoming).map(({ relation }) => relation))].join('|');
  const query = (name: string, pattern: string) =>
    defineQuery<Keys, ConcerningRow>(
      `concerning.${name}.${kindName}`,
      `
UNWIND $keys AS key
MATCH (:${label} {id: key})${pattern}(x:Record)
RETURN DISTINCT x.id AS id, x.kind AS kind
ORDER BY id`,
    );
  return { to: query('to', `<-[:${types(false)}]-`), from: query('from', `-[:${types(true)}]->`) };
}

export const NAMING_ORGANISATION = naming('organisation', 'Organisation');
export const NAMING_ARRANGEMENT = naming('arrangement', 'Arrangement');

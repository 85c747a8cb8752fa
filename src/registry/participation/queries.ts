import { defineQuery } from '../../graph/query';
import { BINDING_DUTIES, CLASSIFICATION_IDS, PARTICIPATION_LIVES } from '../fragments';
import { followedFrom } from '../reading/followed';
import type { GroundsRow } from '../reading/grounds';
import type { Listing, PageParameters } from '../reading/listing';
import { pageSize, type SortedRow } from '../reading/page';
import type { Selected } from '../reading/selected';

export interface OnDay {
  readonly day: string;
  readonly includeUncertain: boolean;
}

type Keys = { keys: readonly string[] };

/** A participation with whose it is, and in what; the name of one of the two comes along. */
export interface ParticipationRow extends SortedRow {
  readonly organisation: string;
  readonly arrangement: string;
  readonly name: string;
}

/** Whether the records of what the participations lead to come along. */
export interface WithEnds {
  readonly ends: boolean;
}

const LINKS = ['organisation', 'arrangement'];
const TOLD = ['name'];

/** Within a list of lists the ends are mostly the same again and again: there it is better to read each once, after. */
const endsBy = (link: string) => (asked: Selected | undefined) => ({
  ends: asked !== undefined && !asked.isRepeated && asked.of(link).needsRecord(TOLD),
});

/** Who takes part in an arrangement on a day, in the order of their names. */
export const PARTICIPATIONS_IN: Listing<OnDay, ParticipationRow, WithEnds> = {
  name: 'participations.in',
  links: LINKS,
  ahead: endsBy('organisation'),
  prime: (reader, rows) => {
    for (const { organisation, name } of rows) reader.tellName('organisation', organisation, name);
  },
  page: defineQuery<OnDay & PageParameters & WithEnds & Keys, ParticipationRow & { key: string }>(
    'participations.in.page',
    `
UNWIND $keys AS key
CALL (key) {
  MATCH (a:Arrangement {id: key})<-[:IN_ARRANGEMENT]-(p:Participation)<-[:PARTICIPATES]-(o:Organisation)
  WHERE` +
      PARTICIPATION_LIVES +
      `
    AND (o.sortName > $afterName OR (o.sortName = $afterName AND p.id > $afterId))
  RETURN p.id AS id, o.sortName AS sortName, o.id AS organisation, o.name AS name,
    CASE WHEN $records THEN [p.json] ELSE [] END + CASE WHEN $ends THEN [o.json] ELSE [] END AS carried
  ORDER BY sortName, id
  LIMIT $limit
}
RETURN key, id, sortName, organisation, key AS arrangement, name, carried
ORDER BY key, sortName, id`,
  ),
  count: defineQuery<OnDay & Keys, { key: string; count: number }>(
    'participations.in.count',
    `
UNWIND $keys AS key
CALL (key) {
  MATCH (a:Arrangement {id: key})<-[:IN_ARRANGEMENT]-(p:Participation)<-[:PARTICIPATES]-(o:Organisation)
  WHERE` +
      PARTICIPATION_LIVES +
      `
  RETURN count(p) AS count
}
RETURN key, count
ORDER BY key`,
  ),
};

/** A participation of a body, and the first who take part in the same arrangement, where they were asked for. */
interface WithCompany extends ParticipationRow {
  readonly company: readonly (readonly [id: string, sortName: string, organisation: string, name: string])[];
}

/** How many of those who take part in the same arrangement come along, 0: none; and what the arrangement links to. */
interface AndCompany extends WithEnds {
  readonly company: number;
  readonly companyRecords: boolean;
  readonly followed: readonly string[];
}

/** The page of those who take part in the arrangement, if it is asked for as the page of this body is, from its start. */
function companyIn(asked: Selected | undefined): Pick<AndCompany, 'company' | 'companyRecords'> {
  const found =
    asked && !asked.isRepeated ? asked.of('arrangement').connection('Arrangement', 'participations') : undefined;
  if (!found || found.args['after']) return { company: 0, companyRecords: false };
  return { company: pageSize(found.args) + 1, companyRecords: found.items.needsRecord(LINKS) };
}

/** In which arrangements an organisation takes part on a day, in the order of their names. */
export const PARTICIPATIONS_OF: Listing<OnDay, WithCompany, AndCompany> = {
  name: 'participations.of',
  links: LINKS,
  ahead: (asked) => {
    const { ends } = endsBy('arrangement')(asked);
    return { ends, ...companyIn(asked), followed: ends ? followedFrom('arrangement', asked?.of('arrangement')) : [] };
  },
  prime: (reader, rows, { day, includeUncertain, company, companyRecords }) => {
    for (const { arrangement, name } of rows) reader.tellName('arrangement', arrangement, name);
    if (company === 0) return;
    const given = {
      day,
      includeUncertain,
      afterName: '',
      afterId: '',
      limit: company,
      records: companyRecords,
      ends: false,
    };
    const prime = reader.primer(PARTICIPATIONS_IN.page, given);
    for (const { arrangement, company } of rows)
      prime(
        arrangement,
        company.map((each) => ({
          key: arrangement,
          id: each[0],
          sortName: each[1],
          organisation: each[2],
          arrangement,
          name: each[3],
        })),
      );
  },
  page: defineQuery<OnDay & PageParameters & AndCompany & Keys, WithCompany & { key: string }>(
    'participations.of.page',
    `
UNWIND $keys AS key
CALL (key) {
  MATCH (o:Organisation {id: key})-[:PARTICIPATES]->(p:Participation)-[:IN_ARRANGEMENT]->(a:Arrangement)
  WHERE` +
      PARTICIPATION_LIVES +
      `
    AND (a.sortName > $afterName OR (a.sortName = $afterName AND p.id > $afterId))
  WITH p, a
  ORDER BY a.sortName, p.id
  LIMIT $limit
  CALL (a) {
    MATCH (a)<-[:IN_ARRANGEMENT]-(p:Participation)<-[:PARTICIPATES]-(o:Organisation)
    WHERE $company > 0 AND` +
      PARTICIPATION_LIVES +
      `
    WITH p, o
    ORDER BY o.sortName, p.id
    LIMIT $company
    RETURN collect([p.id, o.sortName, o.id, o.name]) AS company,
      collect(CASE WHEN $companyRecords THEN p.json END) AS records
  }
  CALL (a) {
    MATCH (a)-[link]->(linked:Record)
    WHERE size($followed) > 0 AND type(link) IN $followed
    RETURN collect(linked.json) AS links
  }
  RETURN p.id AS id, a.sortName AS sortName, a.id AS arrangement, a.name AS name, company,
    CASE WHEN $records THEN [p.json] ELSE [] END + CASE WHEN $ends THEN [a.json] ELSE [] END + records + links
      AS carried
}
RETURN key, id, sortName, key AS organisation, arrangement, name, company, carried
ORDER BY key, sortName, id`,
  ),
  count: defineQuery<OnDay & Keys, { key: string; count: number }>(
    'participations.of.count',
    `
UNWIND $keys AS key
CALL (key) {
  MATCH (o:Organisation {id: key})-[:PARTICIPATES]->(p:Participation)-[:IN_ARRANGEMENT]->(a:Arrangement)
  WHERE` +
      PARTICIPATION_LIVES +
      `
  RETURN count(p) AS count
}
RETURN key, count
ORDER BY key`,
  ),
};

/** What participations rest on, on a day. */
export const GROUNDS_OF_PARTICIPATIONS = defineQuery<{ day: string } & Keys, GroundsRow>(
  'participations.grounds',
  `
UNWIND $keys AS key
MATCH (p:Participation {id: key})-[:IN_ARRANGEMENT]->(a:Arrangement)
MATCH (p)<-[:PARTICIPATES]-(o:Organisation)
CALL (a, p, o) {` +
    BINDING_DUTIES +
    `
    WITH f, duty
    ORDER BY duty.id, f.id
    RETURN collect({obligation: duty.id, level: duty.level, fulfilment: f.id,
      certain: f.certainFrom <= $day AND $day < f.certainUntil
        AND duty.certainFrom <= $day AND $day < duty.certainUntil}) AS duties
}
` +
    CLASSIFICATION_IDS +
    `
RETURN key, p.organs IS NOT NULL AS organsKnown, duties, classifications
ORDER BY key`,
);

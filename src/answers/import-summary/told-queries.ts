import { defineQuery, type Query } from '../../graph/query';
import { BEFORE } from './queries';

/** What a summary tells, and in which changes that is. */
export const PARTS = ['joined', 'left', 'formChanged', 'discrepanciesRaised', 'discrepanciesSolved'] as const;
export type Part = (typeof PARTS)[number];

/**
 * `change`, `before` -> whether the change tells of it; `before` is the state that the change found, null where the record
 * was new. A state is JSON: a field that is not known is not there, and a quote inside a text is escaped, so that a key
 * with its quotes is found nowhere else. The rules beside this file say the same of the records themselves.
 */
const TELLS: Readonly<Record<Part, string>> = {
  joined: `before IS NULL`,
  left: `change.state CONTAINS '"until":'
    AND (before IS NULL OR NOT before CONTAINS '"until":')`,
  formChanged: `before IS NOT NULL
    AND coalesce(split(split(change.state, '"registerForm":"')[1], '"')[0], '')
      <> coalesce(split(split(before, '"registerForm":"')[1], '"')[0], '')`,
  discrepanciesRaised: `NOT change.state CONTAINS '"solvedOn":'
    AND (before IS NULL OR before CONTAINS '"solvedOn":')`,
  discrepanciesSolved: `change.state CONTAINS '"solvedOn":'
    AND before IS NOT NULL AND NOT before CONTAINS '"solvedOn":'`,
};
const KIND: Readonly<Record<Part, string>> = {
  joined: 'participation',
  left: 'participation',
  formChanged: 'arrangement',
  discrepanciesRaised: 'discrepancy',
  discrepanciesSolved: 'discrepancy',
};

interface Range {
  readonly first: number;
  readonly last: number;
}
interface PageOfChanges {
  readonly after: number;
  readonly limit: number;
}
/** The numbers of a page of changes, oldest first, and how many there are in all. */
export interface NumbersRow {
  readonly total: number;
  readonly numbers: readonly number[];
}

function telling(part: Part): string {
  return `
WITH change
WHERE change.recordKind = '${KIND[part]}'${BEFORE}
WITH change, earlierStates[0] AS before
WHERE ${TELLS[part]}
WITH DISTINCT change.number AS number
ORDER BY number
WITH collect(number) AS all
WITH size(all) AS total, [number IN all WHERE number > $after] AS rest
RETURN total, rest[0..$limit] AS numbers`;
}

/** The changes of an act that tell of each part; numbers have no gaps, so each is looked up by its index. */
export const TOLD = inParts<Range & PageOfChanges>(
  'importSummary.told',
  `
UNWIND range($first, $last) AS wanted
MATCH (change:Change {number: wanted})`,
);

/** Those of them that are about some records. */
export const TOLD_AMONG = inParts<Range & PageOfChanges & { ids: readonly string[] }>(
  'importSummary.toldAmong',
  `
UNWIND $ids AS id
MATCH (:Record {id: id})<-[:RECORDS]-(change:Change)
WHERE $first <= change.number AND change.number <= $last`,
);

function inParts<Parameters extends object>(family: string, start: string) {
  const queries = PARTS.map((part) => [
    part,
    defineQuery<Parameters, NumbersRow>(`${family}.${part}`, start + telling(part)),
  ]);
  return Object.fromEntries(queries) as Readonly<Record<Part, Query<Parameters, NumbersRow>>>;
}

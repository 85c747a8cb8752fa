import { defineQuery } from '../../graph/query';
import type { PageParameters, RootListing } from '../reading/listing';
import type { SortedRow } from '../reading/page';

/** Claims of one kind, or of all. */
type OfKind = { readonly kind: string | null };
type AboutThing = OfKind & { readonly about: string; readonly subject: string | null };
type OfSubject = OfKind & { readonly subject: string };

const ABOUT = `
MATCH (:Record {id: $about})<-[:SAYS_ABOUT]-(n:Claim)
CALL (n) {
  MATCH (n)-[:SAYS_OF]->(subject:Record)
  WHERE $subject IS NOT NULL
  RETURN collect(subject.id) AS subjects
}
WITH n, subjects
WHERE ($kind IS NULL OR n.claimKind = $kind)
  AND ($subject IS NULL OR $subject IN subjects)`;

const OF_SUBJECT = `
MATCH (:Record {id: $subject})<-[:SAYS_OF]-(n:Claim)
WHERE ($kind IS NULL OR n.claimKind = $kind)`;

const PAGE = `
  AND (n.sortName > $afterName OR (n.sortName = $afterName AND n.id > $afterId))
RETURN n.id AS id, n.sortName AS sortName, CASE WHEN $records THEN [n.json] ELSE [] END AS carried
ORDER BY sortName, id
LIMIT $limit`;

const COUNT = `
RETURN count(n) AS count`;

/** What sources say about a thing; of one subject where that is given. */
export const CLAIMS_ABOUT: RootListing<AboutThing, SortedRow> = {
  name: 'claims.about',
  page: defineQuery<AboutThing & PageParameters, SortedRow>('claims.about.page', ABOUT + PAGE),
  count: defineQuery<AboutThing, { count: number }>('claims.about.count', ABOUT + COUNT),
};

/** What sources say of a subject. */
export const CLAIMS_OF_SUBJECT: RootListing<OfSubject, SortedRow> = {
  name: 'claims.ofSubject',
  page: defineQuery<OfSubject & PageParameters, SortedRow>('claims.ofSubject.page', OF_SUBJECT + PAGE),
  count: defineQuery<OfSubject, { count: number }>('claims.ofSubject.count', OF_SUBJECT + COUNT),
};

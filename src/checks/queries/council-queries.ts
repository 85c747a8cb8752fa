import { defineQuery } from '../../graph/query';
import type { Prose } from '../../records/field';
import type { Form } from '../../records/kinds/vocabulary';
import type { Bounds } from '../../time/period';
import type { CheckRow, ParticipationRow } from '../check';
import {
  type Asked,
  daysOf,
  EACH_ORGANISATION,
  EACH_PARTICIPATION,
  IN_ORDER,
  ORGANISATION_ROW,
  PARTICIPATION_ROW,
  PARTICIPATIONS_IN_ORDER,
} from './shared-queries';

/** A promise to a council, or a motion of it, made by the day. */
export interface CommitmentRow {
  readonly id: string;
  readonly commitmentKind: 'PROMISE' | 'MOTION';
  readonly about: Prose;
  readonly dueOn: string | null;
  readonly settledOn: string | null;
  /** Whether its source is certain. */
  readonly verified: boolean;
}
export interface CommitmentsRow extends ParticipationRow {
  readonly commitments: readonly CommitmentRow[];
}

/** X5: what each council was promised about an arrangement, or moved. */
export const COMMITMENTS = defineQuery<Asked, CommitmentsRow>(
  'checks.participation.commitments',
  EACH_PARTICIPATION +
    `
CALL (a, o) {
  MATCH (o)<-[:COMMITTED_TO]-(c:Commitment)-[:COMMITMENT_ABOUT]->(a)
  WHERE c.madeOn IS NULL OR c.madeOn <= $day
  WITH c
  ORDER BY c.dueOn, c.id
  RETURN collect({id: c.id, commitmentKind: c.commitmentKind, about: {nl: c.aboutNl, en: c.aboutEn},
    dueOn: c.dueOn, settledOn: c.settledOn, verified: c.verified}) AS commitments
}` +
    PARTICIPATION_ROW +
    `, commitments` +
    PARTICIPATIONS_IN_ORDER,
);

/** A party as a paragraph has it, and the arrangement that it is. */
export interface PartyRow {
  readonly id: string;
  readonly name: string;
  readonly category: string | null;
  /** Null where nobody read it. */
  readonly given: readonly string[] | null;
  readonly arrangement: { readonly id: string; readonly name: string; readonly form: Form | null } | null;
}
/** A participation that lived in the year of the paragraph, or may have. */
export interface InterestRow {
  readonly id: string;
  readonly arrangement: string;
  readonly name: string;
  readonly form: Form | null;
  readonly governing: boolean | null;
  readonly financial: boolean | null;
  /** Of the participation, and of the arrangement. */
  readonly bounds: readonly Bounds[];
}
export interface ParagraphRow {
  readonly id: string;
  readonly year: number;
  readonly printedIn: 'BUDGET' | 'ACCOUNTS';
  readonly complete: boolean;
  readonly parties: readonly PartyRow[];
  readonly participations: readonly InterestRow[];
}
export interface RelatedPartiesRow extends CheckRow {
  readonly type: string;
  /** The paragraph that holds for the day; none where none is recorded. */
  readonly paragraphs: readonly ParagraphRow[];
}

/**
 * K24: the newest paragraph of a year not after that of the day, and the participations of that year. Of the budget and
 * the accounts of one year the accounts are newer, but there are none yet while the year runs.
 */
export const RELATED_PARTIES = defineQuery<Asked, RelatedPartiesRow>(
  'checks.organisation.relatedParties',
  EACH_ORGANISATION +
    `
CALL (o) {
  MATCH (o)<-[:RELATED_PARTIES_OF]-(l:RelatedPartyList)
  WHERE l.year <= toInteger(left($day, 4))
    AND (l.printedIn = 'BUDGET' OR l.year < toInteger(left($day, 4)))
  WITH o, l
  ORDER BY l.year DESC, l.printedIn, l.id
  LIMIT 1
  CALL (l) {
    MATCH (l)<-[:PARTY_IN]-(party:RelatedParty)
    CALL (party) {
      MATCH (party)-[:IS_ARRANGEMENT]->(a:Arrangement)
      RETURN collect({id: a.id, name: coalesce(a.shortName, a.name), form: coalesce(a.form, a.registerForm)}) AS arrangements
    }
    WITH party, arrangements
    ORDER BY party.name, party.id
    RETURN collect({id: party.id, name: party.name, category: party.category, given: party.given,
      arrangement: head(arrangements)}) AS parties
  }
  CALL (o, l) {
    MATCH (o)-[:PARTICIPATES]->(p:Participation)-[:IN_ARRANGEMENT]->(a:Arrangement)
    WHERE p.from <= toString(l.year) + '-12-31' AND toString(l.year) + '-01-01' < p.until
      AND a.from <= toString(l.year) + '-12-31' AND toString(l.year) + '-01-01' < a.until
    WITH p, a
    ORDER BY a.sortName, a.id, p.id
    RETURN collect({id: p.id, arrangement: a.id, name: coalesce(a.shortName, a.name), form: coalesce(a.form, a.registerForm),
      governing: p.governingInterest, financial: p.financialInterest,
      bounds: [${daysOf('p')}, ${daysOf('a')}]}) AS participations
  }
  RETURN collect({id: l.id, year: l.year, printedIn: l.printedIn, complete: l.complete, parties: parties,
    participations: participations}) AS paragraphs
}` +
    ORGANISATION_ROW +
    `, o.type AS type, paragraphs` +
    IN_ORDER,
);

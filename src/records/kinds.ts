import type { Kind } from './kind';
import * as arrangement from './kinds/arrangement';
import * as claim from './kinds/claim';
import * as clause from './kinds/clause';
import * as law from './kinds/law';
import * as organisation from './kinds/organisation';
import * as plan from './kinds/plan';
import * as proceedings from './kinds/proceedings';
import * as relatedParty from './kinds/related-party';
import * as seats from './kinds/seats';
import * as source from './kinds/source';
import * as theme from './kinds/theme';

/** Every kind of record, in the order in which they are written. A new kind is one line here. */
export const KINDS: readonly Kind[] = [
  source.source,
  organisation.organisation,
  organisation.registerEntry,
  organisation.inhabitantCount,
  organisation.reorganisation,
  organisation.region,
  organisation.placement,
  law.act,
  law.amendment,
  law.provision,
  law.legalForm,
  law.obligation,
  theme.policyTheme,
  arrangement.arrangement,
  arrangement.arrangementVersion,
  arrangement.participation,
  law.fulfilment,
  law.statutoryEntry,
  law.classification,
  law.competence,
  arrangement.board,
  arrangement.office,
  clause.clause,
  seats.seat,
  seats.appointment,
  proceedings.documentEvent,
  proceedings.decision,
  proceedings.meetingCalendar,
  proceedings.commitment,
  relatedParty.relatedPartyList,
  relatedParty.relatedParty,
  theme.ibpProgramme,
  theme.signatory,
  theme.ibpLine,
  theme.ibpTheme,
  theme.crosswalk,
  theme.event,
  theme.document,
  plan.agenda,
  plan.challenge,
  plan.agendaTask,
  plan.uptake,
  plan.programme,
  plan.objective,
  plan.policyDocument,
  plan.serviceChannel,
  plan.amount,
  plan.procedure,
  claim.claim,
  claim.discrepancy,
  claim.gap,
];

const byName = new Map(KINDS.map((kind) => [kind.name, kind]));

/** The kind of that name. Throws when there is none: only for names that come from this program. */
export function kindNamed(name: string): Kind {
  const kind = byName.get(name);
  if (!kind) throw new Error(`There is no kind of record named ${name}`);
  return kind;
}

import { badUserInput } from '../registry/errors';
import type { Check } from './check';
import { dissolvedParticipants } from './k01-dissolved-participants';
import { numberOfParticipants } from './k02-number-of-participants';
import { exitDecision } from './k03-exit-decision';
import { councilConsent } from './k04-council-consent';
import { consentInTime } from './k05-consent-in-time';
import { termOnDraft } from './k06-term-on-draft';
import { formAndOrgans } from './k07-form-and-organs';
import { safetyRegionOrgans } from './k08-safety-region-organs';
import { coveredDuties } from './k09-covered-duties';
import { serviceAreas } from './k10-service-areas';
import { registerEntry } from './k11-register-entry';
import { publication } from './k12-publication';
import { revisionOf2022 } from './k13-revision-of-2022';
import { vacantSeats } from './k14-vacant-seats';
import { endedOffices } from './k15-ended-offices';
import { executiveBoard } from './k16-executive-board';
import { papersInTime } from './k17-papers-in-time';
import { draftBudgetInTime } from './k18-draft-budget-in-time';
import { timeForOpinions } from './k18b-time-for-opinions';
import { opinionInWindow } from './k19-opinion-in-window';
import { replyToOpinion } from './k20-reply-to-opinion';
import { sentToSupervisor } from './k21-sent-to-supervisor';
import { evaluation } from './k22-evaluation';
import { activeInformation } from './k23-active-information';
import { relatedParties } from './k24-related-parties';
import { statedLevels } from './k25-stated-levels';
import { livingBody } from './k26-living-body';
import { versionChain } from './x1-version-chain';
import { boardMeetings } from './x2-board-meetings';
import { advisorySeats } from './x3-advisory-seats';
import { agendas } from './x4-agenda';
import { commitments } from './x5-commitments';

/** All checks, in the order of their codes; a new check is one file and one line here. */
export const CHECKS: readonly Check[] = [
  dissolvedParticipants,
  numberOfParticipants,
  exitDecision,
  councilConsent,
  consentInTime,
  termOnDraft,
  formAndOrgans,
  safetyRegionOrgans,
  coveredDuties,
  serviceAreas,
  registerEntry,
  publication,
  revisionOf2022,
  vacantSeats,
  endedOffices,
  executiveBoard,
  papersInTime,
  draftBudgetInTime,
  timeForOpinions,
  opinionInWindow,
  replyToOpinion,
  sentToSupervisor,
  evaluation,
  activeInformation,
  relatedParties,
  statedLevels,
  livingBody,
  versionChain,
  boardMeetings,
  advisorySeats,
  agendas,
  commitments,
];

/** Throws BAD_USER_INPUT for what is not the code of a check. */
export function mustBeCheck(code: string): void {
  if (CHECKS.some((check) => check.code === code)) return;
  throw badUserInput(`Expected the code of a check, such as K01, found '${code.slice(0, 20)}': 'checks' lists them.`);
}

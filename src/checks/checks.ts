import type { Check } from './check';
import { dissolvedParticipants } from './k01-dissolved-participants';
import { numberOfParticipants } from './k02-number-of-participants';
import { formAndOrgans } from './k07-form-and-organs';
import { safetyRegionOrgans } from './k08-safety-region-organs';
import { registerEntry } from './k11-register-entry';
import { vacantSeats } from './k14-vacant-seats';
import { endedOffices } from './k15-ended-offices';
import { executiveBoard } from './k16-executive-board';
import { relatedParties } from './k24-related-parties';
import { livingBody } from './k26-living-body';
import { versionChain } from './x1-version-chain';
import { boardMeetings } from './x2-board-meetings';
import { advisorySeats } from './x3-advisory-seats';
import { commitments } from './x5-commitments';

/** All checks, in the order of their codes; a new check is one file and one line here. */
export const CHECKS: readonly Check[] = [
  dissolvedParticipants,
  numberOfParticipants,
  formAndOrgans,
  safetyRegionOrgans,
  registerEntry,
  vacantSeats,
  endedOffices,
  executiveBoard,
  relatedParties,
  livingBody,
  versionChain,
  boardMeetings,
  advisorySeats,
  commitments,
];

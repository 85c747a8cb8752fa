import type { Check } from './check';
import { dissolvedParticipants } from './k01-dissolved-participants';
import { numberOfParticipants } from './k02-number-of-participants';
import { formAndOrgans } from './k07-form-and-organs';
import { safetyRegionOrgans } from './k08-safety-region-organs';
import { registerEntry } from './k11-register-entry';
import { livingBody } from './k26-living-body';
import { versionChain } from './x1-version-chain';

/** All checks, in the order of their codes; a new check is one file and one line here. */
export const CHECKS: readonly Check[] = [
  dissolvedParticipants,
  numberOfParticipants,
  formAndOrgans,
  safetyRegionOrgans,
  registerEntry,
  livingBody,
  versionChain,
];

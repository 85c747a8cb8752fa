import type { Check } from './check';
import { dissolvedParticipants } from './k01-dissolved-participants';
import { numberOfParticipants } from './k02-number-of-participants';
import { registerEntry } from './k11-register-entry';

/** All checks, in the order of their codes; a new check is one file and one line here. */
export const CHECKS: readonly Check[] = [dissolvedParticipants, numberOfParticipants, registerEntry];

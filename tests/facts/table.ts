import type { Section } from './rules';
import { AGENDAS } from './table/agendas';
import { ARRANGEMENTS } from './table/arrangements';
import { CLAIMS_OF_SOURCES } from './table/claims';
import { IBP } from './table/ibp';
import { LAW } from './table/law';
import { MONEY } from './table/money';
import { ORGANISATIONS } from './table/organisations';
import { PARTICIPATIONS } from './table/participations';
import { PROGRAMMES } from './table/programmes';
import { SOURCES } from './table/sources';

/** Every section of the facts with every field in it: where it is placed, placed otherwise, or why it is left out. */
export const TABLE: readonly Section[] = [
  ...SOURCES,
  ...ORGANISATIONS,
  ...LAW,
  ...ARRANGEMENTS,
  ...PARTICIPATIONS,
  ...AGENDAS,
  ...IBP,
  ...PROGRAMMES,
  ...MONEY,
  ...CLAIMS_OF_SOURCES,
];

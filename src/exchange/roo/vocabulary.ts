import { type Form, type Organ, ORGAN_NAMES } from '../../records/kinds/vocabulary';
import type { Power } from './types';

/** The organ that a name or its address in OWMS (`…/terms/dagelijks_bestuur`) stands for. */
export function organOf(name: string | null, owms: string | null): Organ | null {
  const term = owms?.split('/').at(-1)?.replaceAll('_', ' ');
  return ORGAN_NAMES.get(name?.toLowerCase() ?? '') ?? ORGAN_NAMES.get(term?.toLowerCase() ?? '') ?? null;
}

const FORMS_BY_CODE: ReadonlyMap<string, Form> = new Map<string, Form>([
  ['OL', 'PUBLIC_BODY'],
  ['BVO', 'OPERATIONS_ORGANISATION'],
  ['GO', 'JOINT_ORGAN'],
  ['CC', 'CENTRE_MUNICIPALITY'],
  ['RZM', 'PLAIN_AGREEMENT'],
]);
const FORMS_BY_NAME: ReadonlyMap<string, Form> = new Map<string, Form>([
  ['openbaar lichaam', 'PUBLIC_BODY'],
  ['bedrijfsvoeringsorganisatie', 'OPERATIONS_ORGANISATION'],
  ['gemeenschappelijk orgaan', 'JOINT_ORGAN'],
  ['centrumconstructie', 'CENTRE_MUNICIPALITY'],
  ['regeling zonder meer', 'PLAIN_AGREEMENT'],
]);

/** The form that name and code agree on, or that the only one of them says; null where they differ or are unknown. */
export function formOf(name: string | null, code: string | null): Form | null {
  const named = name === null ? undefined : (FORMS_BY_NAME.get(name.toLowerCase()) ?? null);
  const coded = code === null ? undefined : (FORMS_BY_CODE.get(code.toUpperCase()) ?? null);
  if (named === undefined) return coded ?? null;
  return coded === undefined || coded === named ? named : null;
}

/** Null: the register says that no power is given. */
export const POWER_NAMES: ReadonlyMap<string, Power | null> = new Map<string, Power | null>([
  ['attributie', 'ATTRIBUTION'],
  ['delegatie', 'DELEGATION'],
  ['mandaat', 'MANDATE'],
  ['zonder mandaat', null],
]);

import type { Prose } from '../../records/field';
import type { Day } from '../../time/day';
import { mayLiveOn, surelyLivesOn } from '../../time/period';
import type { Ground } from '../check';
import { WGR_34, WGR_58 } from '../law/finance';
import type { Members, SentDocument } from '../queries/finance-queries';

/** To whom the board sends what it adopted (toezichthouder). */
export interface Supervisor {
  readonly called: Prose;
  readonly grounds: readonly Ground[];
  readonly isAddressedBy: (document: SentDocument) => boolean;
}

const isMinister = ({ to }: SentDocument) => to.some(({ type }) => type === 'MINISTRY' || type === 'STATE');

const MINISTER: Supervisor = {
  called: {
    nl: 'de minister van Binnenlandse Zaken en Koninkrijksrelaties',
    en: 'the Minister of the Interior and Kingdom Relations',
  },
  grounds: WGR_58,
  isAddressedBy: isMinister,
};

/** Of the province in which the municipalities lie; of any where that is not recorded. */
const provincialExecutive = (provinces: readonly string[]): Supervisor => ({
  called: { nl: 'gedeputeerde staten', en: 'the provincial executive' },
  grounds: WGR_34,
  isAddressedBy: ({ to }) =>
    to.some(({ id, type }) => type === 'PROVINCE' && (provinces.length === 0 || provinces.includes(id))),
});

/**
 * The supervisor on a day: the provincial executive where only municipalities take part, the minister where a province
 * does too. Null where that is not certain, or where others take part: the rules for those were not read.
 */
export function supervisorOn(members: readonly Members[], day: Day): Supervisor | null {
  const possible = members.filter((each) => mayLiveOn(each, day));
  const certain = possible.filter((each) => surelyLivesOn(each, day));
  if (certain.some(({ type }) => type === 'PROVINCE')) return MINISTER;
  if (certain.length === 0 || possible.some(({ type }) => type !== 'MUNICIPALITY')) return null;
  return provincialExecutive([...new Set(possible.flatMap(({ provinces }) => provinces))]);
}

/** Whether a document went to somebody who can be a supervisor, the right one or not. */
export const wentToASupervisor = (document: SentDocument): boolean =>
  isMinister(document) || document.to.some(({ type }) => type === 'PROVINCE');

/** Whether it went to a province that takes part itself, and may have had it as such. */
export function wentToAMember({ to }: SentDocument, members: readonly Members[]): boolean {
  const ids = members.filter(({ type }) => type === 'PROVINCE').flatMap(({ provinces }) => provinces);
  return to.some(({ id }) => ids.includes(id));
}

/** An addressee in a sentence. */
export function addressed({ name, type }: SentDocument['to'][number]): Prose {
  if (type === 'PROVINCE') return { nl: `de provincie ${name}`, en: `the province of ${name}` };
  return name.startsWith('Ministerie') ? { nl: `het ${name}`, en: `the ${name}` } : { nl: name, en: name };
}

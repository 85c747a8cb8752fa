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
  /** Whether the addressee is not told so exactly that it cannot be this one. */
  readonly mayBeAddressedBy: (document: SentDocument) => boolean;
}

type Addressee = SentDocument['to'][number];

/** The ministry of which the minister supervises, by its address in the national list of bodies (TOOI). */
const BZK = 'https://identifier.overheid.nl/tooi/id/ministerie/mnre1034';

const isOfState = ({ type }: Addressee) => type === 'MINISTRY' || type === 'STATE';
/** The State, or a ministry of which is not recorded which one it is. */
const isSomeMinistry = ({ type, tooiUri }: Addressee) => type === 'STATE' || (type === 'MINISTRY' && tooiUri === null);

const MINISTER: Supervisor = {
  called: {
    nl: 'de minister van Binnenlandse Zaken en Koninkrijksrelaties',
    en: 'the Minister of the Interior and Kingdom Relations',
  },
  grounds: WGR_58,
  isAddressedBy: ({ to }) => to.some(({ tooiUri }) => tooiUri === BZK),
  mayBeAddressedBy: ({ to }) => to.some(isSomeMinistry),
};

/** Of the province in which the municipalities lie; of any where that is not recorded. */
const provincialExecutive = (provinces: readonly string[]): Supervisor => ({
  called: { nl: 'gedeputeerde staten', en: 'the provincial executive' },
  grounds: WGR_34,
  isAddressedBy: ({ to }) =>
    to.some(({ id, type }) => type === 'PROVINCE' && (provinces.length === 0 || provinces.includes(id))),
  mayBeAddressedBy: () => false,
});

/**
 * The supervisor on a day: the provincial executive where only municipalities take part, the minister where a province
 * does too. Null where that is not certain, or where others take part: the rules for those were not read.
 */
export function supervisorOn(members: readonly Members[], day: Day): Supervisor | null {
  const possible = members.filter((each) => mayLiveOn(each, day));
  const certain = possible.filter((each) => surelyLivesOn(each, day));
  if (isWithProvince(certain, possible)) return MINISTER;
  if (certain.length === 0 || possible.some(({ type }) => type !== 'MUNICIPALITY')) return null;
  return provincialExecutive([...new Set(possible.flatMap(({ provinces }) => provinces))]);
}

interface OfType {
  readonly type: string;
}

/** Whether surely municipalities and provinces take part, and nobody else: the chapter of the act that article 58 is in. */
export function isWithProvince(certain: readonly OfType[], possible: readonly OfType[]): boolean {
  const types = ['MUNICIPALITY', 'PROVINCE'];
  return (
    types.every((type) => certain.some((each) => each.type === type)) &&
    possible.every(({ type }) => types.includes(type))
  );
}

/** Whether a document went to somebody who can be a supervisor, the right one or not. */
export const wentToASupervisor = (document: SentDocument): boolean =>
  document.to.some((each) => isOfState(each) || each.type === 'PROVINCE');

/** Whether it went to a province that takes part itself, and may have had it as such. */
export function wentToAMember({ to }: SentDocument, members: readonly Members[]): boolean {
  const ids = members.filter(({ type }) => type === 'PROVINCE').flatMap(({ provinces }) => provinces);
  return to.some(({ id }) => ids.includes(id));
}

/** An addressee in a sentence. */
export function addressed({ name, type }: Addressee): Prose {
  if (type === 'PROVINCE') return { nl: `de provincie ${name}`, en: `the province of ${name}` };
  return name.startsWith('Ministerie') ? { nl: `het ${name}`, en: `the ${name}` } : { nl: name, en: name };
}

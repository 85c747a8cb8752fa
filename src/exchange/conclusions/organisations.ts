import type { AnyRecord } from '../../records/kind';
import type { Values } from '../import/draft';

/** What registers give of a body, field by field: for each field the first register in this order that gives it. */
const FROM_REGISTERS = {
  name: ['TOOI', 'ROO'],
  officialName: ['TOOI', 'ROO'],
  abbreviation: ['TOOI', 'ROO'],
  cbsCode: ['TOOI', 'ROO'],
  tooiUri: ['TOOI', 'ROO'],
  rooId: ['ROO'],
  kvkNumber: ['ROO'],
  rsin: ['ROO'],
  oin: ['ROO'],
  seat: ['ROO'],
  website: ['ROO'],
  province: ['TOOI'],
  period: ['TOOI', 'ROO'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** What follows for an organisation from what the registers say of it. */
export function concludeOrganisation(entries: readonly AnyRecord[]): Values {
  const values = Object.entries(FROM_REGISTERS).map(([field, registers]) => {
    const found = registers
      .map((register) => entries.find((entry) => entry.register === register && says(entry, field)))
      .find((entry) => entry !== undefined);
    return [field, found ? valueOf(found, field) : undefined] as const;
  });
  return Object.fromEntries(values.filter(([, value]) => value !== undefined));
}

function says(entry: AnyRecord, field: string): boolean {
  if (field !== 'period') return entry[field] !== null;
  const { period } = entry;
  return period !== undefined && (period.from !== null || period.until !== null || period.attestedFrom !== null);
}

/** ROO writes "Gemeente Leiden" where the name is Leiden. */
function valueOf(entry: AnyRecord, field: string): unknown {
  const value = entry[field];
  if (field !== 'name' || entry.register !== 'ROO') return value;
  return (value as string).replace(/^(gemeente|provincie)\s+/i, '');
}

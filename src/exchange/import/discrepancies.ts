import { MAX_EVIDENCE } from '../../records/decode';
import type { AnyRecord, Evidence } from '../../records/kind';
import type { Day } from '../../time/day';
import { draftOf, statedBy } from './draft';
import type { Difference } from './merge';
import type { Registered } from './registered';

const BOUNDS = { from: { nl: 'eerste dag', en: 'first day' }, until: { nl: 'einde', en: 'end' } };

/** The fields on which a difference is worth a discrepancy, with what they are called; of others the evidence shows it. */
const WEIGHED: Readonly<Record<string, Readonly<Record<string, { nl: string; en: string }>>>> = {
  organisation: {
    cbsCode: { nl: 'CBS-code', en: 'CBS code' },
    tooiUri: { nl: 'TOOI-adres', en: 'TOOI address' },
    rooId: { nl: 'nummer in het ROO', en: 'number in ROO' },
    kvkNumber: { nl: 'KvK-nummer', en: 'KvK number' },
    rsin: { nl: 'RSIN', en: 'RSIN' },
    oin: { nl: 'OIN', en: 'OIN' },
    ...BOUNDS,
  },
  arrangement: {
    registerForm: { nl: 'vorm in het register', en: 'form in the register' },
    body: { nl: 'samenwerkingsorgaan', en: 'body' },
    seat: { nl: 'vestigingsplaats', en: 'seat' },
    ...BOUNDS,
  },
  participation: {
    organs: { nl: 'deelnemende bestuursorganen', en: 'participating organs' },
    share: { nl: 'aandeel', en: 'share' },
    registerJoinedOn: { nl: 'toetredingsdatum in het register', en: 'joining day in the register' },
    ...BOUNDS,
  },
};
/** Discrepancies and claims that imports make begin with these; people give theirs other ids. */
const MADE = 'verschil-register-';

/** The claims and the discrepancy for each difference that counts. */
export function discrepanciesOf(differences: readonly Difference[], known: Registered): AnyRecord[] {
  return differences.flatMap((difference) => {
    const label = WEIGHED[difference.record.kind]?.[difference.field];
    return label ? weigh(difference, label, known) : [];
  });
}

/** Those an earlier import raised and this one does not: the sources agree again. */
export function solvedDiscrepancies(known: Registered, raised: ReadonlySet<string>, day: Day): AnyRecord[] {
  return known
    .ofKind('discrepancy')
    .filter(({ id, solvedOn }) => id.startsWith(MADE) && solvedOn === null && !raised.has(id))
    .map((record) => ({ ...record, solvedOn: day }));
}

function weigh(
  { record, field, ours, theirs, registers }: Difference,
  label: { nl: string; en: string },
  known: Registered,
): AnyRecord[] {
  const key = `${record.id}-${field.toLowerCase()}`;
  const name = nameOf(record, known);
  const nl = (value: unknown) => shown(value, known) ?? 'geen';
  const en = (value: unknown) => shown(value, known) ?? 'none';
  const claim = (id: string, value: unknown, accordingTo: readonly Evidence[]) =>
    draftOf(
      'claim',
      id,
      {
        claimKind: 'READING',
        subject: record.id,
        topic: label.nl,
        text: { nl: `${name}: ${label.nl} ${nl(value)}.`, en: `${name}: ${label.en} ${en(value)}.` },
        value: { nl: nl(value), en: en(value) },
      },
      accordingTo,
    );
  const others = record.accordingTo
    .filter(({ source }) => !registers.includes(source))
    .slice(0, MAX_EVIDENCE - registers.length);
  const mine = claim(`lezing-${key}-hier`, ours, others.length > 0 ? others : record.accordingTo.slice(0, 1));
  const theirsSaid = claim(`lezing-${key}-register`, theirs, registers.map(statedBy));
  const discrepancy = draftOf(
    'discrepancy',
    `${MADE}${key}`,
    {
      title: { nl: `${name}: ${label.nl}`, en: `${name}: ${label.en}` },
      severity: 'OPEN',
      explanation: {
        nl: `Het register zegt iets anders dan de andere bronnen. Niet uitgezocht wie gelijk heeft; de waarde van de andere bronnen is gehouden.`,
        en: `The register says something other than the other sources do. Who is right was not looked into; the value of the other sources was kept.`,
      },
      claims: [mine.id, theirsSaid.id],
    },
    [...others, ...registers.map(statedBy)],
  );
  // What people found out about it since stays: how bad it is, why, and under which title.
  const { title, severity, explanation } = known.get(discrepancy.id) ?? discrepancy;
  return [mine, theirsSaid, { ...discrepancy, title, severity, explanation }];
}

function nameOf(record: AnyRecord, known: Registered): string {
  if (record.kind === 'participation')
    return `${nameBehind(record.organisation, known)} in ${nameBehind(record.arrangement, known)}`;
  return (record.shortName ?? record.name ?? record.id) as string;
}

function nameBehind(id: unknown, known: Registered): string {
  return (known.get(id as string)?.name ?? id) as string;
}

/** A value in words; null where there is none. */
function shown(value: unknown, known: Registered): string | null {
  if (value === null || value === undefined) return null;
  if (Array.isArray(value)) return value.map((item) => shown(item, known)).join(', ');
  return typeof value === 'string' ? nameBehind(value, known) : JSON.stringify(value);
}

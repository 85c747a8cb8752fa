import type { Day } from '../../time/day';
import { mayLiveOn, surelyLivesOn } from '../../time/period';
import type { FactOf } from '../check';
import { isWithProvince } from '../rules/supervisor';
import type { Seen } from './deadline';
import type { ArrangementRow, Taking } from './deadline-queries';
import type { DocumentOf, ProceedingsRow } from './proceedings-queries';
import { type Done, doneByOne, doneForAll, firstOf } from './progress';

/** All that is recorded of an arrangement, and from where it is looked at. */
export interface Facts extends ArrangementRow, Omit<ProceedingsRow, 'key'> {
  /** Whose deadlines are asked for; null for those of all who take part. */
  readonly body: string | null;
  readonly seen: Seen;
}

/** Who takes part on a day, or may. */
export function takingOn({ taking }: Facts, day: Day): readonly Taking[] {
  return taking.filter(({ bounds }) => mayLiveOn(bounds, day));
}

/** The councils that are looked at: the own one, or those of all municipalities that take part on the day. */
export function councilsOn(facts: Facts, day: Day): readonly string[] {
  if (facts.body !== null) return [facts.body];
  const municipalities = takingOn(facts, day).filter(({ type }) => type === 'MUNICIPALITY');
  return [...new Set(municipalities.map(({ organisation }) => organisation))];
}

/** Whether a province surely takes part on the day, beside municipalities alone: then article 58 holds, not 34. */
export function withProvince(facts: Facts, day: Day): boolean {
  const possible = takingOn(facts, day);
  const certain = possible.filter(({ bounds }) => surelyLivesOn(bounds, day));
  return isWithProvince(certain, possible);
}

/** What is known by a day. */
export function knownBy(document: DocumentOf, day: Day): boolean {
  const first = firstOf([document.sentOn, document.receivedOn]);
  return first === null || first <= day;
}

/** Whether a document went to a council, as it is recorded. */
export function wentTo({ to, toAllCouncils }: DocumentOf, council: string): boolean {
  return toAllCouncils === true || to.some(({ id }) => id === council);
}

/** Whether it went to a council, or may have: to whom one without addressees went, nobody knows. */
export function mayReach(document: DocumentOf, council: string): boolean {
  return wentTo(document, council) || document.to.length === 0;
}

const SUPERVISORS = ['PROVINCE', 'MINISTRY', 'STATE'];

/** Whether a document went to who can be a supervisor; K21 says whether to the right one. */
export function reachesSupervisor({ to }: DocumentOf): boolean {
  return to.some(({ type }) => SUPERVISORS.includes(type));
}

/** When every one of these councils had one of these documents, by what counts for each; any of them, where none is asked. */
export function doneForCouncils(
  { documents, counts }: { readonly documents: readonly DocumentOf[]; readonly counts: (document: DocumentOf) => Done },
  councils: readonly string[],
  last: Day,
): Done {
  if (councils.length === 0) return doneByOne(documents.map(counts), last);
  return doneForAll(
    councils.map((council) => doneByOne(documents.filter((each) => wentTo(each, council)).map(counts), last)),
  );
}

/** When a document was received, or else sent. */
export const received = (document: DocumentOf): Done =>
  document.receivedOn === null ? sent(document) : { on: document.receivedOn, received: true };

/** When a document was sent: at the latest on its receipt, where no more is known. */
export function sent({ sentOn, receivedOn }: DocumentOf): Done {
  if (sentOn !== null) return { on: sentOn };
  return receivedOn === null ? { on: null, undated: true } : { on: receivedOn, received: true, atLatest: true };
}

/** Records as evidence. */
export function evidenceOf(kind: string, records: readonly { readonly id: string }[]): readonly FactOf[] {
  return records.map(({ id }) => ({ kind, id }));
}

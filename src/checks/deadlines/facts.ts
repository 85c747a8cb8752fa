import type { Day } from '../../time/day';
import { yearAbout } from '../rules/financial-year';
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
  return facts.body === null ? municipalCouncilsOn(facts, day) : [facts.body];
}

/** The same of municipalities only: that of the own one, or those of all. */
export function municipalCouncilsOn(facts: Facts, day: Day): readonly string[] {
  const { body } = facts;
  if (body !== null && isMunicipality(facts, body)) return [body];
  const municipalities = takingOn(facts, day).filter(({ type }) => type === 'MUNICIPALITY');
  return [...new Set(municipalities.map(({ organisation }) => organisation))];
}

/** All whose council is looked at, whenever they take part. */
export function allCouncils({ body, taking }: Facts): readonly string[] {
  return body === null ? [...new Set(taking.map(({ organisation }) => organisation))] : [body];
}

/** The drafts of the budget of a year that are known of by the day looked at. */
export function draftBudgets({ documents, seen }: Facts, year: number): readonly DocumentOf[] {
  return documents.filter(
    (each) =>
      each.documentKind === 'DRAFT_BUDGET' && knownBy(each, seen.day) && yearAbout('DRAFT_BUDGET', each) === year,
  );
}

/** Whether a body is a municipality: others have no municipal council. */
export function isMunicipality({ taking }: Facts, body: string): boolean {
  return taking.some(({ organisation, type }) => organisation === body && type === 'MUNICIPALITY');
}

/** Whether a province surely takes part on the day, beside municipalities alone: then article 58 holds, not 34. */
export function withProvince(facts: Facts, day: Day): boolean {
  const possible = takingOn(facts, day);
  const certain = possible.filter(({ bounds }) => surelyLivesOn(bounds, day));
  return isWithProvince(certain, possible);
}

/** By their form these have a budget of their own. */
const HAS_BUDGET: readonly string[] = ['PUBLIC_BODY', 'OPERATIONS_ORGANISATION'];
/** These may have one: only where a document or decision shows it. */
const MAY_HAVE_BUDGET: readonly (string | null)[] = ['JOINT_ORGAN', null];

/** Whether an arrangement by its form surely has a budget of its own. */
export function hasBudget({ arrangementKind, form }: Pick<Facts, 'arrangementKind' | 'form'>): boolean {
  return arrangementKind === 'JOINT_ARRANGEMENT' && form !== null && HAS_BUDGET.includes(form);
}

/** Whether it has, or may have. */
export function mayHaveBudget(facts: Pick<Facts, 'arrangementKind' | 'form'>): boolean {
  return (facts.arrangementKind === 'JOINT_ARRANGEMENT' && MAY_HAVE_BUDGET.includes(facts.form)) || hasBudget(facts);
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

/** When it was done for every one of these councils, by what each came by; or for anybody, where none is asked. */
export function doneForCouncils(
  cameTo: (council: string | null) => readonly Done[],
  councils: readonly string[],
  last: Day,
): Done {
  if (councils.length === 0) return doneByOne(cameTo(null), last);
  return doneForAll(councils.map((council) => doneByOne(cameTo(council), last)));
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

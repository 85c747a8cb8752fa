import type { Prose } from '../../records/field';
import type { PARTY_CATEGORIES } from '../../records/kinds/related-party';
import type { Form } from '../../records/kinds/vocabulary';
import { surelyLivesOn } from '../../time/period';
import type { FactOf } from '../check';
import type { InterestRow, ParagraphRow, PartyRow } from '../queries/council-queries';
import {
  groupUnknown,
  inWrongGroup,
  interestUnknown,
  lackingIn,
  lacks,
  missing,
  NOT_ALL,
  notRead,
  notRecognised,
  type Open,
  perhapsMissing,
  takingPartUnknown,
  WGR_FORMS,
} from './related-party-words';

/** How a paragraph on related parties compares with the participations of its year. */
export interface Reconciled {
  readonly wrong: readonly Prose[];
  /** What would be wrong if what is not sure were sure. */
  readonly doubtful: readonly Open[];
  readonly open: readonly Open[];
  /** The parties and participations that this is about. */
  readonly facts: readonly FactOf[];
}

/** The forms that make a legal person, of which it must be asked whether the municipality has a governing and a financial interest in it. */
const LEGAL_PERSONS: readonly (Form | null)[] = ['PUBLIC_BODY', 'OPERATIONS_ORGANISATION'];

/** Compares a paragraph with the participations that lived in its year, or may have. */
export function reconcile({ parties, participations, complete, year }: ParagraphRow): Reconciled {
  const unlinked = parties.filter(({ arrangement, category }) => arrangement === null && mayBeOfWgr(category));
  const unknown = unlinked.filter(({ category }) => category === 'JOINT_ARRANGEMENT');
  const misplaced = parties.filter(isMisplaced);
  const withoutPart = parties.filter(
    (party) => isOfWgr(party) && participations.every(({ arrangement }) => arrangement !== party.arrangement?.id),
  );
  const lacking = parties.filter(({ given }) => given !== null && lackingIn(given).length > 0);
  const listed = parties.map(({ arrangement }) => arrangement?.id);
  const absent = complete ? participations.filter(({ arrangement }) => !listed.includes(arrangement)) : [];
  const owed = absent.filter(({ governing, financial }) => governing === true && financial === true);
  const surely = owed.filter((each) => unlinked.length === 0 && surelyAllOf(each, year));
  const perhaps = owed.filter((each) => !surely.includes(each));
  return {
    wrong: [...told(surely, missing), ...misplaced.map(inWrongGroup), ...lacking.map(lacks)],
    doubtful: [
      ...told(unknown, notRecognised),
      ...told(withoutPart, (some) => takingPartUnknown(some, year)),
      ...told(perhaps, (some) => perhapsMissing(some, unlinked.length > 0)),
    ],
    open: [
      ...(complete ? [] : [NOT_ALL]),
      ...told(absent.filter(mayBeOwed), interestUnknown),
      ...told(
        parties.filter(({ category }) => category === null),
        groupUnknown,
      ),
      ...told(
        parties.filter(({ given }) => given === null),
        notRead,
      ),
    ],
    facts: [
      ...[...new Set([...misplaced, ...lacking, ...unknown, ...withoutPart])].map(({ id }) => ({
        kind: 'related-party',
        id,
      })),
      ...owed.map(({ id }) => ({ kind: 'participation', id })),
    ],
  };
}

/** The group in which a party of a form belongs; a covenant makes no party, and may be among the other ones. */
const groupOf = (form: Form | null): string | null =>
  form === null ? null : WGR_FORMS.includes(form) ? 'JOINT_ARRANGEMENT' : (GROUP_OF_FORM[form] ?? null);

const GROUP_OF_FORM: Partial<Record<Form, (typeof PARTY_CATEGORIES)[number]>> = {
  COMPANY: 'COMPANY_OR_COOPERATIVE',
  COOPERATIVE: 'COMPANY_OR_COOPERATIVE',
  FOUNDATION: 'FOUNDATION_OR_ASSOCIATION',
};

function isMisplaced({ arrangement, category }: PartyRow): boolean {
  const group = groupOf(arrangement?.form ?? null);
  return group !== null && category !== null && category !== group;
}

/** An arrangement under the act, by its form or else by the group in which it stands: in that one takes part. */
const isOfWgr = ({ arrangement, category }: PartyRow) =>
  arrangement !== null &&
  (arrangement.form === null ? category === 'JOINT_ARRANGEMENT' : WGR_FORMS.includes(arrangement.form));

/** Parties of another group need be no arrangement that the registry knows. */
const mayBeOfWgr = (category: string | null) => category === null || category === 'JOINT_ARRANGEMENT';

const mayBeOwed = ({ form, governing, financial }: InterestRow) =>
  LEGAL_PERSONS.includes(form) && governing !== false && financial !== false && !(governing && financial);

/** Whether it surely lived all year: what came or went in the year may be missing from what was printed before it. */
const surelyAllOf = ({ bounds }: InterestRow, year: number) =>
  bounds.every((each) => surelyLivesOn(each, `${year}-01-01`) && surelyLivesOn(each, `${year}-12-31`));

/** One sentence about all; none where there is nothing to tell. */
const told = <Row, Said>(rows: readonly Row[], say: (rows: readonly Row[]) => Said): readonly Said[] =>
  rows.length === 0 ? [] : [say(rows)];

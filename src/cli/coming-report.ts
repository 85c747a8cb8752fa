import { dayInWords } from '../answers/words';
import type { Standing } from '../checks/deadlines/deadline';
import { standingInWords } from '../checks/deadlines/words';
import { type Block, type Piece, same } from '../checks/print/document';
import { phrases } from '../checks/rules/words';
import type { Prose } from '../records/field';

/** What stands in a page of what comes up. */
export const COMING = `{ pageInfo { hasNextPage endCursor } nodes {
    day title(language: $language) state wouldBe certain arrangement { name } meetingsLeft meetingsComplete } }`;

/** A deadline as `COMING` selects it. */
export interface ComingDeadline extends Standing {
  readonly day: string;
  readonly title: string;
  readonly certain: boolean;
  readonly arrangement: { readonly name: string };
  readonly meetingsLeft: readonly string[] | null;
  readonly meetingsComplete: boolean;
}

/** What comes up in the twelve months from the day on, in order of day. */
export function comingBlocks(coming: readonly ComingDeadline[]): Block[] {
  const count = coming.length;
  return [
    { heading: { nl: `Dit komt eraan (${count})`, en: `Coming up (${count})` }, level: 2 },
    ...(count === 0 ? [] : [{ list: coming.map(lineOf) }]),
  ];
}

function lineOf(deadline: ComingDeadline): Piece[] {
  const { day, title, certain, arrangement } = deadline;
  const [on, stands] = [dayInWords(day), standingInWords(deadline)];
  const sure = certain ? { nl: '', en: '' } : { nl: ', niet zeker', en: ', not certain' };
  const left = meetingsInWords(deadline);
  return [
    {
      nl: `${on.nl}: ${title}, ${arrangement.name} (${stands.nl}${sure.nl})${left.nl}`,
      en: `${on.en}: ${title}, ${arrangement.name} (${stands.en}${sure.en})${left.en}`,
    },
  ];
}

/** In which meetings the council can still decide; nothing where that is not known. */
function meetingsInWords({
  meetingsLeft,
  meetingsComplete,
}: Pick<ComingDeadline, 'meetingsLeft' | 'meetingsComplete'>): Prose {
  if (meetingsLeft === null) return same('');
  const days = phrases(meetingsLeft.map(dayInWords));
  if (meetingsLeft.length > 0)
    return { nl: `; kan nog in de raad van ${days.nl}`, en: `; can still be decided on ${days.en}` };
  return meetingsComplete
    ? { nl: '; de raad vergadert in deze termijn niet meer', en: '; the council does not meet again in this term' }
    : { nl: '; verdere vergaderingen zijn niet bekend', en: '; later meetings are not known' };
}

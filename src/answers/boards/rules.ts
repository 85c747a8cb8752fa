import type { Prose } from '../../records/field';
import type { SortedRow } from '../../registry/reading/page';
import type { ArrangementBoards } from './queries';

/** What is known of the seat of a body on a board. */
export type Seat = 'LEFT' | 'UNKNOWN';

/** A board of an arrangement in which a body takes part, or, without a board, an arrangement of which none is known. */
export interface BoardPlace extends SortedRow {
  readonly arrangement: string;
  readonly participation: string;
  readonly certain: boolean;
  readonly board: string | null;
  readonly seat: Seat;
}

/** Comes before every letter, so that joined names sort as the names one by one. */
const BETWEEN_NAMES = '\u0001';

/** One place for each board, by the names of arrangement and board; one for an arrangement without known boards. */
export function placesOf(found: readonly ArrangementBoards[]): BoardPlace[] {
  return oncePerArrangement(found).flatMap(({ boards, sortName, ...each }) =>
    (boards.length > 0 ? boards : [{ id: '', sortName: '', left: false }]).map((board) => ({
      ...each,
      sortName: [sortName, board.sortName].join(BETWEEN_NAMES),
      id: [each.arrangement, board.id].join(BETWEEN_NAMES),
      board: board.id || null,
      seat: board.left ? 'LEFT' : 'UNKNOWN',
    })),
  );
}

/** Where unknown bounds let two participations overlap, the sure one counts, then the first by id. */
function oncePerArrangement(found: readonly ArrangementBoards[]): ArrangementBoards[] {
  const chosen = new Map<string, ArrangementBoards>();
  for (const each of found) {
    const best = chosen.get(each.arrangement);
    const isBetter = !best || (each.certain === best.certain ? each.participation < best.participation : each.certain);
    if (isBetter) chosen.set(each.arrangement, each);
  }
  return [...chosen.values()];
}

/** What the sentence on a place needs. */
export interface PlaceNames {
  readonly organisation: string;
  readonly arrangement: string;
  readonly board: string | null;
  readonly seat: Seat;
  readonly composition: Prose | null;
  readonly votes: Prose | null;
  /** What the registry says it does not know of the board. */
  readonly gaps: readonly Prose[];
}

/** What is known of the seat and its votes, and what is not, in both languages. */
export function whatIsKnown(names: PlaceNames): Prose {
  const { organisation, arrangement, board, seat, composition, votes, gaps } = names;
  const of = board === null ? null : ({ nl: `${board} van ${arrangement}`, en: `${board} of ${arrangement}` } as const);
  const sentences: Prose[] = [
    of === null
      ? {
          nl: `Van het bestuur van ${arrangement} is niets bekend.`,
          en: `Nothing is known of the board of ${arrangement}.`,
        }
      : seat === 'LEFT'
        ? { nl: `${organisation} zit niet meer in ${of.nl}.`, en: `${organisation} no longer sits on ${of.en}.` }
        : {
            nl: `Welke zetel ${organisation} heeft in ${of.nl}, is niet vastgelegd.`,
            en: `Which seat ${organisation} has on ${of.en} is not recorded.`,
          },
    ...(composition ? [{ nl: `Samenstelling: ${composition.nl}.`, en: `Composition: ${composition.en}.` }] : []),
    votes
      ? { nl: `Stemmen in de regeling: ${votes.nl}.`, en: `Votes in the arrangement: ${votes.en}.` }
      : { nl: 'Het aantal stemmen is niet bekend.', en: 'The number of votes is not known.' },
    ...gaps.map((gap) => ({ nl: `Niet gevonden: ${gap.nl}.`, en: `Not found: ${gap.en}.` })),
  ];
  const joined = (language: keyof Prose) => sentences.map((each) => each[language]).join(' ');
  return { nl: joined('nl'), en: joined('en') };
}

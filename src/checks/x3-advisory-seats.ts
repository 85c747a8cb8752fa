import type { Prose } from '../records/field';
import type { Day } from '../time/day';
import { type Check, defineCheck, type Verdict } from './check';
import { ADVISORY_SEATS, type NamedBoard, type SeatingRow } from './queries/board-queries';
import { seatsTaken } from './rules/seats';
import { the } from './rules/names';
import { together } from './rules/verdicts';

/** X3: no seat of a participant on an advisory committee is empty for long. */
export const advisorySeats: Check = defineCheck<SeatingRow>({
  code: 'X3',
  subject: 'PARTICIPATION',
  title: {
    nl: 'De zetels van een deelnemer in adviescommissies zijn bezet',
    en: 'The seats of a participant on advisory committees are taken',
  },
  severity: 'C',
  grounds: [],
  evidence: {
    nl: 'het aantal zetels van de deelnemer in elke adviescommissie, en alle benoemingen daarin',
    en: 'the number of seats of the participant on each advisory committee, and all appointments to them',
  },
  query: ADVISORY_SEATS,
  judge: (row, day) => {
    const { name, participation } = row;
    const [first, ...others] = committeesIn(row).map((board) => ofCommittee(row, board, day));
    if (!first)
      return {
        judgement: 'NOT_APPLICABLE',
        explanation: {
          nl: `Van ${the(participation.name)} is geen zetel in een adviescommissie van ${the(name)} vastgelegd.`,
          en: `No seat of ${participation.name} on an advisory committee of ${name} is recorded.`,
        },
      };
    const verdict = together([first, ...others]);
    return verdict.remedy ? { ...verdict, actor: 'COUNCIL' } : verdict;
  },
});

/** The committees with seats, each once; null where it is not said which. */
function committeesIn({ seats }: SeatingRow): readonly (NamedBoard | null)[] {
  return [...new Map(seats.map(({ board }) => [board?.id, board])).values()];
}

/** Where there is one committee, an appointment that names none is to that. */
function ofCommittee(row: SeatingRow, board: NamedBoard | null, day: Day): Verdict {
  const { name, participation, seats, seated } = row;
  const only = committeesIn(row).length === 1;
  const committee: Prose =
    board === null
      ? { nl: `de adviescommissie van ${the(name)}`, en: `the advisory committee of ${name}` }
      : { nl: `de commissie “${board.name}” van ${the(name)}`, en: `the committee “${board.name}” of ${name}` };
  return seatsTaken(
    {
      who: participation.name,
      board: committee,
      seats: seats.filter((each) => each.board?.id === board?.id),
      seated: seated.filter((each) => each.board === (board?.id ?? null) || (only && each.board === null)),
      needs: {
        nl: `Alle benoemingen van ${the(participation.name)} in ${committee.nl}, met hun dagen.`,
        en: `All appointments of ${participation.name} to ${committee.en}, with their days.`,
      },
    },
    day,
  );
}

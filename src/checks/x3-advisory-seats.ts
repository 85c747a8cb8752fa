import type { Prose } from '../records/field';
import type { Day } from '../time/day';
import { type Check, defineCheck, type Judgement, type Verdict } from './check';
import { ADVISORY_SEATS, type NamedBoard, type SeatingRow } from './queries/board-queries';
import { seatsTaken } from './seats';
import { joined } from './words';

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
    const { name, participation, seats } = row;
    const verdicts = committeesIn(row).map((board) => ofCommittee(row, board, day));
    const [worst] = [...verdicts].sort((a, b) => ORDER.indexOf(a.judgement) - ORDER.indexOf(b.judgement));
    if (seats.length === 0 || !worst)
      return {
        judgement: 'NOT_APPLICABLE',
        explanation: {
          nl: `Van ${participation.name} is geen zetel in een adviescommissie van ${name} vastgelegd.`,
          en: `No seat of ${participation.name} on an advisory committee of ${name} is recorded.`,
        },
      };
    return {
      ...worst,
      explanation: joined(verdicts.map(({ explanation }) => explanation)),
      evidence: verdicts.flatMap(({ evidence = [] }) => evidence),
      ...(worst.remedy ? { actor: 'COUNCIL' as const } : {}),
    };
  },
});

/** What counts for all committees together: the first of these that one of them comes to. */
const ORDER: readonly Judgement[] = ['VIOLATED', 'UNKNOWN', 'OK', 'NOT_APPLICABLE'];

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
      ? { nl: `de adviescommissie van ${name}`, en: `the advisory committee of ${name}` }
      : { nl: `de commissie “${board.name}” van ${name}`, en: `the committee “${board.name}” of ${name}` };
  return seatsTaken(
    {
      who: participation.name,
      board: committee,
      seats: seats.filter((each) => each.board?.id === board?.id),
      seated: seated.filter((each) => each.board === (board?.id ?? null) || (only && each.board === null)),
      needs: {
        nl: `Alle benoemingen van ${participation.name} in ${committee.nl}, met hun dagen.`,
        en: `All appointments of ${participation.name} to ${committee.en}, with their days.`,
      },
    },
    day,
  );
}

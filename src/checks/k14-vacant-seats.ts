import { appointing, appointmentsOf, withoutGeneralBoard } from './rules/boards';
import { type Check, defineCheck } from './check';
import { WGR_13 } from './law/boards';
import { GENERAL_BOARD_SEATS, type SeatingRow } from './queries/board-queries';
import { seatsTaken } from './rules/seats';
import { the } from './rules/names';

/** K14: no seat of a participant on the general board is empty for long. The law gives no term; `VACANT_DAYS` does. */
export const vacantSeats: Check = defineCheck<SeatingRow>({
  code: 'K14',
  subject: 'PARTICIPATION',
  title: {
    nl: 'De zetels van een deelnemer in het algemeen bestuur zijn bezet',
    en: 'The seats of a participant on the general board are taken',
  },
  severity: 'B',
  grounds: [WGR_13],
  evidence: {
    nl: 'het aantal zetels van de deelnemer in het algemeen bestuur, en alle benoemingen daarin',
    en: 'the number of seats of the participant on the general board, and all appointments to them',
  },
  query: GENERAL_BOARD_SEATS,
  judge: (row, day) => {
    const { name, participation, seats, seated } = row;
    const needs = appointmentsOf(row, participation);
    const board = { nl: `het algemeen bestuur van ${the(name)}`, en: `the general board of ${name}` };
    if (seats.length > 0) {
      const verdict = seatsTaken({ who: participation.name, board, seats, seated, needs }, day);
      return verdict.remedy ? { ...verdict, ...appointing(participation) } : verdict;
    }
    return (
      withoutGeneralBoard(row) ?? {
        judgement: 'UNKNOWN',
        explanation: {
          nl: `Hoeveel zetels ${the(participation.name)} in het algemeen bestuur van ${the(name)} heeft, is hier niet vastgelegd.`,
          en: `How many seats ${participation.name} has on the general board of ${name} is not recorded here.`,
        },
        needs,
      }
    );
  },
});

import type { Prose } from '../../records/field';
import type { BoardKind } from '../../records/kinds/vocabulary';
import type { CheckRow, Participation, Verdict } from '../check';
import type { FormOf } from '../queries/board-queries';
import { type Need, ofParticipant } from '../needs';
import { the, theFirst } from './names';
import { formNeeded } from './words';

/** What a board is called in a sentence. */
export const BOARD_IN_WORDS: Readonly<Record<BoardKind, Prose>> = {
  GENERAL_BOARD: { nl: 'het algemeen bestuur', en: 'the general board' },
  EXECUTIVE_BOARD: { nl: 'het dagelijks bestuur', en: 'the executive board' },
  JOINT_ORGAN: { nl: 'het gemeenschappelijk orgaan', en: 'the joint organ' },
  UNDIVIDED_BOARD: { nl: 'het bestuur', en: 'the board' },
  ADVISORY_COMMITTEE: { nl: 'de adviescommissie', en: 'the advisory committee' },
};

/** The offices that qualify for a seat, without their holders. */
const OFFICES: Readonly<Record<string, Prose>> = {
  COUNCILLOR: { nl: 'een raadslid', en: 'a councillor' },
  ALDERMAN: { nl: 'een wethouder', en: 'an alderman' },
  MAYOR: { nl: 'een burgemeester', en: 'a mayor' },
  PROVINCIAL_COUNCILLOR: { nl: 'een Statenlid', en: 'a member of the provincial council' },
  PROVINCIAL_EXECUTIVE_MEMBER: { nl: 'een gedeputeerde', en: 'a member of the provincial executive' },
  KINGS_COMMISSIONER: { nl: 'een commissaris van de Koning', en: "a King's Commissioner" },
  WATER_BOARD_MEMBER: { nl: 'een waterschapsbestuurder', en: 'a member of a board of a water authority' },
  OUTSIDE: { nl: 'een lid van buiten de besturen', en: 'a member from outside the boards' },
};

/** What an office is called in a sentence. */
export const officeInWords = (office: string): Prose => OFFICES[office] ?? { nl: office, en: office };

/** When an office ends around elections, and the membership of a board with it; nothing where that was not read. */
export const whenOfficeEnds = (office: string): readonly Prose[] => (ENDS[office] ? [ENDS[office]] : []);

const ENDS: Readonly<Record<string, Prose>> = {
  COUNCILLOR: {
    nl: 'Na verkiezingen eindigt het ambt van een raadslid op de dag waarop de oude raad aftreedt.',
    en: 'After elections the office of a councillor ends on the day on which the old council steps down.',
  },
  ALDERMAN: {
    nl: 'Na verkiezingen eindigt het ambt van een wethouder pas als de nieuwe raad opvolgers heeft benoemd.',
    en: 'After elections the office of an alderman ends only when the new council has appointed successors.',
  },
  MAYOR: {
    nl: 'Verkiezingen raken het ambt van een burgemeester niet.',
    en: 'Elections do not touch the office of a mayor.',
  },
};

/** Of an arrangement that has no general board, or of which that is not known; null of a public body. */
export function withoutGeneralBoard({ name, arrangementKind, form }: CheckRow & FormOf): Verdict | null {
  if (form === 'PUBLIC_BODY') return null;
  if (form !== null || arrangementKind === 'NETWORK')
    return {
      judgement: 'NOT_APPLICABLE',
      explanation: {
        nl: `${theFirst(name)} is geen openbaar lichaam en heeft geen algemeen bestuur.`,
        en: `${name} is no public body and has no general board.`,
      },
    };
  return {
    judgement: 'UNKNOWN',
    explanation: {
      nl: `De rechtsvorm van ${the(name)} is niet bekend, dus ook niet of er een algemeen bestuur is.`,
      en: `The legal form of ${name} is not known, so neither is whether it has a general board.`,
    },
    needs: formNeeded(name),
  };
}

/** The list of office holders on the general board of an arrangement that was not recorded, or not in full. */
export function appointmentsOf({ name }: CheckRow, { name: participant }: Participation): Need {
  return ofParticipant(participant, (who, many) =>
    many
      ? {
          nl: `Voor elk van deze deelnemers het aantal zetels in het algemeen bestuur van ${the(name)}, en alle benoemingen daarin met hun dagen: ${who.nl}.`,
          en: `For each of these participants the number of seats on the general board of ${name}, and all appointments to them with their days: ${who.en}.`,
        }
      : {
          nl: `Het aantal zetels van ${the(who.nl)} in het algemeen bestuur van ${the(name)}, en alle benoemingen daarin met hun dagen.`,
          en: `The number of seats of ${who.en} on the general board of ${name}, and all appointments to them with their days.`,
        },
  );
}

/** Who appoints to the seats of a participant: its organs that take part. Nobody where these are not known. */
export function appointing({ type, organs }: Participation): Pick<Verdict, 'actor'> {
  if (type !== 'MUNICIPALITY' || organs === null) return {};
  return { actor: organs.includes('COUNCIL') ? 'COUNCIL' : 'EXECUTIVE' };
}

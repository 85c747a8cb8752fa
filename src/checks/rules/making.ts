import type { Day } from '../../time/day';
import { type Act, actsOf, isSuccessor } from './acts';
import type { Verdict } from '../check';
import { councilTakesPart } from './council-consent';
import type { MakingRow } from '../queries/decision-queries';
import { the, theFirst } from './names';
import { together } from './verdicts';

/**
 * The verdict on a participation from those on each act by which its executive or mayor is bound, the newest first. It says itself where
 * there is no council to ask, and where no act is known.
 */
export function judgeActs(row: MakingRow, day: Day, onAct: (act: Act) => Verdict): Verdict {
  const aside = councilTakesPart(row);
  if (aside) return aside;
  const [first, ...others] = actsOf(row, day).toReversed();
  if (!first) return isSuccessor(row) ? inThePlaceOfOthers(row) : noTextKnown(row);
  return together([onAct(first), ...others.map(onAct)]);
}

/** Of what has not taken effect, where the executive or mayor is still to decide: null where it did, or had to. */
export function stillToDecide({ kind, on, decisions, called }: Act, day: Day): Verdict | null {
  if (decisions.length > 0 || !(kind === 'PENDING' || (on !== null && day < on))) return null;
  return {
    judgement: 'NOT_APPLICABLE',
    explanation: {
      nl: `Over ${called.nl} heeft het college of de burgemeester nog niet besloten.`,
      en: `The executive or mayor has not decided yet on ${called.en}.`,
    },
  };
}

function inThePlaceOfOthers({ name, participation }: MakingRow): Verdict {
  return {
    judgement: 'NOT_APPLICABLE',
    explanation: {
      nl: `${theFirst(participation.name)} trad van rechtswege in de plaats van een eerdere deelnemer aan ${the(name)}; de raad hoefde daarover niet te besluiten.`,
      en: `${participation.name} took the place of an earlier participant in ${name} by law; its council had nothing to decide.`,
    },
    evidence: [{ kind: 'participation', id: participation.id }],
  };
}

function noTextKnown({ name, participation }: MakingRow): Verdict {
  return {
    judgement: 'UNKNOWN',
    explanation: {
      nl: `Van ${the(name)} is voor deze dag geen tekst bekend; waarover de raad van ${the(participation.name)} moest besluiten, is dus niet bekend.`,
      en: `No text of ${name} is known for this day; so what the council of ${participation.name} had to decide on is not known.`,
    },
    needs: {
      nl: `De tekst van ${the(name)} die op deze dag gold, en het besluit van de raad van ${the(participation.name)} daarover.`,
      en: `The text of ${name} in force on this day, and the decision of the council of ${participation.name} on it.`,
    },
  };
}

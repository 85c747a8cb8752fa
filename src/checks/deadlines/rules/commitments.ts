import type { Prose } from '../../../records/field';
import type { Day } from '../../../time/day';
import { surelyLivesOn } from '../../../time/period';
import type { Draft, Standing } from '../deadline';
import { evidenceOf, type Facts, takingOn } from '../facts';
import type { CommitmentOf } from '../proceedings-queries';
import { POSSIBLY_MISSED, recordedInWords, settled, standingOn } from '../progress';

/** The promises to a council and its motions that have a day. */
export function commitments(facts: Facts): Draft[] {
  const { body, seen } = facts;
  return facts.commitments
    .filter(({ organisation }) => body === null || organisation === body)
    .map((each) => {
      const term = { last: each.dueOn, ground: null, ifAbsent: stillOpen(each, facts) };
      const done = { on: each.settledOn };
      const motion = each.commitmentKind === 'MOTION';
      return {
        key: `COMMITMENT ${each.id}`,
        kind: 'COMMITMENT',
        day: each.dueOn,
        opensOn: null,
        title: motion
          ? { nl: `Motie: ${each.about.nl}`, en: `Motion: ${each.about.en}` }
          : { nl: `Toezegging: ${each.about.nl}`, en: `Promise: ${each.about.en}` },
        task: motion
          ? { nl: 'De motie uitvoeren en dat aan de raad melden.', en: 'Carry out the motion and tell the council.' }
          : { nl: 'De toezegging aan de raad nakomen.', en: 'Keep the promise to the council.' },
        actor: 'EXECUTIVE',
        explanation: isOverdue(each, seen.day) ? STILL_OPEN : recordedInWords(done, term, seen.day),
        organisation: each.organisation,
        ground: null,
        basis: 'RECORDED',
        certain: true,
        ...standingOn(done, term, seen.day),
        evidence: evidenceOf('commitment', [each]),
        appliesOn: null,
      };
    });
}

/** Without a day on which it was settled a promise or motion counts as open, as X5 has it. */
const isOverdue = ({ dueOn, settledOn }: CommitmentOf, day: Day) =>
  dueOn < day && (settledOn === null || settledOn > day);

const STILL_OPEN: Prose = {
  nl: 'Dat dit is afgedaan, is niet vastgelegd: het geldt als open.',
  en: 'That it was dealt with is not recorded: it counts as open.',
};

/** Open past its day, unless it is not certain that the body still takes part. */
function stillOpen({ organisation }: CommitmentOf, facts: Facts): Standing {
  const own = takingOn(facts, facts.seen.day).filter((each) => each.organisation === organisation);
  const sure = own.length === 0 || own.some(({ bounds }) => surelyLivesOn(bounds, facts.seen.day));
  return sure && surelyLivesOn(facts.bounds, facts.seen.day) ? settled('MISSED') : POSSIBLY_MISSED;
}

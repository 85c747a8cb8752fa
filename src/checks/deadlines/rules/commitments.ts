import type { Draft } from '../deadline';
import { evidenceOf, type Facts } from '../facts';
import { recordedInWords, standingOn } from '../progress';

/** The promises to a council and its motions that have a day. */
export function commitments(facts: Facts): Draft[] {
  const { body, seen } = facts;
  return facts.commitments
    .filter(({ organisation }) => body === null || organisation === body)
    .map((each) => {
      const term = { last: each.dueOn, ground: null };
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
        explanation: recordedInWords(done, term, seen.day),
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

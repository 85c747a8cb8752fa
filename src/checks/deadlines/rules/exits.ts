import type { Prose } from '../../../records/field';
import { previousDay } from '../../../time/day';
import { type Ground, groundOn } from '../../check';
import { WGR_9 } from '../../law/decisions';
import { joined, sentence } from '../../rules/words';
import type { Draft, State } from '../deadline';
import type { DecisionOf } from '../proceedings-queries';
import { evidenceOf, type Facts } from '../facts';
import { settled } from '../progress';

/** The days on which decisions to leave take effect. */
export function exits(facts: Facts): Draft[] {
  return facts.decisions
    .filter(
      ({ decisionKind, outcome, decidedOn }) =>
        decisionKind === 'LEAVE' && outcome !== 'REJECTED' && (decidedOn === null || decidedOn <= facts.seen.day),
    )
    .flatMap((decision) => exitBy(decision, facts));
}

function exitBy(decision: DecisionOf, facts: Facts): Draft[] {
  const { id, effectiveOn: day, outcome, organisations } = decision;
  const [who] = organisations;
  if (day === null || who === undefined) return [];
  const ground: Ground | null = groundOn({ grounds: [WGR_9] }, day);
  const ended = facts.taking.some(({ organisation, bounds }) => organisation === who.id && bounds.until === day);
  const state: State = facts.seen.day < day ? 'OPEN' : ended ? 'DONE' : 'UNKNOWN';
  return [
    {
      key: `EXIT ${id}`,
      kind: 'EXIT',
      day,
      opensOn: null,
      title: { nl: `Uittreding van ${who.name} gaat in`, en: `${who.name} leaves` },
      task: {
        nl: 'De gevolgen van de uittreding regelen en het register bijwerken.',
        en: 'Settle the consequences of leaving and bring the register up to date.',
      },
      actor: 'BOARD',
      explanation: joined([decided(decision), inWords(state, day)]),
      organisation: who.id,
      ground,
      basis: 'RECORDED',
      certain: outcome !== null,
      ...settled(state),
      evidence: evidenceOf('decision', [decision]),
      appliesOn: previousDay(day),
    },
  ];
}

function decided({ decidedOn }: DecisionOf): Prose {
  if (decidedOn === null)
    return {
      nl: 'Het besluit tot uittreding is vastgelegd zonder dag.',
      en: 'The decision to leave is recorded without its day.',
    };
  return sentence(
    { days: [decidedOn] },
    ([day]) => `Het besluit tot uittreding is van ${day}.`,
    ([day]) => `The decision to leave is of ${day}.`,
  );
}

function inWords(state: State, day: string): Prose {
  if (state === 'OPEN')
    return sentence(
      { days: [previousDay(day)] },
      ([last]) => `De deelname duurt tot en met ${last}.`,
      ([last]) => `The participation lasts up to and including ${last}.`,
    );
  if (state === 'DONE')
    return { nl: 'De deelname is op deze dag geëindigd.', en: 'The participation ended on this day.' };
  return {
    nl: 'Dat de deelname op deze dag is geëindigd, is niet vastgelegd.',
    en: 'It is not recorded that the participation ended on this day.',
  };
}

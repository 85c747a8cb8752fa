import { ORGAN_IN_WORDS } from '../../answers/words';
import type { Prose } from '../../records/field';
import type { Organ } from '../../records/kinds/vocabulary';
import { FIRST_DAY, LAST_DAY } from '../../time/day';
import type { Bounds } from '../../time/period';
import type { Verdict } from '../check';
import { consentIn, consentOf } from './council-consent';
import type { ExitRow, OwnDecision } from '../queries/decision-queries';
import { the } from './names';
import { phrases } from './words';

/** The facts that show an exit. */
export const shown = ({ participation, texts }: ExitRow, ...decisions: readonly OwnDecision[]) => [
  { kind: 'participation', id: participation.id },
  ...decisions.map(({ id }) => ({ kind: 'decision', id })),
  ...texts.slice(-1).map(({ id }) => ({ kind: 'arrangement-version', id })),
];

/** The document that is missing where nobody recorded that a participant, or one of its organs, decided to leave. */
export function exitDecisionOf({ name, participation }: ExitRow, organs?: Prose): Prose {
  const [nl, en] = organs === undefined ? ['', ''] : [`${organs.nl} van `, `${organs.en} of `];
  return {
    nl: `Het besluit van ${nl}${the(participation.name)} tot uittreding uit ${the(name)}, met de dag waarop het ingaat, of de mededeling dat er geen uittreding was.`,
    en: `The decision of ${en}${participation.name} to leave ${name}, with the day on which it takes effect, or word that it did not leave.`,
  };
}

/** A decision to leave is there; of an executive or mayor it needs the consent of the council. */
export function decidedToLeave(row: ExitRow, exit: OwnDecision, said: Prose): Verdict {
  const { participation, decisions } = row;
  const consents = decisions.filter(
    ({ decisionKind, consentTo }) => decisionKind === 'CONSENT' && consentTo === 'LEAVE',
  );
  const { state, decision } = consentIn(consents.filter(({ decidedOn }) => (decidedOn ?? LAST_DAY) > row.life.from));
  const evidence = shown(row, exit, ...(decision ? [decision] : []));
  const conclude = (nl: string, en: string) => ({
    explanation: { nl: `${said.nl}${nl}`, en: `${said.en}${en}` },
    evidence,
  });
  const undecided = organsUndecided(row, exit);
  if (undecided)
    return {
      judgement: 'UNKNOWN',
      ...conclude(
        `; een eigen besluit daartoe van ${undecided.nl} is niet vastgelegd.`,
        `; a decision to do so of ${undecided.en} itself is not recorded.`,
      ),
      needs: exitDecisionOf(row, undecided),
    };
  const ownCouncil = exit.by === 'COUNCIL' || participation.organs?.includes('COUNCIL') === true;
  const act = leaving(row);
  if (participation.type !== 'MUNICIPALITY' || ownCouncil) {
    if (exit.verified)
      return { judgement: 'OK', ...conclude('; het besluit is vastgelegd.', '; the decision is recorded.') };
    const unsure = conclude('; de bron van het besluit is niet zeker.', '; the source of the decision is not certain.');
    return { judgement: 'UNKNOWN', ...unsure, needs: exitDecisionOf(row) };
  }
  if (state === 'GIVEN' && decision.verified && exit.verified)
    return {
      judgement: 'OK',
      ...conclude(
        '; het besluit is vastgelegd en de raad gaf toestemming.',
        '; the decision is recorded and the council consented.',
      ),
    };
  if (state === 'REFUSED') {
    const found = {
      ...conclude('; de raad weigerde toestemming.', '; the council refused consent.'),
      remedy: {
        nl: 'Leg de uittreding alsnog aan de raad voor; vraag zo nodig juridisch advies.',
        en: 'Put the exit to the council after all; ask a lawyer where needed.',
      },
      actor: 'EXECUTIVE' as const,
    };
    if (decision.verified && exit.verified && exit.by !== null) return { ...found, judgement: 'VIOLATED' };
    return { ...found, judgement: 'UNKNOWN', wouldBe: 'VIOLATED', needs: consentOf(participation.name, act) };
  }
  return {
    judgement: 'UNKNOWN',
    ...(state === 'NOT_RECORDED' && exit.by !== null ? { wouldBe: 'VIOLATED' as const } : {}),
    ...conclude(
      '; dat de raad daarvoor toestemming gaf, staat niet vast.',
      '; that the council consented to it is not established.',
    ),
    needs: consentOf(participation.name, act),
  };
}

/**
 * The organs of a municipality that take part and did not decide to leave themselves, as far as is recorded; null of
 * none. Each leaves for itself, so in a mixed arrangement both must. A decision of which the organ is not recorded is that
 * of the only one that takes part.
 */
export function organsUndecided({ participation, decisions, life }: ExitRow, exit: OwnDecision): Prose | null {
  const organs = (participation.organs ?? []) as readonly Organ[];
  if (participation.type !== 'MUNICIPALITY' || (organs.length === 1 && exit.by === null)) return null;
  const decided = decisions.filter((each) => isExit(each, life) && each.outcome === 'ADOPTED');
  const others = organs.filter((organ) => decided.every(({ by }) => by !== organ));
  return others.length === 0 ? null : phrases(others.map((organ) => ORGAN_IN_WORDS[organ]));
}

/** Whether it was decided to end this participation, not one before or after it. */
export function isExit({ decisionKind, outcome, decidedOn, effectiveOn }: OwnDecision, life: Bounds): boolean {
  return (
    decisionKind === 'LEAVE' &&
    outcome !== 'REJECTED' &&
    (effectiveOn ?? decidedOn ?? LAST_DAY) > life.from &&
    (decidedOn ?? effectiveOn ?? FIRST_DAY) <= life.until
  );
}

const leaving = ({ name }: ExitRow): Prose => ({ nl: `de uittreding uit ${the(name)}`, en: `leaving ${name}` });

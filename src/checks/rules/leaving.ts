import type { Prose } from '../../records/field';
import { LAST_DAY } from '../../time/day';
import type { Verdict } from '../check';
import { consentIn, consentOf } from './council-consent';
import type { ExitRow, OwnDecision } from '../queries/decision-queries';
import { the } from './names';

/** The facts that show an exit. */
export const shown = ({ participation, texts }: ExitRow, ...decisions: readonly OwnDecision[]) => [
  { kind: 'participation', id: participation.id },
  ...decisions.map(({ id }) => ({ kind: 'decision', id })),
  ...texts.slice(-1).map(({ id }) => ({ kind: 'arrangement-version', id })),
];

/** The document that is missing where nobody recorded that a participant decided to leave. */
export function exitDecisionOf({ name, participation }: ExitRow): Prose {
  return {
    nl: `Het besluit van ${the(participation.name)} tot uittreding uit ${the(name)}, met de dag waarop het ingaat, of de mededeling dat er geen uittreding was.`,
    en: `The decision of ${participation.name} to leave ${name}, with the day on which it takes effect, or word that it did not leave.`,
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
  const ownCouncil = exit.by === 'COUNCIL' || participation.organs?.includes('COUNCIL') === true;
  const act = leaving(row);
  if (participation.type !== 'MUNICIPALITY' || ownCouncil)
    return exit.verified
      ? { judgement: 'OK', ...conclude('; het besluit is vastgelegd.', '; the decision is recorded.') }
      : {
          judgement: 'UNKNOWN',
          ...conclude('; de bron van het besluit is niet zeker.', '; the source of the decision is not certain.'),
          needs: exitDecisionOf(row),
        };
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

const leaving = ({ name }: ExitRow): Prose => ({ nl: `de uittreding uit ${the(name)}`, en: `leaving ${name}` });

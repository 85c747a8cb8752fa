import type { Prose } from '../../records/field';
import type { Participation, Verdict } from '../check';
import { type Need, ofParticipant } from '../needs';
import { the, theFirst } from './names';
import { formNeeded } from './words';
import { outsideTheAct } from './outside-the-act';
import type { OfKind, OwnDecision } from '../queries/decision-queries';

interface Asked extends OfKind {
  readonly name: string;
  readonly participation: Participation;
}

/** Why a rule on arrangements under the act does not apply, or why that is not known; null where it does apply. */
export function notUnderTheAct(row: Omit<Asked, 'participation'>): Verdict | null {
  const outside = outsideTheAct(row);
  if (outside) return outside;
  const { name, form, inRegister } = row;
  if (form !== null || inRegister === true) return null;
  return {
    judgement: 'UNKNOWN',
    explanation: {
      nl: `Of ${the(name)} een gemeenschappelijke regeling is, is niet bekend.`,
      en: `Whether ${name} is an arrangement under the Wet gemeenschappelijke regelingen is not known.`,
    },
    needs: formNeeded(name),
  };
}

/** The same for a rule on municipal councils. */
export function noCouncil(row: Asked): Verdict | null {
  const { participation } = row;
  const outside = notUnderTheAct(row);
  if (outside?.judgement === 'NOT_APPLICABLE') return outside;
  if (participation.type !== 'MUNICIPALITY')
    return {
      judgement: 'NOT_APPLICABLE',
      explanation: {
        nl: `${theFirst(participation.name)} is geen Nederlandse gemeente; deze controle gaat over gemeenteraden.`,
        en: `${participation.name} is no Dutch municipality; this check is about municipal councils.`,
      },
    };
  return outside;
}

/** The same for what only the council of an executive or mayor that takes part must do; not where the council does so itself. */
export function councilTakesPart(row: Asked): Verdict | null {
  const none = noCouncil(row);
  if (none) return none;
  const { name, participation } = row;
  const { organs } = participation;
  if (organs?.includes('COUNCIL'))
    return {
      judgement: 'NOT_APPLICABLE',
      explanation: {
        nl: `De raad van ${the(participation.name)} neemt zelf deel aan ${the(name)} en besluit dus zelf.`,
        en: `The council of ${participation.name} takes part in ${name} itself, and so decides itself.`,
      },
      evidence: [{ kind: 'participation', id: participation.id }],
    };
  if (organs?.some((organ) => organ === 'EXECUTIVE' || organ === 'MAYOR')) return null;
  return {
    judgement: 'UNKNOWN',
    explanation: {
      nl: `Met welk bestuursorgaan ${the(participation.name)} aan ${the(name)} deelneemt, is niet bekend.`,
      en: `With which organ ${participation.name} takes part in ${name} is not known.`,
    },
    evidence: [{ kind: 'participation', id: participation.id }],
    needs: organOf(participation.name, name),
  };
}

/** Who took a decision for the municipality beside its council: "het college". */
export function deciderOf({ by }: OwnDecision): Prose {
  if (by === 'EXECUTIVE') return { nl: 'het college', en: 'the executive' };
  if (by === 'MAYOR') return { nl: 'de burgemeester', en: 'the mayor' };
  return { nl: 'het college of de burgemeester', en: 'the executive or mayor' };
}

/** How far the consent of a council is on record. */
type Consent =
  | { readonly state: 'GIVEN' | 'REFUSED' | 'OUTCOME_NOT_KNOWN'; readonly decision: OwnDecision }
  | { readonly state: 'NOT_RECORDED'; readonly decision: null };

/** What the decisions of a council on consent come to: one that gives it counts above one that refused it before. */
export function consentIn(consents: readonly OwnDecision[]): Consent {
  const sureFirst = [...consents].sort((a, b) => Number(b.verified) - Number(a.verified));
  const given = sureFirst.find(({ outcome }) => outcome === 'ADOPTED');
  if (given) return { state: 'GIVEN', decision: given };
  const refused = sureFirst.find(({ outcome }) => outcome === 'REJECTED');
  if (refused) return { state: 'REFUSED', decision: refused };
  const [decision] = sureFirst;
  return decision ? { state: 'OUTCOME_NOT_KNOWN', decision } : { state: 'NOT_RECORDED', decision: null };
}

function organOf(participant: string, name: string): Need {
  return ofParticipant(participant, (who, many) =>
    many
      ? {
          nl: `De bestuursorganen waarmee deze deelnemers aan ${the(name)} deelnemen: ${who.nl}.`,
          en: `The organs with which these participants take part in ${name}: ${who.en}.`,
        }
      : {
          nl: `Het bestuursorgaan waarmee ${who.nl} aan ${the(name)} deelneemt.`,
          en: `The organ with which ${who.en} takes part in ${name}.`,
        },
  );
}

/** The document that is missing where nobody recorded what the council decided. */
export function consentOf(municipality: string, act: Prose): Need {
  return ofParticipant(municipality, (who, many) =>
    many
      ? {
          nl: `De besluiten van de raden van ${who.nl} over toestemming voor ${act.nl}, met de dagen ervan.`,
          en: `The decisions of the councils of ${who.en} on consent to ${act.en}, with their days.`,
        }
      : {
          nl: `Het besluit van de raad van ${who.nl} over toestemming voor ${act.nl}, met de dag ervan.`,
          en: `The decision of the council of ${who.en} on consent to ${act.en}, with its day.`,
        },
  );
}

/** The document that is missing where nobody recorded what the executive or mayor decided. */
export function decisionOf(municipality: string, act: Prose): Need {
  return ofParticipant(municipality, (who, many) =>
    many
      ? {
          nl: `De besluiten van de colleges of burgemeesters van ${who.nl} over ${act.nl}, met de dagen ervan.`,
          en: `The decisions of the executives or mayors of ${who.en} on ${act.en}, with their days.`,
        }
      : {
          nl: `Het besluit van het college of de burgemeester van ${who.nl} over ${act.nl}, met de dag ervan.`,
          en: `The decision of the executive or mayor of ${who.en} on ${act.en}, with its day.`,
        },
  );
}

import type { Prose } from '../records/field';
import type { Day } from '../time/day';
import { type Act, consentRuleFor, thresholdOf } from './rules/acts';
import { type Check, defineCheck, type Verdict } from './check';
import { consentIn, consentOf, deciderOf, decisionOf } from './rules/council-consent';
import { CONSENT } from './law/decisions';
import { judgeActs, stillToDecide } from './rules/making';
import { MAKING, type MakingRow, type OwnDecision } from './queries/decision-queries';
import { the } from './rules/names';
import { joined, sentence } from './rules/words';

/**
 * K04: the council consented to every act by which its executive or mayor is bound. A consent that nobody recorded is
 * asked for, never held against anyone; only a refusal followed by a decision all the same is wrong.
 */
export const councilConsent: Check = defineCheck<MakingRow>({
  code: 'K04',
  subject: 'PARTICIPATION',
  title: {
    nl: 'De raad gaf toestemming voor het treffen, het wijzigen of de toetreding',
    en: 'The council consented to the making, the change or the joining',
  },
  severity: 'A',
  grounds: CONSENT,
  evidence: {
    nl: 'het besluit van de raad over toestemming, het besluit van het college of de burgemeester, en hoeveel deelnemers voor een wijziging moeten besluiten',
    en: 'the decision of the council on consent, the decision of the executive or mayor, and how many participants must decide on a change',
  },
  query: MAKING,
  judge: (row, day) => judgeActs(row, day, (act) => ({ ...onAct(act, row, day), ground: consentRuleFor(act, day) })),
});

const shown = ({ text, decisions }: Act, ...more: readonly OwnDecision[]) => ({
  evidence: [
    ...(text === null ? [] : [{ kind: 'arrangement-version', id: text.id }]),
    ...[...more, ...decisions].map(({ id }) => ({ kind: 'decision', id })),
  ],
});

function onAct(act: Act, row: MakingRow, day: Day): Verdict {
  const { state, decision } = consentIn(act.consents);
  switch (state) {
    case 'GIVEN':
      return given(act, row, decision);
    case 'REFUSED':
      return refused(act, row, { decision, day });
    case 'OUTCOME_NOT_KNOWN':
      return {
        judgement: 'UNKNOWN',
        ...shown(act, decision),
        explanation: {
          nl: `De raad van ${the(row.participation.name)} besloot over ${act.called.nl}, maar of hij toestemming gaf, is niet vastgelegd.`,
          en: `The council of ${row.participation.name} decided on ${act.called.en}, but whether it gave consent is not recorded.`,
        },
        needs: consentOf(row.participation.name, act.called),
        actor: 'COUNCIL',
      };
    case 'NOT_RECORDED':
      return stillToDecide(act, day) ?? notRecorded(act, row);
  }
}

function given(act: Act, { participation: { name } }: MakingRow, decision: OwnDecision): Verdict {
  const { nl, en } = act.called;
  const { decidedOn, text, verified } = decision;
  const explanation = sentence(
    { days: decidedOn === null ? [] : [decidedOn] },
    ([day]) => `De raad van ${the(name)} gaf${day === undefined ? '' : ` op ${day}`} toestemming voor ${nl}.`,
    ([day]) => `The council of ${name} consented${day === undefined ? '' : ` on ${day}`} to ${en}.`,
  );
  const named = text === null && act.text !== null ? [NAMES_NO_TEXT] : [];
  if (verified) return { judgement: 'OK', ...shown(act, decision), explanation: joined([explanation, ...named]) };
  return {
    judgement: 'UNKNOWN',
    ...shown(act, decision),
    explanation: joined([explanation, ...named, NOT_CERTAIN]),
    needs: consentOf(name, act.called),
    actor: 'COUNCIL',
  };
}

const NAMES_NO_TEXT = {
  nl: 'Het besluit noemt geen tekst; het is gerekend tot wat daarna het eerst inging.',
  en: 'The decision names no text; it was counted for what took effect next.',
};
const NOT_CERTAIN = {
  nl: 'De bron van dit besluit is niet zeker.',
  en: 'The source of this decision is not certain.',
};

function refused(
  act: Act,
  row: MakingRow,
  { decision, day }: { readonly decision: OwnDecision; readonly day: Day },
): Verdict {
  const { name } = row.participation;
  const no = sentence(
    { days: decision.decidedOn === null ? [] : [decision.decidedOn] },
    ([on]) =>
      `De raad van ${the(name)} weigerde${on === undefined ? '' : ` op ${on}`} toestemming voor ${act.called.nl}`,
    ([on]) => `The council of ${name} refused${on === undefined ? '' : ` on ${on}`} to consent to ${act.called.en}`,
  );
  const decided = act.decisions.filter(({ outcome }) => outcome === 'ADOPTED');
  const sure = decided.find(({ verified, by }) => verified && by !== null);
  const taken = sure ?? decided[0];
  const found = {
    ...shown(act, decision),
    explanation: taken ? wentAlong(no, decision, taken) : no,
    remedy: {
      nl: 'Leg de toestemming alsnog aan de raad voor, of laat het besluit intrekken; vraag zo nodig juridisch advies.',
      en: 'Ask the council for its consent after all, or have the decision withdrawn; ask a lawyer where needed.',
    },
    actor: 'EXECUTIVE' as const,
  };
  if (sure && decision.verified) return { ...found, judgement: 'VIOLATED' };
  if (decided.length > 0)
    return { ...found, judgement: 'UNKNOWN', wouldBe: 'VIOLATED', needs: decisionOf(name, act.called) };
  if (act.decisions.some(({ outcome, verified }) => outcome === 'REJECTED' && verified))
    return {
      judgement: 'OK',
      ...shown(act, decision),
      explanation: {
        nl: `${no.nl}; het college of de burgemeester besloot niet mee te doen.`,
        en: `${no.en}; the executive or mayor decided not to go along.`,
      },
    };
  const inForce = act.on !== null && act.on <= day && thresholdOf(act, row).state === 'NONE';
  return {
    judgement: 'UNKNOWN',
    ...(inForce ? { wouldBe: 'VIOLATED' as const } : {}),
    ...shown(act, decision),
    explanation: {
      nl: `${no.nl}; wat het college of de burgemeester besloot, is niet vastgelegd.`,
      en: `${no.en}; what the executive or mayor decided is not recorded.`,
    },
    needs: decisionOf(name, act.called),
    actor: 'EXECUTIVE',
  };
}

/** After the refusal, or before it: then the council was asked when the decision was there. */
function wentAlong(no: Prose, refusal: OwnDecision, taken: OwnDecision): Prose {
  const { nl, en } = deciderOf(taken);
  const on = taken.decidedOn;
  if (on !== null && refusal.decidedOn !== null && on < refusal.decidedOn)
    return sentence(
      { days: [on] },
      ([day]) => `${no.nl}; ${nl} had op ${day} al besloten mee te doen.`,
      ([day]) => `${no.en}; ${en} had decided to go along already on ${day}.`,
    );
  return sentence(
    { days: on === null ? [] : [on] },
    ([day]) => `${no.nl}, maar ${nl} besloot${day === undefined ? '' : ` op ${day}`} toch mee te doen.`,
    ([day]) => `${no.en}, but ${en} decided${day === undefined ? '' : ` on ${day}`} to go along all the same.`,
  );
}

function notRecorded(act: Act, row: MakingRow): Verdict {
  const { name } = row.participation;
  const { state, clause } = thresholdOf(act, row);
  const missing = {
    nl: `Een besluit van de raad van ${the(name)} over toestemming voor ${act.called.nl} is niet vastgelegd.`,
    en: `No decision of the council of ${name} on consent to ${act.called.en} is recorded.`,
  };
  const base = {
    judgement: 'UNKNOWN' as const,
    ...shown(act),
    needs: consentOf(name, act.called),
    actor: 'COUNCIL' as const,
  };
  if (state === 'MET')
    return {
      ...base,
      evidence: [...base.evidence, ...(clause === undefined ? [] : [{ kind: 'clause', id: clause }])],
      explanation: joined([
        missing,
        {
          nl: 'De wijziging kon ook zonder dit besluit in werking treden, omdat genoeg andere deelnemers hadden besloten.',
          en: 'The change could take effect without it too, because enough other participants had decided.',
        },
      ]),
    };
  if (!act.decisions.some(({ outcome }) => outcome === 'ADOPTED')) return { ...base, explanation: missing };
  return {
    ...base,
    wouldBe: 'VIOLATED',
    explanation: joined([
      missing,
      {
        nl: 'Het besluit van het college of de burgemeester is wel vastgelegd.',
        en: 'The decision of the executive or mayor is recorded.',
      },
    ]),
  };
}

import type { Prose } from '../records/field';
import type { Day } from '../time/day';
import { type Act, thresholdOf } from './rules/acts';
import { type Check, defineCheck, type Verdict } from './check';
import { deciderOf, decisionOf } from './rules/council-consent';
import { DRAFT } from './law/decisions';
import { draftArrangementTermEnds, REVISION_2022 } from './law/finance-terms';
import { judgeActs } from './rules/making';
import { MAKING, type MakingRow, type OwnDecision, type SentDocument } from './queries/decision-queries';
import { type Need, ofParticipant } from './needs';
import { the } from './rules/names';
import { needing } from './rules/verdicts';
import { beginning, joined, sentence } from './rules/words';

/** K06: the council had eight weeks for its opinion on the draft before the executive or mayor decided. */
export const termOnDraft: Check = defineCheck<MakingRow>({
  code: 'K06',
  subject: 'PARTICIPATION',
  title: {
    nl: 'De raad kreeg het ontwerp van de regeling, en acht weken voor een zienswijze',
    en: 'The council received the draft of the arrangement, and eight weeks for an opinion',
  },
  severity: 'B',
  grounds: [DRAFT],
  evidence: {
    nl: 'de dag waarop de raad het ontwerp ontving, zijn zienswijze of de mededeling dat hij geen zienswijze geeft, en de dag waarop het college of de burgemeester besloot',
    en: 'the day on which the council received the draft, its opinion or word that it gives none, and the day on which the executive or mayor decided',
  },
  query: MAKING,
  judge: (row, day) => judgeActs(row, day, (act) => onAct(act, row, day)),
});

/** An act, and the first draft of it that went to this council. */
interface Case {
  readonly act: Act;
  readonly row: MakingRow;
  readonly draft: SentDocument;
  /** The day of receipt; of sending where that alone is known, and receipt was no earlier. */
  readonly came: Day;
  /** The last day of the eight weeks. */
  readonly full: Day;
  readonly decided: OwnDecision | undefined;
}

function onAct(act: Act, row: MakingRow, day: Day): Verdict {
  const decided = act.decisions.find(({ outcome, decidedOn }) => outcome === 'ADOPTED' && decidedOn !== null);
  const [draft] = act.drafts;
  const came = draft?.receivedOn ?? draft?.sentOn ?? null;
  const full = came === null ? null : draftArrangementTermEnds(came);
  const days = [came, decided?.decidedOn ?? null, act.on].filter((each) => each !== null);
  if (days.some((each) => each < REVISION_2022)) return beforeTheRule(act);
  if (!draft || came === null || full === null) return notReceived(act, row);
  return onDraft({ act, row, draft, came, full, decided }, day);
}

function beforeTheRule({ called }: Act): Verdict {
  return {
    judgement: 'NOT_APPLICABLE',
    explanation: {
      nl: `Voor ${called.nl} gold de termijn van acht weken nog niet: die geldt voor ontwerpen vanaf 1 juli 2022.`,
      en: `The term of eight weeks did not apply yet to ${called.en}: it applies to drafts from 1 July 2022 on.`,
    },
  };
}

/** That no draft is recorded does not prove that none was sent; that others surely received theirs speaks for it. */
function notReceived({ called, drafts, draftsToOthers, text }: Act, { participation: { name } }: MakingRow): Verdict {
  const toOthersOnly = drafts.length === 0 && draftsToOthers.length > 0;
  return {
    judgement: 'UNKNOWN',
    ...(toOthersOnly ? { wouldBe: 'VIOLATED' as const } : {}),
    explanation: {
      nl: `Wanneer de raad van ${the(name)} het ontwerp ontving voor ${called.nl}, is niet vastgelegd${toOthersOnly ? '; wel dat andere raden het ontvingen' : ''}.`,
      en: `When the council of ${name} received the draft for ${called.en} is not recorded${toOthersOnly ? '; that other councils received it is recorded' : ''}.`,
    },
    evidence: [
      ...(text === null ? [] : [{ kind: 'arrangement-version', id: text.id }]),
      ...[...drafts, ...draftsToOthers].map(({ id }) => ({ kind: 'document-event', id })),
    ],
    needs: draftOf(name, called),
    actor: 'EXECUTIVE',
  };
}

function draftOf(municipality: string, act: Prose): Need {
  return ofParticipant(municipality, (who, many) =>
    many
      ? {
          nl: `Het ontwerp voor ${act.nl}, zoals dat aan de raden van ${who.nl} is gestuurd, met de dagen van ontvangst.`,
          en: `The draft for ${act.en}, as it was sent to the councils of ${who.en}, with the days of receipt.`,
        }
      : {
          nl: `Het ontwerp voor ${act.nl}, zoals dat aan de raad van ${who.nl} is gestuurd, met de dag van ontvangst.`,
          en: `The draft for ${act.en}, as it was sent to the council of ${who.en}, with the day of receipt.`,
        },
  );
}

function onDraft(each: Case, day: Day): Verdict {
  const { act, full, decided } = each;
  const closing = act.opinions.filter(({ outcome }) => outcome === 'ADOPTED' || outcome === 'WAIVED');
  const closed = closing.find(({ verified, decidedOn }) => verified && decidedOn !== null);
  const closedBy = closed?.decidedOn ?? null;
  if (decided?.decidedOn) {
    const own = decidedOn(decided, decided.decidedOn);
    if (closed && closedBy !== null && closedBy <= decided.decidedOn)
      return { judgement: 'OK', ...said(each, [closedOn(closed, closedBy), own]) };
    if (decided.decidedOn < full) return tooEarly(each, own, closing.length > 0 && closed === undefined);
    return over(each, own);
  }
  if (act.kind === 'PENDING' || (act.on !== null && day < act.on)) {
    if (closed && closedBy !== null) return { judgement: 'OK', ...said(each, [closedOn(closed, closedBy)]) };
    return day <= full
      ? { judgement: 'OK', ...said(each, [sentence({ days: [full] }, RUNNING.nl, RUNNING.en)]) }
      : over(each);
  }
  return decisionNotKnown(each, closed === undefined && act.on !== null && act.on < full);
}

/** The term is over, or was when the decision was taken; as far as the day of receipt is known. */
function over(each: Case, ...more: readonly Prose[]): Verdict {
  const found = said(each, [...more, sentence({ days: [each.full] }, RAN.nl, RAN.en)]);
  if (each.draft.receivedOn !== null) return { judgement: 'OK', ...found };
  return {
    judgement: 'UNKNOWN',
    ...said(each, more),
    needs: draftOf(each.row.participation.name, each.act.called),
    actor: 'EXECUTIVE',
  };
}

/** Before eight weeks had passed since receipt, or since sending: receipt was no earlier. */
function tooEarly(each: Case, own: Prose, perhapsClosed: boolean): Verdict {
  const { act, row, draft, decided } = each;
  const short = sentence(
    { days: [each.full] },
    ([day]) => `De acht weken waren toen nog niet om: die liepen tot en met ${day}.`,
    ([day]) => `The eight weeks were not over by then: they ran up to and including ${day}.`,
  );
  const found = {
    ...said(each, [own, short]),
    remedy: {
      nl: 'Geef de raad alsnog de volle termijn voor een zienswijze, en besluit daarna opnieuw.',
      en: 'Give the council the full term for its opinion after all, and decide again then.',
    },
    actor: 'EXECUTIVE' as const,
  };
  if (draft.verified && decided?.verified && decided.by !== null && !perhapsClosed)
    return { ...found, judgement: 'VIOLATED' };
  return {
    ...found,
    judgement: 'UNKNOWN',
    wouldBe: 'VIOLATED',
    ...needing([draftOf(row.participation.name, act.called), decisionOf(row.participation.name, act.called)]),
  };
}

/** It took effect, but what this executive or mayor decided is not recorded. */
function decisionNotKnown(each: Case, short: boolean): Verdict {
  const { act, row } = each;
  const against = short && thresholdOf(act, row).state !== 'MET';
  return {
    judgement: 'UNKNOWN',
    ...(against ? { wouldBe: 'VIOLATED' as const } : {}),
    ...said(each, [
      {
        nl: 'Wanneer het college of de burgemeester besloot, is niet vastgelegd.',
        en: 'When the executive or mayor decided is not recorded.',
      },
    ]),
    needs: decisionOf(row.participation.name, act.called),
    actor: 'EXECUTIVE',
  };
}

/** When the draft came, and what followed, with all that shows it. */
function said({ act, row, draft, came, decided }: Case, more: readonly Prose[]) {
  const { name } = row.participation;
  const { nl, en } = act.called;
  const first = sentence(
    { days: [came] },
    ([day]) =>
      draft.receivedOn === null
        ? `Aan de raad van ${the(name)} is op ${day} het ontwerp gestuurd voor ${nl}.`
        : `De raad van ${the(name)} ontving op ${day} het ontwerp voor ${nl}.`,
    ([day]) =>
      draft.receivedOn === null
        ? `On ${day} the draft for ${en} was sent to the council of ${name}.`
        : `On ${day} the council of ${name} received the draft for ${en}.`,
  );
  return {
    explanation: joined([first, ...more]),
    evidence: [
      { kind: 'document-event', id: draft.id },
      ...[...act.opinions, ...(decided ? [decided] : [])].map(({ id }) => ({ kind: 'decision', id })),
    ],
  };
}

type InWords = Record<keyof Prose, (days: readonly string[]) => string>;
const RAN: InWords = {
  nl: ([day]) => `De termijn van acht weken liep tot en met ${day}.`,
  en: ([day]) => `The term of eight weeks ran up to and including ${day}.`,
};
const RUNNING: InWords = {
  nl: ([day]) => `De termijn voor een zienswijze loopt tot en met ${day}.`,
  en: ([day]) => `The term for an opinion runs up to and including ${day}.`,
};

function decidedOn(decision: OwnDecision, day: Day): Prose {
  const { nl, en } = beginning(deciderOf(decision));
  return sentence(
    { days: [day] },
    ([on]) => `${nl} besloot op ${on}.`,
    ([on]) => `${en} decided on ${on}.`,
  );
}

/** The council gave its opinion, or decided to give none. */
function closedOn({ outcome }: OwnDecision, day: Day): Prose {
  const given = outcome === 'ADOPTED';
  return sentence(
    { days: [day] },
    ([on]) => (given ? `De raad gaf op ${on} zijn zienswijze.` : `De raad besloot op ${on} geen zienswijze te geven.`),
    ([on]) => `On ${on} the council ${given ? 'gave its opinion' : 'decided to give no opinion'}.`,
  );
}

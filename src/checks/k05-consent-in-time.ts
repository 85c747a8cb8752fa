import type { Prose } from '../records/field';
import type { Day } from '../time/day';
import { type Act, consentRuleFor, thresholdOf } from './rules/acts';
import { type Check, defineCheck, type Verdict } from './check';
import { consentOf, deciderOf, decisionOf } from './rules/council-consent';
import { CONSENT } from './law/decisions';
import { judgeActs, stillToDecide } from './rules/making';
import { MAKING, type MakingRow, type OwnDecision } from './queries/decision-queries';
import { beginning, joined, sentence } from './rules/words';
import { the } from './rules/names';

/** K05: the consent of the council is dated no later than the day on which it takes effect what it consents to. */
export const consentInTime: Check = defineCheck<MakingRow>({
  code: 'K05',
  subject: 'PARTICIPATION',
  title: {
    nl: 'De raad gaf toestemming voordat de regeling, de wijziging of de toetreding inging',
    en: 'The council consented before the arrangement, the change or the joining took effect',
  },
  severity: 'A',
  grounds: CONSENT,
  evidence: {
    nl: 'de dag van de toestemming, van het besluit van het college of de burgemeester, van de inwerkingtreding en van de bekendmaking',
    en: 'the days of the consent, of the decision of the executive or mayor, of taking effect and of publication',
  },
  query: MAKING,
  judge: (row, day) => judgeActs(row, day, (act) => ({ ...onAct(act, row, day), ground: consentRuleFor(act, day) })),
});

/** An act, and the consent that was given to it. */
interface Case {
  readonly act: Act;
  readonly row: MakingRow;
  readonly consent: OwnDecision;
}

function onAct(act: Act, row: MakingRow, day: Day): Verdict {
  const given = act.consents.filter(({ outcome }) => outcome === 'ADOPTED');
  const [consent] = [...given].sort((a, b) => Number(a.decidedOn === null) - Number(b.decidedOn === null));
  if (!consent) return stillToDecide(act, day) ?? withoutConsent(act, row);
  if (act.on === null)
    return act.kind === 'PENDING' ? notYet({ act, row, consent }) : effectNotKnown({ act, row, consent });
  if (consent.decidedOn === null) return dayNotKnown({ act, row, consent });
  const explanation = dated({ act, row, consent }, consent.decidedOn);
  if (consent.decidedOn <= act.on) return inTime({ act, row, consent }, explanation);
  return late({ act, row, consent }, consent.decidedOn, explanation);
}

function withoutConsent(act: Act, { participation: { name } }: MakingRow): Verdict {
  if (act.consents.some(({ outcome, verified }) => outcome === 'REJECTED' && verified))
    return {
      judgement: 'NOT_APPLICABLE',
      explanation: {
        nl: `De raad van ${the(name)} weigerde toestemming voor ${act.called.nl}.`,
        en: `The council of ${name} refused consent to ${act.called.en}.`,
      },
      evidence: act.consents.map(({ id }) => ({ kind: 'decision', id })),
    };
  return {
    judgement: 'UNKNOWN',
    explanation: {
      nl: `Toestemming van de raad van ${the(name)} voor ${act.called.nl} is niet vastgelegd; de dag ervan is dus niet bekend.`,
      en: `No consent of the council of ${name} to ${act.called.en} is recorded; so its day is not known.`,
    },
    needs: consentOf(name, act.called),
    actor: 'COUNCIL',
  };
}

const evidenceOf = ({ act: { text }, consent }: Case, ...others: readonly OwnDecision[]) => [
  ...[consent, ...others].map(({ id }) => ({ kind: 'decision', id })),
  ...(text === null ? [] : [{ kind: 'arrangement-version', id: text.id }]),
];

function notYet(each: Case): Verdict {
  const { nl, en } = each.act.called;
  const { name } = each.row.participation;
  return {
    judgement: 'OK',
    evidence: evidenceOf(each),
    explanation: {
      nl: `De raad van ${the(name)} gaf al toestemming voor ${nl}.`,
      en: `The council of ${name} has already consented to ${en}.`,
    },
  };
}

function effectNotKnown(each: Case): Verdict {
  const { nl, en } = each.act.called;
  return {
    judgement: 'UNKNOWN',
    evidence: evidenceOf(each),
    explanation: {
      nl: `Wanneer ${nl} inging, is niet bekend.`,
      en: `When ${en} took effect is not known.`,
    },
    needs: { nl: `De dag waarop ${nl} inging.`, en: `The day on which ${en} took effect.` },
  };
}

/** A day told in words may be a misprint: it is shown, and nobody is accused by it. */
function dayNotKnown(each: Case): Verdict {
  const { act, row, consent } = each;
  const { name } = row.participation;
  const told = consent.dayTextNl !== null && consent.dayTextEn !== null;
  return {
    judgement: 'UNKNOWN',
    ...(told ? { wouldBe: 'VIOLATED' as const } : {}),
    evidence: evidenceOf(each),
    explanation: told
      ? {
          nl: `De raad van ${the(name)} gaf toestemming voor ${act.called.nl}; de bron geeft als dag: ${consent.dayTextNl}.`,
          en: `The council of ${name} consented to ${act.called.en}; the source gives as the day: ${consent.dayTextEn}.`,
        }
      : {
          nl: `De raad van ${the(name)} gaf toestemming voor ${act.called.nl}; op welke dag is niet bekend.`,
          en: `The council of ${name} consented to ${act.called.en}; on which day is not known.`,
        },
    needs: consentOf(name, act.called),
    actor: 'COUNCIL',
  };
}

function dated({ act, row }: Case, decidedOn: Day): Prose {
  const { name } = row.participation;
  return sentence(
    { days: [decidedOn] },
    ([day]) => `De raad van ${the(name)} gaf op ${day} toestemming voor ${act.called.nl}.`,
    ([day]) => `The council of ${name} consented on ${day} to ${act.called.en}.`,
  );
}

const UNCERTAIN = {
  nl: 'De bron van een van deze dagen is niet zeker.',
  en: 'The source of one of these days is not certain.',
};

const isSure = ({ act: { text, exact }, consent }: Case) => consent.verified && exact && text?.verified !== false;

function inTime(each: Case, explanation: Prose, ...others: readonly OwnDecision[]): Verdict {
  const { act, row } = each;
  const evidence = evidenceOf(each, ...others);
  if (isSure(each)) return { judgement: 'OK', evidence, explanation };
  return {
    judgement: 'UNKNOWN',
    evidence,
    explanation: joined([explanation, UNCERTAIN]),
    needs: consentOf(row.participation.name, act.called),
    actor: 'COUNCIL',
  };
}

/**
 * A consent that came after. The text may work back to a day before it was published; and a change may have taken effect
 * because enough others decided, before this participant did. Where it decided itself before its council did, that
 * decision is told and shown too: then it is what is held against it.
 */
function late(each: Case, decidedOn: Day, said: Prose): Verdict {
  const { act, row } = each;
  const back = worksBack(each, decidedOn, said);
  if (back) return back;
  const decision = act.decisions.find(({ outcome, verified, by }) => outcome === 'ADOPTED' && verified && by !== null);
  const own = decision && ownDecision(decision, decidedOn);
  if (own && decidedOn <= own.on) return inTime(each, joined([said, own.said]), own.decision);
  const { state, clause } = thresholdOf(act, row);
  const needs = decisionOf(row.participation.name, act.called);
  const told = [said, AFTER, ...(own ? [own.said] : [])];
  const found = { evidence: evidenceOf(each, ...(own ? [own.decision] : [])), explanation: joined(told) };
  if (state === 'MET')
    return {
      ...found,
      judgement: 'UNKNOWN',
      ...(own ? { wouldBe: 'VIOLATED' as const } : {}),
      evidence: [...found.evidence, ...(clause === undefined ? [] : [{ kind: 'clause', id: clause }])],
      explanation: joined([...told, ENOUGH_OTHERS]),
      needs,
      actor: 'EXECUTIVE',
    };
  const violated = { ...found, remedy: REMEDY, actor: 'EXECUTIVE' as const };
  if ((state === 'NONE' || own) && isSure(each)) return { ...violated, judgement: 'VIOLATED' };
  if (state === 'NONE' || own)
    return {
      ...violated,
      judgement: 'UNKNOWN',
      wouldBe: 'VIOLATED',
      explanation: joined([...told, UNCERTAIN]),
      needs: consentOf(row.participation.name, act.called),
    };
  return { ...violated, judgement: 'UNKNOWN', wouldBe: 'VIOLATED', needs: joined([needs, THRESHOLD]) };
}

/** What is said where the text works back, or may do so; null where that makes no difference. */
function worksBack(each: Case, decidedOn: Day, said: Prose): Verdict | null {
  const { kind, text } = each.act;
  if (kind !== 'TEXT' || text === null) return null;
  const { retroactiveTo, publishedOn } = text;
  if (retroactiveTo !== null && publishedOn !== null && decidedOn <= publishedOn)
    return inTime(
      each,
      joined([
        said,
        sentence(
          { days: [retroactiveTo, publishedOn] },
          ([back, published]) =>
            `De tekst werkt terug tot en met ${back} en is bekendgemaakt op ${published}, niet vóór de toestemming.`,
          ([back, published]) =>
            `The text works back to ${back} and was published on ${published}, not before the consent.`,
        ),
      ]),
    );
  const perhaps = retroactiveTo === null ? publishedOn !== null && decidedOn <= publishedOn : publishedOn === null;
  if (!perhaps) return null;
  return {
    judgement: 'UNKNOWN',
    wouldBe: 'VIOLATED',
    evidence: evidenceOf(each),
    explanation: joined([said, AFTER]),
    needs: {
      nl: 'De dag waarop de tekst is bekendgemaakt, en de dag tot en met welke hij terugwerkt.',
      en: 'The day on which the text was published, and the day to which it works back.',
    },
  };
}

const AFTER = { nl: 'Dat was na de ingangsdatum.', en: 'That was after it took effect.' };
const ENOUGH_OTHERS = {
  nl: 'De wijziging kon ook zonder deze deelnemer in werking treden, omdat genoeg andere hadden besloten.',
  en: 'The change could take effect without this participant too, because enough others had decided.',
};
const THRESHOLD = {
  nl: 'De bepaling van de regeling over het aantal deelnemers dat voor een wijziging moet besluiten.',
  en: 'The clause of the arrangement on how many participants must decide on a change.',
};
const REMEDY = {
  nl: 'Ga na of de dagen kloppen, en vraag zo nodig juridisch advies over de gevolgen.',
  en: 'Check whether the days are right, and ask a lawyer about the consequences where needed.',
};

/** The decision of the executive or mayor itself, before the consent, on the same day or after it; none without a day. */
function ownDecision(decision: OwnDecision, consentedOn: Day) {
  const { decidedOn: on } = decision;
  if (on === null) return undefined;
  const { nl, en } = beginning(deciderOf(decision));
  if (on === consentedOn)
    return { decision, on, said: { nl: `${nl} besloot op dezelfde dag.`, en: `${en} decided on the same day.` } };
  const before = on < consentedOn;
  const said = sentence(
    { days: [on] },
    ([day]) => (before ? `${nl} had al op ${day} besloten, vóór die toestemming.` : `${nl} besloot daarna, op ${day}.`),
    ([day]) =>
      before ? `${en} had decided already on ${day}, before that consent.` : `${en} decided after that, on ${day}.`,
  );
  return { decision, on, said };
}

import type { Prose } from '../records/field';
import type { Day } from '../time/day';
import { surelyLivesOn } from '../time/period';
import { ofBudget } from './rules/budget';
import { type Check, defineCheck, groundOn, type Verdict } from './check';
import {
  datedOn,
  noCouncil,
  opinionsOf,
  OTHERS_RECORDED,
  recordedAround,
  shown,
  toCouncil,
  yearOf,
} from './rules/financial-year';
import { WGR_REPLY } from './law/finance';
import { COUNCIL_YEARS, type CouncilYearRow, type DecisionOn, type SentDocument } from './queries/finance-queries';
import { type Need, ofParticipant } from './needs';
import { the } from './rules/names';
import { type Doubt, doubtful, mildest, together } from './rules/verdicts';
import { joined, sentence, textOf } from './rules/words';

/** K20: before the board decides, the council has a written and reasoned reply to its opinion. Of this year and the last. */
export const replyToOpinion: Check = defineCheck<CouncilYearRow>({
  code: 'K20',
  subject: 'PARTICIPATION',
  title: {
    nl: 'Het bestuur heeft schriftelijk en met redenen op de zienswijze van de raad geantwoord voordat het besloot',
    en: 'The board replied to the opinion of the council in writing and with reasons before it decided',
  },
  severity: 'B',
  grounds: [WGR_REPLY],
  evidence: {
    nl: 'de zienswijze van de raad, het besluit van het bestuur, en het antwoord op de zienswijze met de dag',
    en: 'the opinion of the council, the decision of the board, and the reply to the opinion with its day',
  },
  query: COUNCIL_YEARS,
  judge: (row, day) => ofBudget(row, () => noCouncil(row) ?? ofOpinions(row, day)),
});

function ofOpinions(row: CouncilYearRow, day: Day): Verdict {
  const opinions = opinionsOf(row).filter(({ decidedOn }) => yearOf(decidedOn ?? day) >= yearOf(day) - 1);
  const [first, ...others] = opinions.filter(({ outcome }) => outcome === null || outcome === 'ADOPTED');
  if (first) return together([ofOpinion(row, first), ...others.map((opinion) => ofOpinion(row, opinion))]);
  return opinions.length > 0 ? noneGiven(row, opinions) : noneRecorded(row);
}

function noneGiven({ name, participation }: CouncilYearRow, decisions: readonly DecisionOn[]): Verdict {
  return {
    judgement: 'NOT_APPLICABLE',
    explanation: {
      nl: `De raad van ${the(participation.name)} gaf over stukken van ${the(name)} geen zienswijze.`,
      en: `The council of ${participation.name} gave no opinion about documents of ${name}.`,
    },
    evidence: decisions.map(asEvidence),
  };
}

const asEvidence = ({ id }: DecisionOn) => ({ kind: 'decision', id });

function noneRecorded({ name, participation }: CouncilYearRow): Verdict {
  return {
    judgement: 'UNKNOWN',
    explanation: {
      nl: `Er is niet vastgelegd of de raad van ${the(participation.name)} een zienswijze over een stuk van ${the(name)} gaf.`,
      en: `It is not recorded whether the council of ${participation.name} gave an opinion about a document of ${name}.`,
    },
    needs: opinionsNeeded(participation.name, name),
    actor: 'COUNCIL',
  };
}

function opinionsNeeded(municipality: string, name: string): Need {
  return ofParticipant(municipality, (who, many) =>
    many
      ? {
          nl: `De zienswijzen van de raden van ${who.nl} over stukken van ${the(name)}, of de besluiten om daarvan af te zien.`,
          en: `The opinions of the councils of ${who.en} about documents of ${name}, or their decisions to waive them.`,
        }
      : {
          nl: `De zienswijzen van de raad van ${who.nl} over stukken van ${the(name)}, of het besluit om daarvan af te zien.`,
          en: `The opinions of the council of ${who.en} about documents of ${name}, or its decision to waive them.`,
        },
  );
}

/** The first decision of the board on what the opinion is about. */
function answeredBy({ decisions, documents }: CouncilYearRow, opinion: DecisionOn): DecisionOn | undefined {
  const about = documents.filter(({ id }) => opinion.documents.includes(id));
  const budgetOf = about.length === 0 ? opinion.year : about.find(({ kind }) => kind === 'DRAFT_BUDGET')?.year;
  const taken = decisions.filter(
    ({ kind, year, outcome, documents: on }) =>
      BY_BOARD.includes(kind) &&
      outcome !== 'REJECTED' &&
      (on.some((id) => opinion.documents.includes(id)) || (kind === 'BUDGET' && year !== null && year === budgetOf)),
  );
  return taken.find(({ decidedOn }) => decidedOn !== null) ?? taken[0];
}

const BY_BOARD: readonly DecisionOn['kind'][] = ['BUDGET', 'BUDGET_AMENDMENT', 'BOARD_DECISION'];

function ofOpinion(row: CouncilYearRow, opinion: DecisionOn): Verdict {
  const decision = answeredBy(row, opinion);
  const replies = row.documents.filter(
    ({ kind, answers }) => kind === 'REPLY_TO_OPINION' && answers.includes(opinion.id),
  );
  const evidence = [asEvidence(opinion), ...(decision ? [asEvidence(decision)] : []), ...shown(...replies)];
  const decidedOn = decision?.decidedOn ?? null;
  if (!decision || decidedOn === null)
    return { judgement: 'UNKNOWN', evidence, explanation: notDecided(row, opinion), needs: dayOfDecision(row) };
  const ground = groundOn({ grounds: [WGR_REPLY] }, decidedOn);
  if (ground === null) return { judgement: 'NOT_APPLICABLE', evidence, explanation: beforeTheRule(row, decidedOn) };
  const answered = { opinion, decidedOn };
  const verdict = mildest(replies.map((reply) => ofReply(row, answered, reply))) ?? noReply(row, answered);
  return { ...doubtful(verdict, doubtsOn(row, decision, decidedOn)), evidence, ground };
}

function whose({ participation }: CouncilYearRow, { decidedOn }: DecisionOn): Prose {
  if (decidedOn === null)
    return {
      nl: `een zienswijze van de raad van ${the(participation.name)}`,
      en: `an opinion of the council of ${participation.name}`,
    };
  return sentence(
    { days: [decidedOn] },
    ([on]) => `de zienswijze van de raad van ${the(participation.name)} van ${on}`,
    ([on]) => `the opinion of the council of ${participation.name} of ${on}`,
  );
}

function notDecided(row: CouncilYearRow, opinion: DecisionOn): Prose {
  const about = whose(row, opinion);
  return {
    nl: `Wanneer het bestuur van ${the(row.name)} besloot over het stuk waarover ${about.nl} ging, is niet vastgelegd.`,
    en: `When the board of ${row.name} decided on the document that ${about.en} is about is not recorded.`,
  };
}

function dayOfDecision({ name }: CouncilYearRow): Prose {
  return {
    nl: `Het besluit van het bestuur van ${the(name)} waarover de zienswijze ging, met de dag.`,
    en: `The decision of the board of ${name} that the opinion was about, with its day.`,
  };
}

function beforeTheRule({ name }: CouncilYearRow, day: Day): Prose {
  return sentence(
    { days: [day] },
    ([on]) => `Het bestuur van ${the(name)} besloot op ${on}, voordat deze regel gold.`,
    ([on]) => `The board of ${name} decided on ${on}, before this rule applied.`,
  );
}

interface Answered {
  readonly opinion: DecisionOn;
  readonly decidedOn: Day;
}

function ofReply(row: CouncilYearRow, answered: Answered, reply: SentDocument): Verdict {
  const on = datedOn(reply);
  const told = on === null ? dayNotKnown(row, answered) : repliedOn(row, answered, on);
  const inTime = on !== null && on <= answered.decidedOn;
  if (on !== null && !inTime && reply.sentOn !== null) return { ...FAULT, judgement: 'VIOLATED', explanation: told };
  if (reply.reasoned === false)
    return { ...FAULT, judgement: 'VIOLATED', explanation: joined([told, WITHOUT_REASONS]) };
  const open = { ...FAULT, judgement: 'UNKNOWN' as const, wouldBe: 'VIOLATED' as const };
  if (!inTime) return { ...open, explanation: told, needs: dayOfReply(row, answered) };
  if (reply.reasoned === null)
    return { ...open, explanation: joined([told, REASONS_NOT_KNOWN]), needs: textOfReply(row, answered) };
  return { judgement: 'OK', explanation: joined([told, WITH_REASONS]) };
}

const FAULT = {
  remedy: {
    nl: 'Vraag het bestuur alsnog om een schriftelijk en met redenen omkleed antwoord.',
    en: 'Ask the board for a written and reasoned reply after all.',
  },
  actor: 'BOARD' as const,
};
const WITH_REASONS: Prose = { nl: 'Het antwoord geeft redenen.', en: 'The reply gives reasons.' };
const WITHOUT_REASONS: Prose = { nl: 'Het antwoord geeft geen redenen.', en: 'The reply gives no reasons.' };
const REASONS_NOT_KNOWN: Prose = {
  nl: 'Of het antwoord redenen geeft, is niet vastgelegd.',
  en: 'Whether the reply gives reasons is not recorded.',
};

function repliedOn(row: CouncilYearRow, { opinion, decidedOn }: Answered, on: Day): Prose {
  const about = whose(row, opinion);
  const days = [on, decidedOn];
  if (on <= decidedOn)
    return sentence(
      { days },
      ([replied, decided]) =>
        `Het bestuur van ${the(row.name)} antwoordde op ${replied} op ${about.nl} en besloot op ${decided}.`,
      ([replied, decided]) =>
        `The board of ${row.name} replied on ${replied} to ${about.en} and decided on ${decided}.`,
    );
  return sentence(
    { days },
    ([replied, decided]) =>
      `Het bestuur van ${the(row.name)} besloot op ${decided} en antwoordde pas op ${replied} op ${about.nl}.`,
    ([replied, decided]) =>
      `The board of ${row.name} decided on ${decided} and replied to ${about.en} only on ${replied}.`,
  );
}

function dayNotKnown(row: CouncilYearRow, { opinion, decidedOn }: Answered): Prose {
  const about = whose(row, opinion);
  return sentence(
    { days: [decidedOn] },
    ([decided]) =>
      `Het bestuur van ${the(row.name)} besloot op ${decided}; wanneer het op ${about.nl} antwoordde, is niet vastgelegd.`,
    ([decided]) => `The board of ${row.name} decided on ${decided}; when it replied to ${about.en} is not recorded.`,
  );
}

function dayOfReply(row: CouncilYearRow, { opinion }: Answered): Prose {
  const about = whose(row, opinion);
  return {
    nl: `De dag waarop het bestuur van ${the(row.name)} het antwoord op ${about.nl} zond.`,
    en: `The day on which the board of ${row.name} sent its reply to ${about.en}.`,
  };
}

function textOfReply(row: CouncilYearRow, { opinion }: Answered): Prose {
  const about = whose(row, opinion);
  return {
    nl: `Het schriftelijke antwoord van het bestuur van ${the(row.name)} op ${about.nl}, met de dag.`,
    en: `The written reply of the board of ${row.name} to ${about.en}, with its day.`,
  };
}

/** Absence is a fault only where documents for this council were recorded before and after the decision. */
function noReply(row: CouncilYearRow, answered: Answered): Verdict {
  const about = whose(row, answered.opinion);
  const explanation = sentence(
    { days: [answered.decidedOn] },
    ([on]) => `Het bestuur van ${the(row.name)} besloot op ${on}; een antwoord op ${about.nl} is niet vastgelegd.`,
    ([on]) => `The board of ${row.name} decided on ${on}; no reply to ${about.en} is recorded.`,
  );
  if (recordedAround(toCouncil(row), answered.decidedOn) === null)
    return { ...FAULT, judgement: 'UNKNOWN', wouldBe: 'VIOLATED', explanation, needs: textOfReply(row, answered) };
  return { ...FAULT, judgement: 'VIOLATED', explanation: joined([explanation, OTHERS_RECORDED]) };
}

/** The duty comes with the budget, and with the decisions that the text of the arrangement names. */
function doubtsOn({ name, opinionClauses }: CouncilYearRow, { kind }: DecisionOn, decidedOn: Day): readonly Doubt[] {
  if (kind === 'BUDGET' || opinionClauses.some((bounds) => surelyLivesOn(bounds, decidedOn))) return [];
  return [
    {
      why: {
        nl: `Of ${the(name)} voor dit besluit een zienswijze voorschrijft, is niet vastgelegd.`,
        en: `Whether ${name} prescribes an opinion for this decision is not recorded.`,
      },
      needs: textOf(name, [
        { nl: 'zienswijzen op besluiten van het bestuur', en: 'opinions on decisions of the board' },
      ]),
    },
  ];
}

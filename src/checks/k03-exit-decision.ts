import type { Day } from '../time/day';
import { type Check, defineCheck, type Verdict } from './check';
import { notUnderTheAct } from './rules/council-consent';
import { EXIT } from './law/decisions';
import { REVISION_2022 } from './law/finance-terms';
import { decidedToLeave, exitDecisionOf, isExit, organsUndecided, shown } from './rules/leaving';
import { EXITS, type ExitRow, type OwnDecision } from './queries/decision-queries';
import { the, theFirst } from './rules/names';
import { sentence } from './rules/words';

/**
 * K03: who left did so by a decision, and no longer takes part. Judged of everybody who takes part on the day, and of
 * everybody whose participation ended by the day, as long as the body exists and the arrangement is in force: an exit of
 * long ago is judged like one of yesterday, by the law of its own day.
 */
export const exitDecision: Check = defineCheck<ExitRow>({
  code: 'K03',
  subject: 'PARTICIPATION',
  endedToo: true,
  title: {
    nl: 'Wie uittrad, deed dat bij besluit en neemt sindsdien niet meer deel',
    en: 'Who left did so by a decision, and has not taken part since',
  },
  severity: 'A',
  grounds: EXIT,
  evidence: {
    nl: 'het besluit tot uittreding met de dag waarop het ingaat, de toestemming van de raad, en wie de geldende tekst als deelnemer noemt',
    en: 'the decision to leave with the day on which it takes effect, the consent of the council, and whom the text in force lists as participants',
  },
  query: EXITS,
  judge: (row, day) => {
    const outside = notUnderTheAct(row);
    if (outside?.judgement === 'NOT_APPLICABLE') return outside;
    const ended = row.life.until <= day;
    const exit = exitOf(row);
    const verdict = ended ? onEnded(row, exit) : onLiving(row, exit, day);
    const event = exit?.decidedOn ?? (ended ? row.life.until : day);
    const [before, since] = EXIT;
    const judged = { ...verdict, ground: event < REVISION_2022 ? before : since };
    return outside && (judged.judgement === 'VIOLATED' || judged.judgement === 'UNKNOWN') ? outside : judged;
  },
});

/** The decision by which this participation ends or ended, not one before or after it; a sure one where there are more. */
function exitOf({ decisions, life }: ExitRow): OwnDecision | undefined {
  const exits = decisions.filter((each) => isExit(each, life));
  return exits.filter(({ outcome, verified }) => outcome === 'ADOPTED' && verified).at(-1) ?? exits.at(-1);
}

const ENDED_BY_ITSELF = ['ORGANISATION_ENDED', 'ARRANGEMENT_ENDED'];

function onEnded(row: ExitRow, exit: OwnDecision | undefined): Verdict {
  const { name, participation, endReason, life } = row;
  if (ENDED_BY_ITSELF.includes(endReason ?? ''))
    return {
      judgement: 'NOT_APPLICABLE',
      explanation: {
        nl: `De deelname van ${the(participation.name)} aan ${the(name)} eindigde van rechtswege; daarvoor is geen besluit tot uittreding nodig.`,
        en: `The participation of ${participation.name} in ${name} ended by law; that needs no decision to leave.`,
      },
    };
  const ended = sentence(
    { days: [life.until] },
    ([day]) => `${theFirst(participation.name)} neemt sinds ${day} niet meer deel aan ${the(name)}`,
    ([day]) => `${participation.name} has not taken part in ${name} since ${day}`,
  );
  if (!exit)
    return {
      judgement: 'UNKNOWN',
      explanation: {
        nl: `${ended.nl}; een besluit tot uittreding is niet vastgelegd.`,
        en: `${ended.en}; no decision to leave is recorded.`,
      },
      evidence: shown(row),
      needs: exitDecisionOf(row),
    };
  if (exit.outcome === null) return outcomeNotKnown(row, exit);
  if (exit.effectiveOn === null || exit.effectiveOn <= life.until) return decidedToLeave(row, exit, ended);
  return {
    judgement: 'UNKNOWN',
    explanation: sentence(
      { days: [exit.effectiveOn] },
      ([day]) => `${ended.nl}, maar het besluit tot uittreding gaat pas in op ${day}.`,
      ([day]) => `${ended.en}, but the decision to leave takes effect on ${day} only.`,
    ),
    evidence: shown(row, exit),
    needs: exitDecisionOf(row),
  };
}

function onLiving(row: ExitRow, exit: OwnDecision | undefined, day: Day): Verdict {
  if (!exit) return noExit(row);
  if (exit.outcome === null) return outcomeNotKnown(row, exit);
  const { name, participation } = row;
  if (exit.effectiveOn === null)
    return {
      judgement: 'UNKNOWN',
      explanation: {
        nl: `${theFirst(participation.name)} besloot uit ${the(name)} te treden; wanneer dat ingaat, is niet vastgelegd.`,
        en: `${participation.name} decided to leave ${name}; when that takes effect is not recorded.`,
      },
      evidence: shown(row, exit),
      needs: exitDecisionOf(row),
    };
  const leaves = sentence(
    { days: [exit.effectiveOn] },
    ([on]) => `${theFirst(participation.name)} besloot met ingang van ${on} uit ${the(name)} te treden`,
    ([on]) => `${participation.name} decided to leave ${name} as of ${on}`,
  );
  if (day < exit.effectiveOn) return decidedToLeave(row, exit, leaves);
  const found = {
    explanation: {
      nl: `${leaves.nl}, maar staat hier nog als deelnemer.`,
      en: `${leaves.en}, but is still recorded here as a participant.`,
    },
    evidence: shown(row, exit),
    ...(isListed(row) ? correctionOf(row, exit.effectiveOn) : { remedy: recordTheEnd(row) }),
  };
  const undecided = organsUndecided(row, exit);
  if (exit.verified && !undecided) return { ...found, judgement: 'VIOLATED' };
  return { ...found, judgement: 'UNKNOWN', wouldBe: 'VIOLATED', needs: exitDecisionOf(row, undecided ?? undefined) };
}

/** What the keeper of the entry must do where that still lists who left. */
function correctionOf({ name, participation, texts }: ExitRow, leftOn: Day) {
  return {
    text: texts.at(-1)?.id,
    remedy: sentence(
      { days: [leftOn] },
      ([day]) =>
        `Neem ${the(participation.name)} vanaf ${day} niet meer op als deelnemer in de vermelding van ${the(name)}.`,
      ([day]) => `No longer list ${participation.name} as a participant in the entry of ${name} from ${day} on.`,
    ),
    actor: 'REGISTER_KEEPER' as const,
  };
}

const recordTheEnd = ({ name, participation }: ExitRow) => ({
  nl: `Leg hier het einde vast van de deelname van ${the(participation.name)} aan ${the(name)}.`,
  en: `Record here the end of the participation of ${participation.name} in ${name}.`,
});

/** Nothing was decided, as far as is recorded; then the newest text of the register may still have dropped it. */
function noExit(row: ExitRow): Verdict {
  const { name, participation, texts, listedIn, life } = row;
  const newest = texts.at(-1);
  const wasListed = texts.slice(0, -1).some(({ id }) => listedIn.includes(id));
  if (newest?.read && !isListed(row) && wasListed && life.from < newest.from)
    return {
      judgement: 'UNKNOWN',
      wouldBe: 'VIOLATED',
      explanation: sentence(
        { days: [newest.from] },
        ([since]) =>
          `De tekst van ${the(name)} die sinds ${since} in het register geldt, noemt ${the(participation.name)} niet meer; een einde van de deelname of een besluit tot uittreding is niet vastgelegd.`,
        ([since]) =>
          `The text of ${name} in force in the register since ${since} no longer lists ${participation.name}; neither an end of the participation nor a decision to leave is recorded.`,
      ),
      evidence: shown(row),
      text: newest.id,
      needs: exitDecisionOf(row),
    };
  const explanation = {
    nl: `Van een uittreding van ${the(participation.name)} uit ${the(name)} is niets bekend`,
    en: `Nothing is known of ${participation.name} leaving ${name}`,
  };
  if (!isListed(row))
    return { judgement: 'NOT_APPLICABLE', explanation: { nl: `${explanation.nl}.`, en: `${explanation.en}.` } };
  return {
    judgement: 'OK',
    explanation: {
      nl: `${explanation.nl}, en het register noemt deze deelnemer nog.`,
      en: `${explanation.en}, and the register still lists this participant.`,
    },
    evidence: shown(row),
  };
}

function isListed({ texts, listedIn }: ExitRow): boolean {
  return listedIn.includes(texts.at(-1)?.id ?? '');
}

function outcomeNotKnown(row: ExitRow, exit: OwnDecision): Verdict {
  const { name, participation } = row;
  return {
    judgement: 'UNKNOWN',
    explanation: {
      nl: `${theFirst(participation.name)} besloot over uittreding uit ${the(name)}; hoe dat besluit uitviel, is niet vastgelegd.`,
      en: `${participation.name} decided on leaving ${name}; how that decision came out is not recorded.`,
    },
    evidence: shown(row, exit),
    needs: exitDecisionOf(row),
  };
}

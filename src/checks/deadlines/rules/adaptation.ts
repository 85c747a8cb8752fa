import type { Prose } from '../../../records/field';
import { type Day, FIRST_DAY, previousDay } from '../../../time/day';
import { surelyLivesOn } from '../../../time/period';
import { ADAPTED_BY, fromBeforeTheRevision } from '../../k13-revision-of-2022';
import { REVISION_2022 } from '../../law/finance-terms';
import { ADAPTATION, PARTICIPATION_CLAUSE } from '../../law/register';
import { outsideTheAct } from '../../rules/outside-the-act';
import { joined, phrases } from '../../rules/words';
import type { Draft, Standing } from '../deadline';
import type { ClauseOf } from '../deadline-queries';
import { evidenceOf, type Facts } from '../facts';
import { POSSIBLY_MISSED, settled } from '../progress';

/** Arrangements from before the revision had to be adapted to it before 1 July 2024. */
const LAST: Day = previousDay(ADAPTED_BY);

/** The four points that every text must have since. */
const POINTS: Readonly<Record<string, Prose>> = {
  OPINIONS_ON_DECISIONS: { nl: 'zienswijzen op besluiten', en: 'opinions on decisions' },
  CITIZEN_PARTICIPATION: { nl: 'burgerparticipatie', en: 'participation of residents' },
  EVALUATION: { nl: 'evaluatie', en: 'evaluation' },
  EXIT: { nl: 'uittreding', en: 'leaving' },
};

/** That an arrangement from before the revision of 2022 was adapted to it. */
export function adaptation(facts: Facts): Draft[] {
  const { bounds, clauses, seen, key } = facts;
  if (outsideTheAct(facts) || REVISION_2022 <= bounds.from) return [];
  const points = Object.keys(POINTS).map((point) => ({
    point,
    clauses: clauses.filter(({ clauseKind }) => clauseKind === point),
  }));
  const [had, lacked] = [points.filter((each) => hadIt(each.clauses)), points.filter((each) => lackedIt(each.clauses))];
  // On the participation of residents the law itself was not read.
  const unread = lacked.every(({ point }) => point === 'CITIZEN_PARTICIPATION');
  const old = points.every((each) => each.clauses.length === 0) ? oldText(facts) : null;
  const standing = standingBy(
    { complete: had.length === points.length, lacking: lacked.length > 0, unread, old: old !== null },
    seen.day,
  );
  return [
    {
      key: `ADAPTATION_2022 ${key}`,
      kind: 'ADAPTATION_2022',
      day: LAST,
      opensOn: REVISION_2022,
      title: {
        nl: 'Regeling aangepast aan de Wgr van 2022',
        en: 'Arrangement adapted to the revision of 2022',
      },
      task: {
        nl: 'De regeling aanpassen: bepalingen over zienswijzen op besluiten, burgerparticipatie, evaluatie en uittreding.',
        en: 'Adapt the arrangement: clauses on opinions on decisions, participation of residents, evaluation and leaving.',
      },
      actor: 'EXECUTIVE',
      explanation: joined([
        {
          nl: 'De overgangstermijn van de wet liep tot en met deze dag.',
          en: 'The transition of the act ran up to and including this day.',
        },
        pointsInWords(had, lacked, points.length),
        ...(old === null || seen.day <= LAST ? [] : [fromBeforeTheRevision(old)]),
      ]),
      organisation: null,
      ground: lacked.length > 0 && unread ? PARTICIPATION_CLAUSE : ADAPTATION,
      basis: 'LAW',
      certain: bounds.from === bounds.certainFrom,
      ...standing,
      evidence: evidenceOf(
        'clause',
        points.flatMap((each) => each.clauses),
      ),
      appliesOn: LAST,
    },
  ];
}

const hadIt = (clauses: readonly ClauseOf[]) =>
  clauses.some(({ present, bounds }) => present && surelyLivesOn(bounds, LAST));
const lackedIt = (clauses: readonly ClauseOf[]) =>
  clauses.some(({ present, bounds }) => !present && surelyLivesOn(bounds, LAST));

/** The day of the text in force on the day looked at, where that is from before the revision: a sign, as in K13. */
function oldText({ versions, seen }: Facts): Day | null {
  const from = versions.findLast((each) => each.from <= seen.day && seen.day < each.until)?.from ?? FIRST_DAY;
  return from === FIRST_DAY || from >= REVISION_2022 ? null : from;
}

interface Adapted {
  /** Whether all points were there on the last day. */
  readonly complete: boolean;
  /** Whether one is known to have been absent. */
  readonly lacking: boolean;
  /** Whether no more than what the law was not read on was. */
  readonly unread: boolean;
  /** Whether nobody read the text, and its day is a sign that it was not adapted. */
  readonly old: boolean;
}

function standingBy({ complete, lacking, unread, old }: Adapted, day: Day): Standing {
  if (complete) return settled('DONE');
  if (day <= LAST) return settled('OPEN');
  if (!lacking) return old ? POSSIBLY_MISSED : settled('UNKNOWN');
  return unread ? POSSIBLY_MISSED : settled('MISSED');
}

type Point = { readonly point: string };
const named = (points: readonly Point[]) => phrases(points.map(({ point }) => POINTS[point] ?? { nl: '', en: '' }));

function pointsInWords(had: readonly Point[], lacked: readonly Point[], all: number): Prose {
  if (had.length === all)
    return { nl: 'Op deze dag had de tekst alle vier.', en: 'On this day the text had all four.' };
  if (lacked.length > 0)
    return {
      nl: `Op deze dag stond er niets in de tekst over ${named(lacked).nl}.`,
      en: `On this day the text said nothing on ${named(lacked).en}.`,
    };
  if (had.length === 0)
    return {
      nl: 'Of de tekst de vier op deze dag had, is niet bekend.',
      en: 'Whether the text had the four on this day is not known.',
    };
  return {
    nl: `Van ${all - had.length} van de vier onderwerpen is niet bekend of de tekst ze op deze dag had.`,
    en: `Of ${all - had.length} of the four points it is not known whether the text had them on this day.`,
  };
}

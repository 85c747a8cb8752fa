import type { Prose } from '../../../records/field';
import type { Day } from '../../../time/day';
import { surelyLivesOn } from '../../../time/period';
import { ADAPTATION } from '../../law/deadlines';
import { REVISION_2022 } from '../../law/finance-terms';
import { joined, phrases } from '../../words';
import type { Draft, State } from '../deadline';
import type { ClauseOf } from '../deadline-queries';
import { evidenceOf, type Facts } from '../facts';

/** By then arrangements from before the revision had to be adapted to it. */
const LAST: Day = '2024-07-01';

/** The four points that every text must have since. */
const POINTS: Readonly<Record<string, Prose>> = {
  OPINIONS_ON_DECISIONS: { nl: 'zienswijzen op besluiten', en: 'opinions on decisions' },
  CITIZEN_PARTICIPATION: { nl: 'burgerparticipatie', en: 'participation of residents' },
  EVALUATION: { nl: 'evaluatie', en: 'evaluation' },
  EXIT: { nl: 'uittreding', en: 'leaving' },
};

/** That an arrangement from before the revision of 2022 was adapted to it. */
export function adaptation(facts: Facts): Draft[] {
  const { bounds, arrangementKind, clauses, seen, key } = facts;
  if (arrangementKind !== 'JOINT_ARRANGEMENT' || REVISION_2022 <= bounds.from) return [];
  const points = Object.keys(POINTS).map((point) => ({
    point,
    clauses: clauses.filter(({ clauseKind }) => clauseKind === point),
  }));
  const [had, lacked] = [points.filter((each) => hadIt(each.clauses)), points.filter((each) => lackedIt(each.clauses))];
  const state = stateBy(had.length === points.length, lacked.length > 0, seen.day);
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
          nl: 'De overgangstermijn van de wet liep tot deze dag.',
          en: 'The transition of the act ran until this day.',
        },
        pointsInWords(had, lacked, points.length),
      ]),
      organisation: null,
      ground: ADAPTATION,
      basis: 'LAW',
      certain: bounds.from === bounds.certainFrom,
      state,
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

function stateBy(complete: boolean, incomplete: boolean, day: Day): State {
  if (complete) return 'DONE';
  if (day <= LAST) return 'OPEN';
  return incomplete ? 'MISSED' : 'UNKNOWN';
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
  return {
    nl: `Van ${all - had.length} van de vier onderwerpen is niet bekend of de tekst ze op deze dag had.`,
    en: `Of ${all - had.length} of the four points it is not known whether the text had them on this day.`,
  };
}

import type { Prose } from '../records/field';
import { type Day, FIRST_DAY, laterOf, monthsAfter } from '../time/day';
import { surelyLivesOn } from '../time/period';
import { formOf } from './rules/budget';
import { type Check, defineCheck, type Verdict } from './check';
import { WGR_11A } from './law/finance';
import type { Need } from './needs';
import { countsFrom, everyMonths } from './rules/intervals';
import { the, theFirst } from './rules/names';
import { outsideTheAct } from './rules/outside-the-act';
import { type EvaluationClause, EVALUATIONS, type EvaluationRow } from './queries/finance-queries';
import { bySureSources, type Doubt, doubtful } from './rules/verdicts';
import { sentence, textOf } from './rules/words';

/** K22: an arrangement is evaluated as often as its own text says. The act sets no interval. */
export const evaluation: Check = defineCheck<EvaluationRow>({
  code: 'K22',
  title: {
    nl: 'De regeling is geëvalueerd binnen de tussentijd die zij zelf noemt',
    en: 'The arrangement was evaluated within the interval that it sets itself',
  },
  severity: 'C',
  grounds: [WGR_11A],
  evidence: {
    nl: 'de bepaling over evaluatie, met de tussentijd, en de dag van de laatste evaluatie',
    en: 'the clause on evaluation, with its interval, and the day of the last evaluation',
  },
  query: EVALUATIONS,
  judge: (row, day) =>
    outsideTheAct({ ...row, form: formOf(row) }) ??
    bySureSources(ofClauses(row, day), [...row.clauses, ...row.evaluations]),
});

function ofClauses(row: EvaluationRow, day: Day): Verdict {
  const { name, clauses } = row;
  const present = clauses.filter((clause) => clause.present);
  const evidence = clauses.map(({ id }) => ({ kind: 'clause', id }));
  const [soonest] = present
    .filter(({ everyMonths }) => everyMonths !== null)
    .toSorted((one, other) => (one.everyMonths ?? 0) - (other.everyMonths ?? 0));
  if (soonest?.everyMonths) return ofInterval(row, soonest, { every: soonest.everyMonths, day });
  if (clauses.length === 0)
    return {
      judgement: 'UNKNOWN',
      explanation: {
        nl: `Wat ${the(name)} over evaluatie bepaalt, is niet vastgelegd.`,
        en: `What ${name} says of evaluation is not recorded.`,
      },
      needs: clauseOf(name),
    };
  if (present.length === 0)
    return {
      judgement: 'NOT_APPLICABLE',
      evidence,
      explanation: {
        nl: `${theFirst(name)} bepaalt niets over evaluatie; zie daarover controle K13.`,
        en: `${name} says nothing of evaluation; see check K13 on that.`,
      },
    };
  return {
    judgement: 'UNKNOWN',
    evidence,
    explanation: {
      nl: `Van ${the(name)} is geen tussentijd voor de evaluatie vastgelegd.`,
      en: `No interval for the evaluation of ${name} is recorded.`,
    },
    needs: clauseOf(name),
    remedy: {
      nl: 'Leg vast om de hoeveel tijd de regeling wordt geëvalueerd, of spreek dat alsnog af.',
      en: 'Record how often the arrangement is evaluated, or agree on it after all.',
    },
    actor: 'BOARD',
  };
}

const clauseOf = (name: string): Need =>
  textOf(name, [
    { nl: 'evaluatie', en: 'evaluation' },
    { nl: 'de tussentijd van evaluaties', en: 'the interval of evaluations' },
  ]);

/** From the last evaluation, or else from the text in force: then it is due. */
function ofInterval(
  row: EvaluationRow,
  clause: EvaluationClause,
  { every, day }: { readonly every: number; readonly day: Day },
): Verdict {
  const newest = row.evaluations.at(-1);
  const begun = clause.bounds.from === FIRST_DAY ? null : clause.bounds.from;
  const counts = newest && (newest.on === null || countsFrom(newest.on, { begun, months: every }));
  const last = counts ? newest : undefined;
  const since = last?.on ?? startOf(row, clause);
  const evidence = [{ kind: 'clause', id: clause.id }, ...(last ? [{ kind: 'document-event', id: last.id }] : [])];
  if (last && last.on === null)
    return { judgement: 'UNKNOWN', evidence, explanation: dayNotKnown(row.name), needs: lastEvaluation(row.name) };
  if (since === null)
    return { judgement: 'UNKNOWN', evidence, explanation: startNotKnown(row.name), needs: lastEvaluation(row.name) };
  const due = monthsAfter(since, every);
  const explanation = told(row.name, { every, since, due, evaluated: last !== undefined, past: day > due });
  if (day <= due) return { judgement: 'OK', evidence, explanation };
  const overdue: Verdict = {
    judgement: 'VIOLATED',
    evidence,
    explanation,
    remedy: { nl: 'Vraag het bestuur om de evaluatie.', en: 'Ask the board for the evaluation.' },
    actor: 'BOARD',
  };
  return doubtful(overdue, [
    newest ? noLaterRecorded(row.name) : noneRecorded(row.name),
    ...(row.evaluations.some(({ on }) => on === null) ? [perhapsLater(row.name)] : []),
    ...(surelyLivesOn(clause.bounds, day) ? [] : [perhapsNotInForce(row.name)]),
  ]);
}

/** The later of the days on which the clause and the newest text took effect; null where neither is certain. */
function startOf({ texts }: EvaluationRow, { bounds }: EvaluationClause): Day | null {
  const known = [bounds, ...texts.slice(-1).map((text) => text.bounds)]
    .filter(({ from, certainFrom }) => from === certainFrom)
    .map(({ from }) => from);
  return known.length === 0 ? null : known.reduce(laterOf);
}

interface Told {
  readonly every: number;
  readonly since: Day;
  readonly due: Day;
  readonly evaluated: boolean;
  /** Whether the day on which it is due has passed. */
  readonly past: boolean;
}

function told(name: string, { every, since, due, evaluated, past }: Told): Prose {
  return sentence(
    { days: [since, due] },
    ([from, last]) =>
      `${theFirst(name)} wordt volgens de eigen tekst ${everyMonths(every).nl} geëvalueerd; ${evaluated ? 'de laatste evaluatie is van' : 'de tekst geldt sinds'} ${from}, en de ${evaluated ? 'volgende' : 'eerste evaluatie'} ${past ? 'moest' : 'moet'} er uiterlijk op ${last} zijn.`,
    ([from, last]) =>
      `By its own text ${name} is evaluated ${everyMonths(every).en}; ${evaluated ? 'the last evaluation is from' : 'the text has been in force since'} ${from}, and the ${evaluated ? 'next' : 'first evaluation'} ${past ? 'was' : 'is'} due by ${last}.`,
  );
}

function lastEvaluation(name: string): Prose {
  return {
    nl: `De laatste evaluatie van ${the(name)}, met de dag.`,
    en: `The last evaluation of ${name}, with its day.`,
  };
}

function dayNotKnown(name: string): Prose {
  return {
    nl: `De dag van de evaluatie van ${the(name)} is niet vastgelegd.`,
    en: `The day of the evaluation of ${name} is not recorded.`,
  };
}

function startNotKnown(name: string): Prose {
  return {
    nl: `Een evaluatie van ${the(name)} is niet vastgelegd, en sinds wanneer de tekst geldt evenmin.`,
    en: `No evaluation of ${name} is recorded, nor since when the text has been in force.`,
  };
}

function noneRecorded(name: string): Doubt {
  return {
    why: { nl: 'Een evaluatie is niet vastgelegd.', en: 'No evaluation is recorded.' },
    needs: lastEvaluation(name),
  };
}

/** No log of evaluations is known to be whole. */
function noLaterRecorded(name: string): Doubt {
  return {
    why: { nl: 'Een latere evaluatie is niet vastgelegd.', en: 'No later evaluation is recorded.' },
    needs: lastEvaluation(name),
  };
}

function perhapsLater(name: string): Doubt {
  return {
    why: {
      nl: 'Van een andere evaluatie is de dag niet vastgelegd.',
      en: 'The day of another evaluation is not recorded.',
    },
    needs: lastEvaluation(name),
  };
}

function perhapsNotInForce(name: string): Doubt {
  return {
    why: {
      nl: 'Of de bepaling op deze dag gold, is niet zeker.',
      en: 'Whether the clause was in force on this day is not certain.',
    },
    needs: clauseOf(name),
  };
}

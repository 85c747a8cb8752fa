import type { Prose } from '../../../records/field';
import { type Day, FIRST_DAY, monthsAfter } from '../../../time/day';
import { groundOn } from '../../check';
import { WGR_11A } from '../../law/finance';
import { everyMonths } from '../../rules/intervals';
import { outsideTheAct } from '../../rules/outside-the-act';
import { joined, sentence } from '../../rules/words';
import type { Draft } from '../deadline';
import type { ClauseOf } from '../deadline-queries';
import type { DocumentOf } from '../proceedings-queries';
import { evidenceOf, type Facts } from '../facts';
import { POSSIBLY_MISSED, recordedInWords, standingOn } from '../progress';

/** From where an interval is counted. */
interface Start {
  readonly day: Day;
  /** The evaluation that it was; null for the text itself. */
  readonly evaluation: string | null;
  /** Whether the day is certain: K22 counts from no other. */
  readonly sure: boolean;
}

interface Evaluation {
  readonly id: string;
  readonly day: Day;
}

/** The evaluations that are due by the interval in the text, each counted from the one before, or from the text. */
export function evaluations(facts: Facts): Draft[] {
  const recorded = facts.documents.filter(({ documentKind }) => documentKind === 'EVALUATION');
  const held = recorded
    .map((each) => ({ id: each.id, day: heldOn(each) }))
    .filter((each): each is Evaluation => each.day !== null && each.day <= facts.seen.day)
    .sort((one, other) => (one.day < other.day ? -1 : 1));
  return facts.clauses
    .filter(({ clauseKind, present, bounds }) => clauseKind === 'EVALUATION' && present && bounds.from !== FIRST_DAY)
    .flatMap((clause) => dueBy(clause, { held, undated: recorded.length > 0 && held.length === 0 }, facts));
}

const heldOn = ({ sentOn, receivedOn }: DocumentOf) => sentOn ?? receivedOn;

interface Held {
  readonly held: readonly Evaluation[];
  /** Whether there were some, of which no day is known. */
  readonly undated: boolean;
}

function dueBy(clause: ClauseOf, { held, undated }: Held, facts: Facts): Draft[] {
  const { seen, textStarts } = facts;
  const { everyMonths: months, bounds } = clause;
  if (months === null || months < 1) return [];
  const due = ({ day }: Start) => monthsAfter(day, months);
  const starts = startsOf(clause, held, { textStarts, due });
  return starts.flatMap((start, index): Draft[] => {
    const last = due(start);
    const following = starts[index + 1];
    // A new text before the last day starts the count anew; an evaluation meets it.
    if (following && following.evaluation === null && following.day <= last) return [];
    if (last >= bounds.until) return [];
    const next = held.find(({ day }) => day > start.day || (start.evaluation === null && day === start.day));
    const done = { on: next?.day ?? null };
    const asked = !undated && start.sure && !outsideTheAct(facts);
    const term = { last, ground: null, ifAbsent: asked ? POSSIBLY_MISSED : undefined };
    return [
      {
        key: `EVALUATION ${clause.id} ${start.evaluation ?? start.day}`,
        kind: 'EVALUATION',
        day: last,
        opensOn: null,
        title: { nl: 'Evaluatie van de regeling', en: 'Evaluation of the arrangement' },
        task: {
          nl: 'De regeling evalueren en de evaluatie aan de raden sturen.',
          en: 'Evaluate the arrangement and send the evaluation to the councils.',
        },
        actor: 'BOARD',
        explanation: joined([interval(clause, months, start), recordedInWords(done, term, seen.day)]),
        organisation: null,
        ground: groundOn({ grounds: [WGR_11A] }, last),
        basis: 'ARRANGEMENT',
        certain: true,
        ...standingOn(done, term, seen.day),
        evidence: [
          ...evidenceOf('clause', [clause]),
          ...evidenceOf(
            'document-event',
            [start.evaluation, next?.id].flatMap((id) => (id ? [{ id }] : [])),
          ),
        ],
        appliesOn: last,
      },
    ];
  });
}

/** The days from which the interval of a clause counts: the evaluations, and before the first of them the texts. */
function startsOf(
  { bounds }: ClauseOf,
  held: readonly Evaluation[],
  { textStarts, due }: { readonly textStarts: readonly Day[]; readonly due: (start: Start) => Day },
): readonly Start[] {
  const asStart = ({ id, day }: Evaluation): Start => ({ day, evaluation: id, sure: true });
  const asText = (day: Day, sure = true): Start => ({ day, evaluation: null, sure });
  const before = held.map(asStart).filter((start) => start.day < bounds.from && due(start) >= bounds.from);
  const first = before.at(-1) ?? asText(bounds.from, bounds.from === bounds.certainFrom);
  const within = held.filter(({ day }) => bounds.from <= day && day < bounds.until).map(asStart);
  const evaluatedOn = first.evaluation === null ? (within[0]?.day ?? bounds.until) : first.day;
  const texts = textStarts.filter((day) => bounds.from < day && day < bounds.until && day < evaluatedOn);
  return [first, ...texts.map((day) => asText(day)), ...within];
}

function interval({ article }: ClauseOf, months: number, { day, evaluation }: Start): Prose {
  const every = everyMonths(months);
  const where = article === null ? { nl: '', en: '' } : { nl: ` (artikel ${article})`, en: ` (article ${article})` };
  return sentence(
    { days: [day] },
    ([from]) =>
      `Volgens de tekst van de regeling${where.nl} ${every.nl}, geteld vanaf ${evaluation === null ? 'de tekst' : 'de laatste evaluatie'} van ${from}.`,
    ([from]) =>
      `By the text of the arrangement${where.en} ${every.en}, counted from the ${evaluation === null ? 'text' : 'last evaluation'} of ${from}.`,
  );
}

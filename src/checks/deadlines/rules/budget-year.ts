import { asTheyCame, recordedAround, yearAbout, yearOf } from '../../rules/financial-year';
import { joined } from '../../rules/words';
import type { Draft } from '../deadline';
import {
  municipalCouncilsOn,
  evidenceOf,
  type Facts,
  hasBudget,
  isMunicipality,
  knownBy,
  doneForCouncils,
  mayHaveBudget,
  reachesSupervisor,
  wentTo,
} from '../facts';
import type { DocumentOf } from '../proceedings-queries';
import { type Done, POSSIBLY_MISSED, recordedInWords, standingOn } from '../progress';
import { type Last, type Step, STEPS } from './budget-steps';

/** A board that decides in the year before or after the usual one moves what is counted from it so many years at most. */
const AROUND = 2;

/** The steps of the financial years in the window, of an arrangement that has a budget. */
export function budgetYear(facts: Facts): Draft[] {
  const { seen } = facts;
  const sure = hasBudget(facts);
  if (!sure && !mayHaveBudget(facts)) return [];
  const [first, last] = [Math.max(1, yearOf(seen.from) - AROUND), Math.min(9999, yearOf(seen.until) + AROUND)];
  const years = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  return years
    .flatMap((calendarYear) => STEPS.flatMap((step) => inYear(step, calendarYear, facts)))
    .filter(({ evidence }) => sure || evidence.length > 0)
    .map((each) => ({ ...each, certain: sure }));
}

function inYear(step: Step, calendarYear: number, facts: Facts): Draft[] {
  const year = step.year(calendarYear);
  const last = step.last(facts, year, calendarYear);
  // Of a year in which it was not there yet, an arrangement has no accounts.
  if (last === null || (year < calendarYear && facts.bounds.from > `${year}-12-31`)) return [];
  const { day: today } = facts.seen;
  // Who has no municipal council sees how it stands with those of all.
  const own = step.toCouncils && facts.body !== null && isMunicipality(facts, facts.body) ? facts.body : null;
  const documents = facts.documents.filter(
    (each) =>
      each.documentKind === step.document &&
      yearAbout(step.document, each) === year &&
      knownBy(each, today) &&
      (step.toCouncils ? own === null || wentTo(each, own) : reachesSupervisor(each)),
  );
  const councils = step.toCouncils ? municipalCouncilsOn({ ...facts, body: own }, last.day) : [];
  const done = adoptedLate(step, last) ?? doneForCouncils(cameTo(step, documents), councils, last.day);
  const ifAbsent = isMissed(step, { last, documents, councils }, facts) ? POSSIBLY_MISSED : undefined;
  const term = { last: last.day, ground: last.ground, ifAbsent };
  return [
    {
      key: `${step.kind} ${facts.key} ${year}`,
      kind: step.kind,
      day: last.day,
      opensOn: null,
      title: step.title(year),
      task: step.task,
      actor: 'BOARD',
      explanation: joined([last.why, recordedInWords(done, term, today)]),
      organisation: own,
      ground: last.ground,
      basis: 'LAW',
      certain: true,
      ...standingOn(done, term, today),
      evidence: [
        ...evidenceOf('document-event', documents),
        ...evidenceOf('decision', last.adopted === null ? [] : [last.adopted]),
      ],
      appliesOn: last.day,
    },
  ];
}

/** How each council came by these documents, or anybody; of a draft budget as K18 counts it. */
const cameTo =
  ({ document, counts }: Step, documents: readonly DocumentOf[]) =>
  (council: string | null): readonly Done[] => {
    if (council === null) return documents.map(counts);
    const sent = documents.filter((each) => wentTo(each, council));
    return (document === 'DRAFT_BUDGET' ? asTheyCame(sent, council) : sent).map(counts);
  };

/** What the board adopted after the last day cannot have been sent by then. */
function adoptedLate({ toCouncils }: Step, { adopted, day }: Last): Done | null {
  const on = toCouncils ? null : (adopted?.decidedOn ?? null);
  return on !== null && on > day ? { on } : null;
}

interface Absent {
  readonly last: Last;
  readonly documents: readonly DocumentOf[];
  readonly councils: readonly string[];
}

/**
 * Whether a check asks why nothing is recorded: K17 where other documents to that council are, from around the day, and
 * K21 where the board adopted what should have gone to the supervisor.
 */
function isMissed({ kind, toCouncils }: Step, { last, documents, councils }: Absent, facts: Facts): boolean {
  if (!toCouncils) return last.adopted !== null;
  if (kind === 'DRAFT_BUDGET') return false;
  const known = facts.documents.filter((each) => knownBy(each, facts.seen.day));
  return councils.some((council) => {
    const got = (each: DocumentOf) => wentTo(each, council);
    return (
      isMunicipality(facts, council) && !documents.some(got) && recordedAround(known.filter(got), last.day) !== null
    );
  });
}

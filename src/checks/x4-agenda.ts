import type { Prose } from '../records/field';
import { type Day, FIRST_DAY, LAST_DAY } from '../time/day';
import { END_RULES, mayLiveOn, surelyLivesOn } from '../time/period';
import { type Check, defineCheck, type Verdict } from './check';
import { councilTermOn } from './law/council-terms';
import { type AgendaOf, type AgendaRow, AGENDAS } from './queries/agenda-queries';
import { the, theFirst } from './rules/names';
import { needing } from './rules/verdicts';
import { joined, sentence } from './rules/words';

/**
 * X4: the agendas of an arrangement run, are of this council term or have an end of their own, and each task touches a
 * programme of a municipality. That nobody recorded a new agenda does not mean that there is none.
 */
export const agendas: Check = defineCheck<AgendaRow>({
  code: 'X4',
  title: {
    nl: "De agenda van een regeling is niet verlopen, wordt elke raadsperiode vernieuwd en is verbonden met programma's van gemeenten",
    en: 'The agenda of an arrangement has not run out, is renewed every council term and is linked to programmes of municipalities',
  },
  severity: 'C',
  grounds: [],
  evidence: {
    nl: "de agenda, wanneer die is vastgesteld en tot wanneer die loopt, de opvolger, en de programma's waarmee de opdrachten verbonden zijn",
    en: 'the agenda, when it was adopted and until when it runs, its successor, and the programmes its tasks are linked to',
  },
  query: AGENDAS,
  judge: (row, day) => {
    const begun = row.agendas.filter(({ bounds }) => bounds.from <= day);
    if (begun.length === 0) return noAgenda(row);
    const found = begun.flatMap((agenda) => [...ofPeriod(agenda, day), ...ofTasks(agenda, day)]);
    return together(row, begun, found);
  },
});

/** What is wrong, or not known, with one agenda. */
interface Point {
  readonly agenda: AgendaOf;
  readonly said: Prose;
  /** Left out where it surely is wrong. */
  readonly needs?: Prose;
  /** Whether it would be wrong if what is needed says nothing else. */
  readonly suspect: boolean;
  readonly tasks?: readonly string[];
}

function ofPeriod(agenda: AgendaOf, day: Day): readonly Point[] {
  if (!mayLiveOn(agenda.bounds, day)) return ended(agenda, day);
  if (agenda.bounds.until !== LAST_DAY) return [];
  const term = councilTermOn(day);
  const adopted = agenda.adoptedOn ?? (agenda.bounds.from === FIRST_DAY ? null : agenda.bounds.from);
  if (adopted === null) return [notDated(agenda)];
  return term === null || adopted >= term ? [] : [notRenewed(agenda, adopted, term)];
}

/** An agenda that ran out: its successor takes over, comes later, or is not recorded. */
function ended(agenda: AgendaOf, day: Day): readonly Point[] {
  const { name, bounds, replacedFrom, untilRule } = agenda;
  if (replacedFrom.some((from) => from <= day)) return [];
  const [next] = replacedFrom;
  if (next === undefined)
    return [
      {
        agenda,
        suspect: true,
        said: sentence(
          { days: [bounds.until] },
          ([until]) => `${theFirst(name)} liep tot ${until}; een nieuwe agenda is hier niet vastgelegd.`,
          ([until]) => `${name} ran until ${until}; no new agenda is recorded here.`,
        ),
        needs: {
          nl: `Het besluit over de agenda die na ${the(name)} kwam, of de mededeling dat die er niet is.`,
          en: `The decision on the agenda that came after ${name}, or word that there is none.`,
        },
      },
    ];
  const said = sentence(
    { days: [bounds.until, next] },
    ([until, from]) =>
      `${theFirst(name)} liep tot ${until} en de opvolger geldt pas vanaf ${from}; op deze dag gold geen van beide.`,
    ([until, from]) => `${name} ran until ${until} and its successor holds from ${from} only; on this day neither did.`,
  );
  if (END_RULES[untilRule] === 'EXACT') return [{ agenda, suspect: true, said }];
  return [
    {
      agenda,
      suspect: true,
      said,
      needs: { nl: `De dag waarop ${the(name)} eindigde.`, en: `The day on which ${name} ended.` },
    },
  ];
}

const stillInForce = ({ name }: AgendaOf): Prose => ({
  nl: `Of ${the(name)} nog geldt, of het besluit over een nieuwe agenda in deze raadsperiode.`,
  en: `Whether ${name} is still in force, or the decision on a new agenda in this council term.`,
});

const notDated = (agenda: AgendaOf): Point => ({
  agenda,
  suspect: false,
  said: {
    nl: `Van ${the(agenda.name)} zijn de dag van vaststelling en het einde niet bekend.`,
    en: `Of ${agenda.name} neither the day of adoption nor the end is known.`,
  },
  needs: stillInForce(agenda),
});

/** No end is known, and it is of an earlier council term. */
const notRenewed = (agenda: AgendaOf, adopted: Day, term: Day): Point => ({
  agenda,
  suspect: true,
  said: sentence(
    { days: [adopted, term] },
    ([since, council]) =>
      `${theFirst(agenda.name)} is van ${since}, dus van vóór de raadsperiode die uiterlijk op ${council} begon; van een einde of een vernieuwing is hier niets vastgelegd.`,
    ([since, council]) =>
      `${agenda.name} is from ${since}, so from before the council term that had begun by ${council}; no end or renewal is recorded here.`,
  ),
  needs: stillInForce(agenda),
});

function ofTasks(agenda: AgendaOf, day: Day): readonly Point[] {
  if (!surelyLivesOn(agenda.bounds, day)) return [];
  const open = agenda.tasks.filter(({ id }) => !agenda.linked.includes(id));
  if (open.length === 0) return [];
  const listed = open.map(({ order, title }) => (title === null ? String(order) : `${order} ('${title}')`));
  const one = open.length === 1;
  return [
    {
      agenda,
      suspect: false,
      tasks: open.map(({ id }) => id),
      said: sentence(
        { names: [listed] },
        (_, [which]) =>
          `Van ${the(agenda.name)} ${one ? 'is opdracht' : 'zijn de opdrachten'} ${which} hier met geen enkel programma van een gemeente verbonden.`,
        (_, [which]) =>
          `Of ${agenda.name} ${one ? 'task' : 'the tasks'} ${which} ${one ? 'is' : 'are'} linked to no programme of a municipality here.`,
      ),
      needs: {
        nl: `Bij welk programma van de gemeenten ${one ? 'de opdracht hoort die' : 'de opdrachten horen die'} nog niet ${one ? 'is' : 'zijn'} verbonden (${agenda.name}).`,
        en: `To which programme of the municipalities the ${one ? 'task belongs that is' : 'tasks belong that are'} not linked yet (${agenda.name}).`,
      },
    },
  ];
}

function together({ name }: AgendaRow, begun: readonly AgendaOf[], found: readonly Point[]): Verdict {
  const facts = (points: readonly Point[]) =>
    points.flatMap(({ agenda, tasks = [] }) => [
      { kind: 'agenda', id: agenda.id },
      ...tasks.map((id) => ({ kind: 'agenda-task', id })),
    ]);
  const sure = found.filter(({ needs }) => needs === undefined);
  if (sure.length > 0)
    return {
      judgement: 'VIOLATED',
      explanation: joined(sure.map(({ said }) => said)),
      evidence: facts(sure),
      remedy: {
        nl: 'Stel op tijd een nieuwe agenda vast, of verleng de oude tot dan.',
        en: 'Adopt a new agenda in time, or extend the old one until then.',
      },
      actor: 'BOARD',
    };
  if (found.length > 0)
    return {
      judgement: 'UNKNOWN',
      ...(found.some(({ suspect }) => suspect) ? { wouldBe: 'VIOLATED' as const } : {}),
      explanation: joined(found.map(({ said }) => said)),
      evidence: facts(found),
      ...needing(found.map(({ needs }) => needs)),
    };
  return {
    judgement: 'OK',
    explanation: {
      nl: `Geen agenda van ${the(name)} is op deze dag verlopen zonder opvolger, en elke opdracht is met een programma van een gemeente verbonden.`,
      en: `No agenda of ${name} has run out without a successor on this day, and each task is linked to a programme of a municipality.`,
    },
    evidence: begun.map(({ id }) => ({ kind: 'agenda', id })),
  };
}

const noAgenda = ({ name }: AgendaRow): Verdict => ({
  judgement: 'NOT_APPLICABLE',
  explanation: { nl: `Van ${the(name)} is hier geen agenda vastgelegd.`, en: `No agenda of ${name} is recorded here.` },
});

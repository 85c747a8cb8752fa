import type { Prose } from '../records/field';
import { DISCREPANCIES, GAPS } from '../registry/listing-queries';
import { Reader } from '../registry/reading/reader';
import type { Day } from '../time/day';
import { END_RULES, START_RULES } from '../time/period';
import { licenceInWords } from './publication';
import { COMPLETENESS, COMPLETENESS_ON, type CompletenessRow } from './queries';
import type { Scope } from './scope';

/** What every export says of itself, each format in its own way. */
export interface Statement {
  readonly title: Prose;
  /** The day looked at; null where everything is given with its periods. */
  readonly day: Day | null;
  readonly dayInWords: Prose;
  /** The day of the newest source state. */
  readonly dataAsOf: Day | null;
  readonly dataVersion: number;
  readonly licence: Prose;
  readonly completeness: Prose;
  readonly counts: CompletenessRow & { readonly gaps: number; readonly discrepancies: number };
}

const NONE: CompletenessRow = { participations: 0, startUnknown: 0, endUnknown: 0, organsUnknown: 0 };
const rulesWithUnknown = (rules: Readonly<Record<string, string>>) =>
  Object.keys(rules).filter((rule) => rules[rule] === 'UNKNOWN');

export async function statementOf({ graph, publication, day, state }: Scope): Promise<Statement> {
  const reader = new Reader(graph);
  const rules = { unknownStarts: rulesWithUnknown(START_RULES), unknownEnds: rulesWithUnknown(END_RULES) };
  const [[known = NONE], [gaps], [discrepancies]] = await Promise.all([
    day === null
      ? reader.read(COMPLETENESS, rules)
      : reader.read(COMPLETENESS_ON, { ...rules, day, includeUncertain: true }),
    reader.read(GAPS.count, { filter: null }),
    reader.read(DISCREPANCIES.count, { filter: null }),
  ]);
  const counts = { ...known, gaps: gaps?.count ?? 0, discrepancies: discrepancies?.count ?? 0 };
  return {
    title: {
      nl: 'Samenhang: register van samenwerking tussen overheden',
      en: 'Samenhang: registry of intergovernmental collaboration',
    },
    day,
    dayInWords:
      day === null
        ? { nl: 'alles, met de periode waarin het geldt', en: 'everything, with the period in which it holds' }
        : { nl: `wat geldt op ${day}, zeker of misschien`, en: `what holds on ${day}, surely or possibly` },
    dataAsOf: state.asOf,
    dataVersion: state.version,
    licence: licenceInWords(publication),
    completeness: completenessOf(counts),
    counts,
  };
}

function completenessOf(counts: Statement['counts']): Prose {
  const { participations, startUnknown, endUnknown, organsUnknown, gaps, discrepancies } = counts;
  return {
    nl: `Het register is niet volledig: het bevat wat de genoemde bronnen zeggen, en leeg betekent niet bekend. Van ${participations} deelnames is het begin van ${startUnknown} niet bekend, het einde van ${endUnknown} en het bestuursorgaan van ${organsUnknown}. Vastgelegd zijn ${gaps} leemten en ${discrepancies} tegenspraken tussen bronnen.`,
    en: `The registry is not complete: it holds what the sources named here say, and empty means not known. Of ${participations} participations the start of ${startUnknown} is not known, the end of ${endUnknown} and the organ of ${organsUnknown}. On record are ${gaps} gaps and ${discrepancies} discrepancies between sources.`,
  };
}

import { type Day, nextDay } from '../../time/day';
import { calendarDay, dayOfMoment, quoted } from '../words';
import { PROPERTY, type TooiNode } from './nodes';
import type { Findings } from './problems';

/** From its first day up to, and not including, the day on which it exists no more: the last day of a list is inclusive. */
export function periodOf(node: TooiNode, findings: Findings): { from: Day | null; until: Day | null } {
  const from = agreed(dayAt(node, PROPERTY.firstDay, findings), node, PROPERTY.firstMoment, findings);
  const until = endOf(node, PROPERTY.lastDay, findings);
  if (from === null || until === null || from < until) return { from, until };
  findings.add('WRONG_PERIOD', PROPERTY.lastDay, `begins on ${from} and exists no more on ${until}: both are left out`);
  return { from: null, until: null };
}

/** The day after its last one. */
export function endOf(node: TooiNode, lastDay: string, findings: Findings): Day | null {
  const last = dayAt(node, lastDay, findings);
  return agreed(last && nextDay(last), node, PROPERTY.endMoment, findings);
}

/** A day, or the one of the moment that says the same; where they differ the day is taken. */
function agreed(day: Day | null, node: TooiNode, property: string, findings: Findings): Day | null {
  const moment = momentAt(node, property, findings);
  if (day !== null && moment !== null && day !== moment)
    findings.add('DAYS_DIFFER', property, `expected ${day} by the other days, found ${moment}: it is left out`);
  return day ?? moment;
}

/** The day of a property; what is no day is reported and left out. */
export function dayAt(node: TooiNode, property: string, findings: Findings): Day | null {
  return checked(node.one(property), calendarDay, property, findings);
}

/** The day in the Netherlands of a moment; what is none is reported and left out. */
export function momentAt(node: TooiNode, property: string, findings: Findings): Day | null {
  return checked(node.one(property), dayOfMoment, property, findings);
}

function checked(
  text: string | null,
  read: (text: string) => Day | null,
  property: string,
  findings: Findings,
): Day | null {
  const day = text === null ? null : read(text);
  if (text !== null && day === null) findings.add('WRONG_DAY', property, `expected a day, found ${quoted(text)}`);
  return day;
}

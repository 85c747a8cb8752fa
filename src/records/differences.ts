import { stringify } from 'yaml';
import type { Encoded } from './encode';

/** One field of a record before and after a change, as a record file shows it; null where it was not given. */
export interface FieldChange {
  readonly name: string;
  readonly before: string | null;
  readonly after: string | null;
}

type State = Readonly<Record<string, Encoded>>;

/** What differs between two states of a record, in the order of its fields. Without a state before all of it is new. */
export function fieldChanges(before: string | null, after: string): FieldChange[] {
  const [was, is] = [before === null ? {} : stateIn(before), stateIn(after)];
  const names = [...new Set([...Object.keys(is), ...Object.keys(was)])].filter((name) => name !== 'id');
  return names
    .map((name) => ({ name, before: shown(was[name]), after: shown(is[name]) }))
    .filter((field) => field.before !== field.after);
}

function stateIn(state: string): State {
  return JSON.parse(state) as State;
}

/** A text as it is; a list or map as the lines of a file. */
function shown(value: Encoded | undefined): string | null {
  if (value === undefined) return null;
  return typeof value === 'string' ? value : stringify(value, { schema: 'failsafe', lineWidth: 0 }).trimEnd();
}

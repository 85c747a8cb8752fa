import type { Day } from '../../time/day';
import { endOf, periodOf } from './days';
import { NUMBERS, PROPERTY, type TooiNode } from './nodes';
import type { Findings } from './problems';
import { TOOI_KINDS, type TooiFormerState, type TooiKind, type TooiNames, type TooiOrganisation } from './types';

/** The kind its classes say, the most telling one first; null where none of them is an organisation. */
export function kindOf(node: TooiNode): TooiKind | null {
  return Object.entries(TOOI_KINDS).find(([name]) => node.classes.includes(name))?.[1] ?? null;
}

/** Null where it has no name, which is reported. */
export function namesOf(node: TooiNode, findings: Findings): TooiNames | null {
  const officialWithoutKind = node.one(PROPERTY.officialWithoutKind);
  const officialWithKind = node.one(PROPERTY.officialWithKind);
  const label = node.one(PROPERTY.label) ?? officialWithKind ?? officialWithoutKind;
  if (label === null) {
    findings.add('NO_NAME', PROPERTY.label, 'expected a name, found none');
    return null;
  }
  return {
    label,
    officialWithoutKind,
    officialWithKind,
    sort: node.one(PROPERTY.sort),
    preferredWithoutKind: node.one(PROPERTY.preferredWithoutKind),
    preferredWithKind: node.one(PROPERTY.preferredWithKind),
    preferredSort: node.one(PROPERTY.preferredSort),
    alternative: node.all(PROPERTY.alternative),
    abbreviation: node.one(PROPERTY.abbreviation),
  };
}

/** A former state that still lacks its first day, and the organisation it is of. */
export interface StateOf {
  readonly of: string;
  readonly state: Omit<TooiFormerState, 'from'>;
}

export function stateOf(node: TooiNode, uri: string, findings: Findings): StateOf | null {
  const of = node.one(PROPERTY.stateOf);
  const names = namesOf(node, findings);
  const until = endOf(node, PROPERTY.lastDayOfState, findings);
  if (of === null) findings.add('STATE_OF_NOTHING', PROPERTY.stateOf, 'expected the organisation it is a state of');
  return of === null || names === null ? null : { of, state: { uri, names, until } };
}

export type OrganisationWithoutStates = Omit<TooiOrganisation, 'formerStates' | 'defects'>;

export function organisationOf(
  node: TooiNode,
  uri: string,
  kind: TooiKind,
  findings: Findings,
): OrganisationWithoutStates | null {
  const names = namesOf(node, findings);
  const period = periodOf(node, findings);
  if (names === null) return null;
  return {
    uri,
    kind,
    code: node.one(PROPERTY.code),
    number: NUMBERS.map((property) => node.one(property)).find((number) => number !== null) ?? null,
    names,
    ...period,
    province: node.one(PROPERTY.province),
    owms: node.all(PROPERTY.owms),
  };
}

/**
 * The first day of an organisation. A former state that ended on or before it shows that the list gives the first day of
 * the present state: the organisation is older, and how old is not known.
 */
export function beginning(
  { from }: OrganisationWithoutStates,
  states: readonly StateOf[],
  findings: Findings,
): Day | null {
  const older = states.find(({ state }) => from !== null && state.until !== null && state.until <= from);
  if (!older) return from;
  const message = `a former state ended on ${older.state.until ?? ''}, so it did not begin on ${from ?? ''}: left out`;
  findings.add('BEGINS_AFTER_STATE', PROPERTY.firstDay, message);
  return null;
}

/**
 * The former states of one organisation, oldest first. A list says when each ended; each began where the one before it
 * ended. A state whose end is unknown comes last, and says nothing on the beginning of another.
 */
export function inOrder(states: readonly StateOf[], begins: Day | null): TooiFormerState[] {
  const sorted = states
    .map(({ state }) => state)
    .sort((a, b) => (a.until ?? '9').localeCompare(b.until ?? '9') || a.uri.localeCompare(b.uri));
  return sorted.map((state, index) => ({ ...state, from: index === 0 ? begins : (sorted[index - 1]?.until ?? null) }));
}

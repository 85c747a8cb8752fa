import { textOf } from '../bytes';
import { Unreadable } from '../delivery';
import { dayAt } from './days';
import { eventKindOf, eventOf, type PeriodOf } from './event';
import { nodesOf, PROPERTY, type TooiNode } from './nodes';
import {
  beginning,
  inOrder,
  kindOf,
  organisationOf,
  type OrganisationWithoutStates,
  type StateOf,
  stateOf,
} from './organisation';
import { Findings } from './problems';
import {
  TOOI_LISTS,
  type TooiDelivery,
  type TooiEvent,
  type TooiListName,
  type TooiProblem,
  type TooiTheme,
} from './types';

/** More than twenty times the largest list. */
const LARGEST = 30_000_000;
/** Nodes about the list itself. */
const OF_THE_LIST = ['Ontology', 'ConceptScheme'];

/** The list that the address of an issue names (`…/set/rwc_gemeenten_compleet/5`); null for any other. */
export function listNamed(address: string): TooiListName | null {
  const name = /\/tooi\/set\/(?:rwc_(\w+)_compleet|scw_(\w+))\/\d+$/.exec(address);
  return TOOI_LISTS.find((list) => list === (name?.[1] ?? name?.[2])) ?? null;
}

/**
 * Reads one list of TOOI (a register in full, or the TOP list of themes) in expanded JSON-LD, plain or gzip. Raises
 * Unreadable where the file is no list that we know.
 */
export async function readTooi(bytes: AsyncIterable<Uint8Array>): Promise<TooiDelivery> {
  let text = '';
  for await (const part of textOf(bytes)) {
    text += part;
    if (text.length > LARGEST) throw new Unreadable(0, 'the file is larger than any list of TOOI');
  }
  return deliveryOf(nodesOf(text));
}

function deliveryOf(nodes: readonly TooiNode[]): TooiDelivery {
  const head = nodes.find((node) => listNamed(node.address ?? '') !== null);
  const list = listNamed(head?.address ?? '');
  if (!head?.address || !list)
    throw new Unreadable(0, `expected a list of TOOI (${TOOI_LISTS.join(', ')}), found none that says it is one`);
  const findings = new Findings(head.address);
  const issue = Number(head.one(PROPERTY.issue) ?? NaN);
  return {
    list,
    uri: head.address,
    title: head.one(PROPERTY.listTitle),
    issue: Number.isInteger(issue) ? issue : null,
    viewedOn: dayAt(head, PROPERTY.viewedOn, findings),
    publishedOn: dayAt(head, PROPERTY.publishedOn, findings),
    ...new ListContent(findings.problems).read(nodes),
  };
}

interface Found<T> {
  readonly value: T;
  readonly defects: readonly TooiProblem[];
}

/** What a list holds, gathered in the order of the file. */
class ListContent {
  private readonly organisations = new Map<string, Found<OrganisationWithoutStates>>();
  private readonly states = new Map<string, StateOf>();
  private readonly events: { node: TooiNode; uri: string; kind: TooiEvent['kind'] }[] = [];
  private readonly themes = new Map<string, TooiTheme>();

  constructor(private readonly problems: TooiProblem[]) {}

  read(nodes: readonly TooiNode[]): Pick<TooiDelivery, 'organisations' | 'events' | 'themes' | 'problems'> {
    const seen = new Set<string>();
    for (const node of nodes) {
      const uri = node.address;
      const findings = new Findings(uri);
      if (uri === null) findings.add('NO_ADDRESS', '@id', 'expected an address, found none');
      else if (seen.has(uri)) findings.add('DUPLICATE_ADDRESS', '@id', 'there is an earlier node with this address');
      else this.add(node, uri, findings);
      if (uri !== null) seen.add(uri);
      this.problems.push(...findings.problems);
    }
    // What refers to others can be judged only now that all are known.
    return {
      organisations: this.withStates(),
      events: this.events.map((event) => this.event(event)),
      themes: [...this.themes.values()].map((theme) => this.theme(theme)),
      problems: this.problems,
    };
  }

  private add(node: TooiNode, uri: string, findings: Findings): void {
    const kind = kindOf(node);
    const eventKind = eventKindOf(node);
    if (node.classes.includes('HistorischeVersie')) {
      const state = stateOf(node, uri, findings);
      if (state) this.states.set(uri, state);
    } else if (kind) {
      const value = organisationOf(node, uri, kind, findings);
      if (value) this.organisations.set(uri, { value, defects: findings.problems });
    } else if (eventKind) {
      this.events.push({ node, uri, kind: eventKind });
    } else if (node.classes.includes('Concept')) {
      const label = node.one(PROPERTY.themeLabel);
      if (label === null) findings.add('NO_NAME', PROPERTY.themeLabel, 'expected a label, found none');
      else this.themes.set(uri, { uri, label, broader: node.one(PROPERTY.broader) });
    } else if (!node.classes.some((name) => OF_THE_LIST.includes(name))) {
      findings.add('UNKNOWN_CLASS', '@type', `expected an organisation, change or theme, found ${shown(node.classes)}`);
    }
  }

  private withStates(): TooiDelivery['organisations'] {
    const states = new Map<string, StateOf[]>();
    for (const [uri, state] of this.states) {
      if (this.organisations.has(state.of)) states.set(state.of, [...(states.get(state.of) ?? []), state]);
      else this.refuseState(uri, state);
    }
    return [...this.organisations.values()].map((found) => this.withHistory(found, states.get(found.value.uri) ?? []));
  }

  private withHistory({ value, defects }: Found<OrganisationWithoutStates>, states: readonly StateOf[]) {
    const findings = new Findings(value.uri);
    const from = beginning(value, states, findings);
    this.problems.push(...findings.problems);
    return { ...value, from, formerStates: inOrder(states, from), defects: [...defects, ...findings.problems] };
  }

  private refuseState(uri: string, { of }: StateOf): void {
    const findings = new Findings(uri);
    findings.add('STATE_OF_NOTHING', PROPERTY.stateOf, `expected an organisation in this list, found ${of}`);
    this.problems.push(...findings.problems);
    this.states.delete(uri);
  }

  private event(about: { node: TooiNode; uri: string; kind: TooiEvent['kind'] }): TooiEvent {
    const findings = new Findings(about.uri);
    const event = eventOf(about.node, { ...about, periodOf: (address) => this.periodOf(address) }, findings);
    this.problems.push(...findings.problems);
    return { ...event, defects: findings.problems };
  }

  /** Of a former state the list gives the end only. */
  private periodOf(address: string): ReturnType<PeriodOf> {
    const state = this.states.get(address)?.state;
    return state ? { from: null, until: state.until } : this.organisations.get(address)?.value;
  }

  private theme(theme: TooiTheme): TooiTheme {
    if (theme.broader === null || this.themes.has(theme.broader)) return theme;
    const findings = new Findings(theme.uri);
    findings.add(
      'UNKNOWN_ADDRESS',
      PROPERTY.broader,
      `expected a theme in this list, found ${theme.broader}: left out`,
    );
    this.problems.push(...findings.problems);
    return { ...theme, broader: null };
  }
}

function shown(classes: readonly string[]): string {
  return classes.length === 0 ? 'no class' : classes.join(', ');
}

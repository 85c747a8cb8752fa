import type { Day } from '../../time/day';
import { link, quoted } from '../words';
import { momentAt } from './days';
import { PROPERTY, type TooiNode } from './nodes';
import type { Findings } from './problems';
import { TOOI_EVENTS, type TooiEvent, type TooiEventKind } from './types';

/** Null where none of its classes is an event we know. */
export function eventKindOf(node: TooiNode): TooiEventKind | null {
  return Object.entries(TOOI_EVENTS).find(([name]) => node.classes.includes(name))?.[1] ?? null;
}

/** The period of what is in the list; undefined for what is not. */
export type PeriodOf = (address: string) => { readonly from: Day | null; readonly until: Day | null } | undefined;

/** A change, with what is wrong in it. */
export function eventOf(
  node: TooiNode,
  about: { uri: string; kind: TooiEventKind; periodOf: PeriodOf },
  findings: Findings,
): Omit<TooiEvent, 'defects'> {
  const touched = (property: string) => {
    const addresses = node.all(property);
    for (const address of addresses.filter((each) => !about.periodOf(each)))
      findings.add('UNKNOWN_ADDRESS', property, `expected something in this list, found ${address}: it is kept`);
    return addresses;
  };
  const event = {
    uri: about.uri,
    kind: about.kind,
    on: momentAt(node, PROPERTY.moment, findings),
    ended: touched(PROPERTY.ended),
    continued: touched(PROPERTY.continued),
    created: touched(PROPERTY.created),
    reason: node.one(PROPERTY.reason),
    grounds: [PROPERTY.legalGround, PROPERTY.ground].flatMap((property) => linksOf(node, property, findings)),
    groundText: node.one(PROPERTY.groundText),
    registeredOn: momentAt(node, PROPERTY.registered, findings),
  };
  if (node.one(PROPERTY.moment) === null) findings.add('NO_DAY', PROPERTY.moment, 'expected a moment, found none');
  if (event.ended.length + event.continued.length + event.created.length === 0)
    findings.add('NOTHING_CHANGED', '@type', 'expected what ended, went on or came into being, found none of them');
  checkDays(event, about.periodOf, findings);
  return event;
}

function checkDays({ on, ended, created }: Omit<TooiEvent, 'defects'>, periodOf: PeriodOf, findings: Findings): void {
  const days = [
    ...ended.map((uri) => ({ uri, day: periodOf(uri)?.until, property: PROPERTY.ended })),
    ...created.map((uri) => ({ uri, day: periodOf(uri)?.from, property: PROPERTY.created })),
  ];
  for (const { uri, day, property } of days)
    if (on !== null && day && day !== on)
      findings.add(
        'EVENT_ON_ANOTHER_DAY',
        property,
        `the event is on ${on}, and ${uri} itself says ${day}: both are kept`,
      );
}

function linksOf(node: TooiNode, property: string, findings: Findings) {
  const links = node.all(property).map(link);
  for (const { text } of links.filter(({ href }) => href === null))
    findings.add('BROKEN_LINK', property, `expected a web address, found ${quoted(text)}: kept as text`);
  return links;
}

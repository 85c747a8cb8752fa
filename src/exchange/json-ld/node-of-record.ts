import { type Field, type Figure, idsIn, isLink, type LinkField, type Prose } from '../../records/field';
import type { AnyRecord, Evidence, Kind } from '../../records/kind';
import { kindNamed } from '../../records/kinds';
import { periodOf } from '../../registry/reading/record-fields';
import { boundsOf, surelyLivesOn } from '../../time/period';
import { euros } from '../csv/columns';
import type { OnDay } from '../levels';
import type { Day } from '../../time/day';
import { STANDARD_TERMS, type Surroundings } from './standard-terms';
import { dayValue, maybe, type Node, node, type Properties, prose, ref, typed, type Value } from './values';

/** A record with what its node needs beside it. */
export interface Described extends Surroundings {
  readonly record: AnyRecord;
  /** The day looked at; null for everything with its periods. */
  readonly day: Day | null;
  /** The level of a participation on the day. */
  readonly onDay: OnDay | undefined;
}

/** A record in the terms of others where they have them, and in our own, which leave nothing out. */
export function nodeOfRecord(described: Described): Node {
  const { record, uriOf } = described;
  const kind = kindNamed(record.kind);
  const uri = uriOf(record.kind, record.id);
  const standard = STANDARD_TERMS[record.kind]?.(record, described);
  return node(uri, [kind.label, ...(standard?.types ?? [])], {
    ...standard?.properties,
    ...fieldsOf(kind, described),
    ...(record.period ? { period: periodNode(uri, record, described.day) } : {}),
    ...levelOf(uri, described),
    verified: record.verified,
    'prov:wasDerivedFrom': record.accordingTo.map((evidence) => ref(uriOf('source', evidence.source))),
    'prov:qualifiedDerivation': record.accordingTo.map((evidence, index) =>
      derivation(`${uri}#source-${index + 1}`, evidence, described),
    ),
  });
}

function fieldsOf(kind: Kind, described: Described): Properties {
  return Object.fromEntries(
    Object.entries(kind.fields).map(([name, field]) => [
      name,
      isLink(field)
        ? linkValue(field, described.record[name], described)
        : maybe(described.record[name], (value) => fieldValue(field, value)),
    ]),
  );
}

function linkValue(field: LinkField, value: unknown, { uriOf, linked }: Described): Value[] {
  return (idsIn(value) as readonly string[]).flatMap((id) => {
    const kind = field.to ?? linked.get(id)?.kind;
    return kind === undefined ? [] : [ref(uriOf(kind, id))];
  });
}

function fieldValue(field: Field, value: unknown): Value | Value[] {
  switch (field.type) {
    case 'prose':
      return prose(value as Prose);
    case 'day':
      return dayValue(value as string);
    case 'days':
      return (value as string[]).map(dayValue);
    case 'moment':
      return typed(value as string, 'xsd:dateTime');
    case 'money':
      return typed(euros(value as number).decimal, 'xsd:decimal');
    case 'decimal':
      return typed(String(value), 'xsd:decimal');
    case 'figures':
      return (value as Figure[]).map((figure) => `${figure.property}: ${figure.value}`);
    default:
      return value as Value | Value[];
  }
}

/** Half-open as in the registry (`until`), and closed as the vocabulary of time has it (`time:hasEnd`). */
function periodNode(uri: string, record: AnyRecord, day: Day | null): Node | null {
  const period = periodOf(record.period);
  if (!period || !record.period) return null;
  const id = `${uri}#period`;
  const instant = (name: string, on: Day | null) =>
    maybe(on, (known: Day) => node(`${id}-${name}`, ['time:Instant'], { 'time:inXSDDate': dayValue(known) }));
  return node(id, ['time:ProperInterval', 'dct:PeriodOfTime'], {
    'time:hasBeginning': instant('begin', period.from),
    'time:hasEnd': instant('end', period.lastDay),
    from: maybe(period.from, dayValue),
    fromCertainty: period.fromCertainty,
    fromRule: period.fromRule,
    fromText: period.fromText,
    until: maybe(period.until, dayValue),
    untilCertainty: period.untilCertainty,
    untilRule: period.untilRule,
    untilText: period.untilText,
    attestedFrom: maybe(period.attestedFrom, dayValue),
    attestedUntil: maybe(period.attestedUntil, dayValue),
    ...(day === null ? {} : { onDay: dayValue(day), certain: surelyLivesOn(boundsOf(record.period), day) }),
  });
}

function levelOf(uri: string, { day, onDay, uriOf }: Described): Properties {
  if (day === null || onDay === undefined) return {};
  return {
    level: onDay.level,
    ground: onDay.grounds.map((ground, index) =>
      node(`${uri}#ground-${index + 1}`, ['Ground'], {
        onDay: dayValue(day),
        level: ground.level,
        obligation: maybe(ground.obligation, (id: string) => ref(uriOf('obligation', id))),
        fulfilment: maybe(ground.fulfilment, (id: string) => ref(uriOf('fulfilment', id))),
        classification: maybe(ground.classification, (id: string) => ref(uriOf('classification', id))),
        'cv:hasFormalFramework': ground.provisions.map((id) => ref(uriOf('provision', id))),
        certain: ground.certain,
        organsKnown: ground.organsKnown,
        'dct:description': prose(ground.why),
      }),
    ),
  };
}

function derivation(id: string, evidence: Evidence, { uriOf }: Described): Node {
  return node(id, ['prov:Derivation'], {
    'prov:entity': ref(uriOf('source', evidence.source)),
    heading: evidence.heading,
    basis: evidence.basis,
    note: maybe(evidence.note, prose),
  });
}

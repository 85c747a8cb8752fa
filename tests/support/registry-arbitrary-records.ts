import type { AnyRecord } from '../../src/records/kind';
import { problemLine } from '../../src/records/problem';
import type { RawRecord } from '../../src/records/raw';
import { validateRecords } from '../../src/records/validate';
import type { PlainPeriod, PlainRegistry } from './plain-model-data';

/** The registry as validated records, ready to be written. Throws when validation finds a problem. */
export function recordsOf(registry: PlainRegistry): readonly AnyRecord[] {
  const { records, problems } = validateRecords(rawsOf(registry));
  if (problems.length > 0) throw new Error(`A random registry is refused:\n${problems.map(problemLine).join('\n')}`);
  return records;
}

/** The registry as files would give it: every value still text. */
function rawsOf(registry: PlainRegistry): RawRecord[] {
  const { organisations, arrangements, obligations, provisions, tasks, ibpThemes } = registry;
  return [
    raw('source', { id: 'source', sourceKind: 'DOCUMENT', title: 'Een bron', accordingTo: undefined }),
    ...organisations.map(({ id, name, type, period }) => raw('organisation', { id, name, type, ...days(period) })),
    ...registry.reorganisations.map(({ kind, ...each }) =>
      raw('reorganisation', { ...each, reorganisationKind: kind }),
    ),
    ...registry.regions.map(({ kind, ...each }) => raw('region', { ...each, regionKind: kind })),
    ...registry.placements.map(({ period, ...each }) => raw('placement', { ...each, ...days(period) })),
    ...(provisions.length > 0 ? [raw('act', { id: 'act', name: 'Een wet', ...days(ALWAYS) })] : []),
    ...provisions.map(({ id, period }) =>
      raw('provision', { id, act: 'act', article: '1', rule: prose('regel'), ...days(period) }),
    ),
    ...obligations.map(({ kind, period, ...each }) =>
      raw('obligation', { ...each, obligationKind: kind, name: prose(each.id), ...days(period) }),
    ),
    ...registry.themes.map((each) => raw('policy-theme', { ...each, scheme: each.broader ? 'TOP' : 'POLICY_FIELD' })),
    ...arrangements.map(({ period, ...each }) =>
      raw('arrangement', { ...each, arrangementKind: 'JOINT_ARRANGEMENT', ...days(period) }),
    ),
    ...registry.versions.map(({ id, arrangement, legalForm, period }) =>
      raw('arrangement-version', { id, arrangement, legalForm, ...days(period) }),
    ),
    ...registry.participations.map(({ period, ...each }) =>
      raw('participation', { ...each, origin: 'TEXT', ...days(period) }),
    ),
    ...registry.fulfilments.map(({ period, ...each }) => raw('fulfilment', { ...each, ...days(period) })),
    ...registry.classifications.map(({ period, ...each }) =>
      raw('classification', {
        ...each,
        level: 'VOLUNTARY',
        judgedBy: prose('iemand'),
        reason: prose('daarom'),
        ...days(period),
      }),
    ),
    ...(ibpThemes.length > 0 ? [raw('ibp-programme', { id: 'ibp', name: 'Het programma' })] : []),
    ...ibpThemes.map(({ id, number }) =>
      raw('ibp-theme', { id, number: String(number), programme: 'ibp', title: `Opgave ${id}` }),
    ),
    ...registry.crosswalks.map((each) => raw('crosswalk', { ...each, basis: 'INFERRED', reason: prose('daarom') })),
    ...(tasks.length > 0 ? [raw('agenda', { id: 'agenda', name: 'De agenda', ...days(ALWAYS) })] : []),
    ...tasks.map(({ id }, index) => raw('agenda-task', { id, agenda: 'agenda', order: String(index + 1) })),
    ...registry.uptakes.map((each) => raw('uptake', { ...each, basis: 'STATED', reason: prose('daarom') })),
  ];
}

const ALWAYS: PlainPeriod = {
  from: null,
  fromRule: 'UNKNOWN',
  until: null,
  untilRule: 'OPEN',
  attestedFrom: null,
  attestedUntil: null,
};

/** Null is not known, and what is not known is left out. */
function raw(kind: string, values: Readonly<Record<string, unknown>>): RawRecord {
  const given: Readonly<Record<string, unknown>> = { accordingTo: ['source'], ...values };
  const known = Object.entries(given).filter(
    ([, value]) => value !== null && value !== undefined && !isEmptyList(value),
  );
  return { kind, values: Object.fromEntries(known), file: 'random', lineOf: () => 0 };
}

function isEmptyList(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}

function days(period: PlainPeriod): Readonly<Record<string, unknown>> {
  return { ...period };
}

function prose(text: string): { nl: string; en: string } {
  return { nl: text, en: text };
}

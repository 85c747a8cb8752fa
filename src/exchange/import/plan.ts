import type { AnyRecord, Evidence as Said } from '../../records/kind';
import type { Day } from '../../time/day';
import { conclude, type Conclusions } from '../conclusions/conclude';
import { concludeFulfilments } from '../conclusions/fulfilments';
import type { ConcludedParticipation } from '../conclusions/participations';
import { discrepanciesOf, solvedDiscrepancies } from './discrepancies';
import { derivedFrom, draftOf, statedBy, type Values } from './draft';
import type { Evidence } from './evidence';
import { type Difference, merge } from './merge';
import { matchParticipations } from './participations';
import type { Registered } from './registered';

export interface Plan {
  /** All records the import wants stored, those that stay the same among them. */
  readonly records: readonly AnyRecord[];
  /** Statements of an earlier delivery of this register that this one does not hold. They stay. */
  readonly vanished: readonly AnyRecord[];
}

/** What the registry becomes with this evidence. Nothing is written, nothing but its parameters is read. */
export function planImport(registered: Registered, evidence: Evidence): Plan {
  const source = evidence.source.id;
  const before = conclude(registered);
  const merged = new Working(registered);
  merged.put({ ...(registered.get(source) ?? {}), ...evidence.source });
  for (const record of evidence.mentioned) merged.mention(record, source);
  for (const record of evidence.statements) merged.state(record);
  const after = conclude(merged.now());
  conclusionsInto(merged, before, after, source);
  for (const fulfilment of concludeFulfilments(merged.now(), after.arrangements)) merged.put(fulfilment);
  const raised = discrepanciesOf(merged.differences, source, merged.now());
  for (const record of raised) merged.put({ ...record });
  const open = new Set(raised.map(({ id }) => id));
  for (const record of solvedDiscrepancies(registered, open, source, evidence.source.stateOn as Day | null)) merged.put(record);
  return { records: merged.records(), vanished: vanishedFrom(registered, evidence) };
}

function conclusionsInto(merged: Working, before: Conclusions, after: Conclusions, source: string): void {
  const known = merged.now();
  for (const [id, said] of after.organisations) {
    const entries = known.having('register-entry', 'organisation', id);
    merged.say('organisation', id, said, before.organisations.get(id), sourcesOf(entries, source));
  }
  for (const [id, said] of after.arrangements) {
    const versions = known.having('arrangement-version', 'arrangement', id);
    merged.say('arrangement', id, said, before.arrangements.get(id), sourcesOf(versions, source));
  }
  const taken = new Set([...known.all()].map(({ id }) => id));
  for (const [id, concluded] of after.participations) {
    const stored = known.having('participation', 'arrangement', id);
    const versions = known.having('arrangement-version', 'arrangement', id);
    const basis = sourcesOf(versions, source);
    const earlier = matchParticipations(id, before.participations.get(id) ?? [], stored, new Set(taken));
    const matched = matchParticipations(id, concluded, stored, taken);
    const idOf = new Map(matched.map((each) => [each.concluded, each.id]));
    for (const { concluded: each, id: own } of matched) {
      const was = earlier.find((other) => other.id === own)?.concluded;
      merged.say('participation', own, valuesOf(id, each, concluded, idOf), was && valuesOf(id, was, [], idOf), basis);
    }
  }
}

function valuesOf(
  arrangement: string,
  each: ConcludedParticipation,
  all: readonly ConcludedParticipation[],
  idOf: ReadonlyMap<ConcludedParticipation, string>,
): Values {
  const continues = each.continues
    .map((id) => all.find((other) => other.organisation === id && other.period.until === each.period.from))
    .map((other) => other && idOf.get(other))
    .filter((id) => id !== undefined);
  return { ...each, arrangement, continues };
}

/** The registers that say it, without places; this import's register first where it is one of them. */
function sourcesOf(statements: readonly AnyRecord[], source: string): readonly string[] {
  const all = new Set(statements.flatMap(({ accordingTo, title, kind }) =>
    kind === 'arrangement-version' && title === null ? [] : accordingTo.map((evidence) => evidence.source)));
  return [...all].sort((a, b) => Number(b === source) - Number(a === source));
}

function vanishedFrom(registered: Registered, { source, statements }: Evidence): AnyRecord[] {
  const delivered = new Set(statements.map(({ id }) => id));
  return ['arrangement-version', 'register-entry']
    .flatMap((kind) => registered.ofKind(kind))
    .filter(({ id, accordingTo }) => !delivered.has(id) && accordingTo.some((each) => each.source === source.id));
}

/** The records of the registry with what the import has made of them so far. */
class Working {
  readonly differences: Difference[] = [];
  private readonly made = new Map<string, AnyRecord>();
  private current: Registered | undefined;

  constructor(private readonly registered: Registered) {}

  now(): Registered {
    return (this.current ??= this.registered.with([...this.made.values()]));
  }

  records(): AnyRecord[] {
    return [...this.made.values()];
  }

  put(record: AnyRecord): void {
    this.made.set(record.id, record);
    this.current = undefined;
  }

  /** What a delivery points at: it fills what is not known, and differs in nothing. */
  mention(draft: AnyRecord, source: string): void {
    const { record } = merge(this.get(draft.id), given(draft), { before: undefined, draft, evidence: [statedBy(source)] });
    this.put(record);
  }

  /** What a register says in its own words: it replaces what it said before. */
  state(record: AnyRecord): void {
    const stored = this.get(record.id);
    if (!stored) return this.put(record);
    const said = Object.entries(record).filter(([name, value]) => value !== null || name === 'period');
    const sources = new Set(stored.accordingTo.map(({ source }) => source));
    const added = record.accordingTo.filter(({ source }) => !sources.has(source));
    this.put({ ...stored, ...Object.fromEntries(said), accordingTo: [...stored.accordingTo, ...added] } as AnyRecord);
  }

  /** What is concluded of a record; differences with what others say of it are kept. */
  say(kind: string, id: string, said: Values, before: Values | undefined, sources: readonly string[]): void {
    const evidence: Said[] = sources.map((source) => (kind === 'participation' ? derivedFrom(source) : statedBy(source)));
    const draft = draftOf(kind, id, said, evidence);
    const { record, differences } = merge(this.get(id), said, { before, draft, evidence });
    this.differences.push(...differences);
    this.made.set(id, record);
    this.current = undefined;
  }

  private get(id: string): AnyRecord | undefined {
    return this.made.get(id) ?? this.registered.get(id);
  }
}

/** The values a draft gives; what it leaves open is not said. */
function given(draft: AnyRecord): Values {
  return Object.fromEntries(
    Object.entries(draft).filter(([name, value]) => !['kind', 'id', 'accordingTo', 'verified', 'period'].includes(name) && value !== null),
  );
}

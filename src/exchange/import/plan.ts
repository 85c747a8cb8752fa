import type { AnyRecord, Evidence as Said } from '../../records/kind';
import type { Day } from '../../time/day';
import type { DeliveryProblem } from '../delivery';
import { conclude, type Conclusions } from '../conclusions/conclude';
import { concludeFulfilments } from '../conclusions/fulfilments';
import type { ConcludedParticipation } from '../conclusions/participations';
import { discrepanciesOf, solvedDiscrepancies } from './discrepancies';
import { derivedFrom, draftOf, statedBy, type Values } from './draft';
import type { Evidence } from './evidence';
import { type Difference, merge } from './merge';
import { matchParticipations } from './participations';
import type { Registered } from './registered';
import type { Turns } from './turns';

export interface Plan {
  /** All records the import wants stored, those that stay the same among them. */
  readonly records: readonly AnyRecord[];
  /** Statements of an earlier delivery of this register that this one does not hold. They stay. */
  readonly vanished: readonly AnyRecord[];
  readonly problems: readonly DeliveryProblem[];
  readonly sources: readonly AnyRecord[];
}

/** Makes evidence of a delivery, given what the registry holds. */
export type Gather = (registered: Registered) => Evidence;

/** What the registry becomes with these deliveries. Nothing is written, nothing but its parameters is read. */
export async function planImport(registered: Registered, deliveries: readonly Gather[], turns: Turns): Promise<Plan> {
  const merged = new Working(registered);
  const evidences: Evidence[] = [];
  for (const gather of deliveries) {
    const evidence = gather(merged.now());
    merged.put({ ...(registered.get(evidence.source.id) ?? {}), ...evidence.source });
    for (const record of evidence.mentioned) merged.mention(record, evidence.source.id);
    for (const record of evidence.statements) merged.state(record);
    evidences.push(evidence);
    await turns.give();
  }
  const after = await conclude(merged.now(), turns);
  await conclusionsInto(merged, await conclude(registered, turns), after, turns);
  for (const fulfilment of concludeFulfilments(merged.now(), after.arrangements)) merged.put(fulfilment);
  const raised = discrepanciesOf(merged.differences, merged.now());
  for (const record of raised) merged.put(record);
  const newest =
    evidences
      .map(({ source }) => source.stateOn as Day | null)
      .sort()
      .at(-1) ?? null;
  for (const record of solvedDiscrepancies(registered, new Set(raised.map(({ id }) => id)), newest)) merged.put(record);
  return {
    records: merged.records(),
    vanished: evidences.flatMap((evidence) => vanishedFrom(registered, evidence)),
    problems: evidences.flatMap(({ problems }) => problems),
    sources: evidences.map(({ source }) => source),
  };
}

async function conclusionsInto(merged: Working, before: Conclusions, after: Conclusions, turns: Turns): Promise<void> {
  const known = merged.now();
  for (const [id, said] of after.organisations) {
    const entries = known.having('register-entry', 'organisation', id);
    merged.say(['organisation', id], said, before.organisations.get(id), sourcesOf(entries));
    await turns.give();
  }
  for (const [id, said] of after.arrangements) {
    const versions = known.having('arrangement-version', 'arrangement', id);
    merged.say(['arrangement', id], said, before.arrangements.get(id), sourcesOf(versions));
    await turns.give();
  }
  const taken = new Set([...known.all()].map(({ id }) => id));
  for (const [id, concluded] of after.participations) {
    const stored = known.having('participation', 'arrangement', id);
    const versions = known.having('arrangement-version', 'arrangement', id);
    const basis = sourcesOf(versions);
    const earlier = matchParticipations(id, before.participations.get(id) ?? [], stored, new Set(taken));
    const matched = matchParticipations(id, concluded, stored, taken);
    const idOf = new Map(matched.map((each) => [each.concluded, each.id]));
    for (const { concluded: each, id: own } of matched) {
      const was = earlier.find((other) => other.id === own)?.concluded;
      merged.say(
        ['participation', own],
        valuesOf(id, each, concluded, idOf),
        was && valuesOf(id, was, [], idOf),
        basis,
      );
    }
    await turns.give();
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

/** The registers that say it, in the order of their ids. */
function sourcesOf(statements: readonly AnyRecord[]): readonly string[] {
  const imported = statements.filter(({ kind, title }) => kind !== 'arrangement-version' || title !== null);
  return [...new Set(imported.flatMap(({ accordingTo }) => accordingTo.map(({ source }) => source)))].sort();
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
    const { record } = merge(this.get(draft.id), given(draft), {
      before: undefined,
      draft,
      evidence: [statedBy(source)],
      asOf: null,
    });
    this.put(record);
  }

  /** What a register says in its own words: it replaces what it said before. */
  state(record: AnyRecord): void {
    const stored = this.get(record.id);
    if (!stored) {
      this.put(record);
      return;
    }
    const said = Object.entries(record).filter(([name, value]) => value !== null || name === 'period');
    const sources = new Set(stored.accordingTo.map(({ source }) => source));
    const added = record.accordingTo.filter(({ source }) => !sources.has(source));
    this.put({ ...stored, ...Object.fromEntries(said), accordingTo: [...stored.accordingTo, ...added] });
  }

  /** What is concluded of a record; differences with what others say of it are kept. */
  say(
    [kind, id]: readonly [string, string],
    said: Values,
    before: Values | undefined,
    sources: readonly string[],
  ): void {
    const evidence: Said[] = sources.map((source) =>
      kind === 'participation' ? derivedFrom(source) : statedBy(source),
    );
    const draft = draftOf(kind, id, said, evidence);
    const asOf =
      sources
        .map((source) => this.get(source)?.stateOn as Day | null | undefined)
        .sort()
        .at(-1) ?? null;
    const { record, differences } = merge(this.get(id), said, { before, draft, evidence, asOf });
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
    Object.entries(draft).filter(
      ([name, value]) => !['kind', 'id', 'accordingTo', 'verified', 'period'].includes(name) && value !== null,
    ),
  );
}

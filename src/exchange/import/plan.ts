import { isDeepStrictEqual } from 'node:util';
import type { AnyRecord, Evidence as Said } from '../../records/kind';
import { type Day, dayInAmsterdam } from '../../time/day';
import type { Period } from '../../time/period';
import type { DeliveryProblem } from '../delivery';
import { concludeArrangements, type Concluded, type Conclusions, concludeOrganisations } from '../conclusions/conclude';
import { concludeFulfilments } from '../conclusions/fulfilments';
import type { ConcludedParticipation } from '../conclusions/participations';
import { discrepanciesOf, solvedDiscrepancies } from './discrepancies';
import { derivedFrom, draftOf, statedBy, type Values } from './draft';
import type { Evidence } from './evidence';
import { type Difference, mentioned, merge } from './merge';
import { matchParticipations, newParticipationId } from './participations';
import type { Registered } from './registered';
import { fromRegistersOnly } from './registers';
import type { Turns } from './turns';

export interface Plan {
  /** All records the import wants stored, those that stay the same among them. */
  readonly records: readonly AnyRecord[];
  /** Statements of an earlier delivery of this register that this one does not hold. They stay. */
  readonly vanished: readonly AnyRecord[];
  readonly problems: readonly DeliveryProblem[];
  readonly sources: readonly AnyRecord[];
  /** The records in which a value followed the register although other sources are cited for them. */
  readonly followed: readonly string[];
}

export interface PlanOptions {
  readonly at: Date;
  readonly turns: Turns;
  /** What people wrote, by id, where the plan must know it. */
  readonly written?: ReadonlyMap<string, AnyRecord>;
}

/** Makes evidence of a delivery, given what the registry holds. */
export type Gather = (registered: Registered, turns: Turns) => Promise<Evidence>;

/** What the registry becomes with these deliveries. Nothing is written, nothing but its parameters is read. */
export async function planImport(
  registered: Registered,
  deliveries: readonly Gather[],
  { at, turns, written = new Map() }: PlanOptions,
): Promise<Plan> {
  const merged = new Working(registered, written);
  const told: Told[] = [];
  for (const gather of deliveries) {
    const evidence = await gather(merged.now(), turns);
    merged.put({ ...(registered.get(evidence.source.id) ?? {}), ...evidence.source });
    for (const record of evidence.mentioned) {
      merged.mention(record);
      await turns.give();
    }
    for (const record of evidence.statements) {
      merged.state(record);
      await turns.give();
    }
    const { source, problems } = evidence;
    told.push({ source, problems, vanished: vanishedFrom(registered, evidence) });
  }
  await organisationsInto(merged, concludeOrganisations(registered), turns);
  const after = concludeArrangements(merged.now());
  const gone = await arrangementsInto(merged, concludeArrangements(registered), after, turns);
  for (const fulfilment of concludeFulfilments(merged.now())) merged.put(fulfilment);
  const raised = discrepanciesOf(merged.differences, merged.now());
  for (const record of raised) merged.put(record);
  const solvedOn = newestDay(told.map(({ source }) => source)) ?? dayInAmsterdam(at);
  const solved = solvedDiscrepancies(registered, new Set(raised.map(({ id }) => id)), solvedOn);
  for (const record of solved) merged.put(record);
  return {
    records: merged.records(),
    vanished: [...told.flatMap(({ vanished }) => vanished), ...gone],
    problems: told.flatMap(({ problems }) => problems),
    sources: told.map(({ source }) => source),
    followed: [...merged.followed],
  };
}

/** What is kept of a delivery once the plan has taken up what it says. */
type Told = Pick<Evidence, 'source' | 'problems'> & Pick<Plan, 'vanished'>;

/** The newest day whose state these sources show; null where none says. */
function newestDay(sources: readonly (AnyRecord | undefined)[]): Day | null {
  const days = sources
    .map((source) => source?.stateOn as Day | null | undefined)
    .filter((day) => typeof day === 'string');
  return days.sort().at(-1) ?? null;
}

async function organisationsInto(merged: Working, before: Conclusions<Values>, turns: Turns): Promise<void> {
  const known = merged.now();
  const after = concludeOrganisations(known);
  for (const id of after.ids) {
    const entries = known.having('register-entry', 'organisation', id);
    merged.say(['organisation', id], after.get(id) ?? {}, before.get(id), sourcesOf(entries));
    await turns.give();
  }
}

/** Says what was concluded; gives the participations that were concluded before and are not any more. */
async function arrangementsInto(
  merged: Working,
  before: Conclusions<Concluded>,
  after: Conclusions<Concluded>,
  turns: Turns,
): Promise<AnyRecord[]> {
  const known = merged.now();
  const taken = new Set([...known.all()].map(({ id }) => id));
  const gone: AnyRecord[] = [];
  for (const id of after.ids) {
    const [was, is] = [before.get(id), after.get(id)];
    if (!is) continue;
    const { arrangement, participations } = is;
    const basis = sourcesOf(known.having('arrangement-version', 'arrangement', id));
    merged.say(['arrangement', id], arrangement, was?.arrangement, basis);
    const stored = known.having('participation', 'arrangement', id);
    const earlier = saidOf(id, matchParticipations(was?.participations ?? [], stored));
    const matched = matchParticipations(participations, stored);
    for (const each of participations)
      if (!matched.has(each)) matched.set(each, newParticipationId(id, each.organisation, taken));
    const now = saidOf(id, matched);
    for (const [own, said] of now) merged.say(['participation', own], said, earlier.get(own), basis);
    for (const [own] of earlier) if (!now.has(own)) gone.push(...merged.unsay(own));
    await turns.give();
  }
  return gone;
}

/** What is said of each participation, by its id. */
function saidOf(arrangement: string, idOf: ReadonlyMap<ConcludedParticipation, string>): Map<string, Values> {
  const all = [...idOf.keys()];
  const continued = ({ continues, period }: ConcludedParticipation) =>
    continues
      .map((id) => all.find((other) => other.organisation === id && other.period.until === period.from))
      .map((other) => other && idOf.get(other))
      .filter((id) => id !== undefined);
  return new Map([...idOf].map(([each, id]) => [id, { ...each, arrangement, continues: continued(each) }]));
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
  readonly followed = new Set<string>();
  private readonly made = new Map<string, AnyRecord>();
  private current: Registered | undefined;

  constructor(
    private readonly registered: Registered,
    private readonly written: ReadonlyMap<string, AnyRecord>,
  ) {}

  now(): Registered {
    return (this.current ??= this.registered.with([...this.made.values()]));
  }

  records(): AnyRecord[] {
    return [...this.made.values()];
  }

  /** Of a record that stays the same the stored one is kept, and no other. */
  put(record: AnyRecord): void {
    const stored = this.registered.get(record.id);
    this.made.set(record.id, isDeepStrictEqual(stored, record) ? (stored ?? record) : record);
    this.current = undefined;
  }

  /** What a delivery points at. */
  mention(draft: AnyRecord): void {
    this.put(mentioned(this.get(draft.id), draft));
  }

  /** What a register says in its own words: it replaces what it said before. What others found out besides stays. */
  state(record: AnyRecord): void {
    const stored = this.get(record.id);
    if (!stored || fromRegistersOnly(stored)) {
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
    const asOf = newestDay(sources.map((source) => this.get(source)));
    const saying = { before, draft, evidence, asOf, written: this.written.get(id) };
    const { record, differences, followed } = merge(this.get(id), said, saying);
    if (followed) this.followed.add(id);
    this.differences.push(...differences);
    this.put(record);
  }

  /**
   * A participation of which the register gave evidence and gives none any more, in a version that stays: whether it is
   * a correction, or somebody left, it does not say. What only the register said of it may have ended since.
   */
  unsay(id: string): AnyRecord[] {
    const stored = this.registered.get(id);
    if (!stored?.period || stored.inRegister === false) return [];
    const own = fromRegistersOnly(stored);
    const seen = newestDay(stored.accordingTo.map(({ source }) => this.registered.get(source)));
    const open = own && stored.period.untilRule === 'OPEN';
    const attested = seen !== null && seen > (stored.period.from ?? stored.period.attestedFrom ?? '') ? seen : null;
    const period: Period = open ? { ...stored.period, untilRule: 'UNKNOWN', attestedUntil: attested } : stored.period;
    this.put({ ...stored, inRegister: false, period });
    return [stored];
  }

  private get(id: string): AnyRecord | undefined {
    return this.made.get(id) ?? this.registered.get(id);
  }
}

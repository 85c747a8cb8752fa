import type { Graph } from '../graph/port';
import { statement } from '../graph/query';
import { CHANGES_AFTER, REGISTRY_STATE } from '../records/change-queries';
import type { Day } from '../time/day';
import type { Publication } from './publication';

/** The state of the registry that an export is taken from. */
export interface DataState {
  /** The number of the last change. */
  readonly version: number;
  /** The day of the newest source state. */
  readonly asOf: Day | null;
  /** Names the last act of writing, so that two databases with as many changes are told apart. */
  readonly lastAct: string | null;
  /** The instants of the first and last change. */
  readonly firstChangeAt: string | null;
  readonly lastChangeAt: string | null;
}

/** What an export is taken from, and for which day. */
export interface Scope {
  readonly graph: Graph;
  readonly publicUri: string;
  readonly publication: Publication;
  /** The day looked at; null takes everything with its periods. */
  readonly day: Day | null;
  readonly state: DataState;
}

export async function dataState(graph: Graph): Promise<DataState> {
  const [[registry]] = await graph.read([statement(REGISTRY_STATE, {})]);
  const version = registry?.lastChange ?? 0;
  const [[first], [last]] = await graph.read([
    statement(CHANGES_AFTER, { after: 0, limit: 1 }),
    statement(CHANGES_AFTER, { after: Math.max(version - 1, 0), limit: 1 }),
  ]);
  return {
    version,
    asOf: registry?.dataAsOf ?? null,
    lastAct: last?.act ?? null,
    firstChangeAt: first?.at ?? null,
    lastChangeAt: last?.at ?? null,
  };
}

/** Something was written while an export was under way: what was given out so far is of no one state. */
export class Overtaken extends Error {
  constructor() {
    super('The registry was changed while the export was under way, so it was broken off. Ask for it again.');
    this.name = 'Overtaken';
  }
}

/** The pieces of an export; fails at the end with Overtaken where the registry did not stay as it was. */
export async function* undisturbed(pieces: AsyncIterable<string>, { graph, state }: Scope): AsyncGenerator<string> {
  yield* pieces;
  const [[registry]] = await graph.read([statement(REGISTRY_STATE, {})]);
  if ((registry?.lastChange ?? 0) !== state.version) throw new Overtaken();
}

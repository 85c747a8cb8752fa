import { GraphError } from '../../graph/errors';
import type { Readable, ReadOptions, RowsOf, Statement } from '../../graph/port';
import { recordedBetween } from './recorded';
import { Past } from './past';

/** A past takes the memory of a registry of its own; who compares looks at two or three. */
export const KEPT = 4;

/** One version: its thread, once somebody read from it, and how many are reading. */
interface Kept {
  readonly version: number;
  readonly graph: Readable;
  past: Promise<Past> | null;
  readers: number;
}

/**
 * The registry as it was at some versions of its data. A past is built when it is first read, by one build for all who
 * wait for it and one build at a time. Those used last are kept; a dropped one ends when nobody reads from it any more,
 * and who holds it and reads on has it built again.
 */
export class Pasts {
  /** The one used last stands last. */
  private readonly kept = new Map<number, Kept>();
  private lastBuild: Promise<unknown> = Promise.resolve();

  constructor(private readonly live: Readable) {}

  /** The registry as it was when this change, and no later one, had been recorded. The same object while it is kept. */
  at(version: number): Readable {
    return this.use(version).graph;
  }

  /** Ends every thread. */
  async close(): Promise<void> {
    for (const kept of [...this.kept.values()]) this.drop(kept);
    await this.lastBuild;
  }

  private use(version: number): Kept {
    const kept = this.kept.get(version) ?? this.unread(version);
    this.kept.delete(version);
    this.kept.set(version, kept);
    for (const other of [...this.kept.values()].slice(0, -KEPT)) this.drop(other);
    return kept;
  }

  private unread(version: number): Kept {
    const graph: Readable = { read: (statements, options) => this.read(version, statements, options) };
    return { version, graph, past: null, readers: 0 };
  }

  private async read<Statements extends readonly Statement[]>(
    version: number,
    statements: readonly [...Statements],
    { signal }: ReadOptions = {},
  ): Promise<RowsOf<Statements>> {
    const kept = this.use(version);
    kept.readers += 1;
    try {
      const past = (kept.past ??= this.queueBuild(kept));
      return await unlessAborted(
        past.then((each) => each.read(statements)),
        signal,
      );
    } finally {
      kept.readers -= 1;
      if (!this.isKept(kept)) close(kept);
    }
  }

  private queueBuild(kept: Kept): Promise<Past> {
    const building = this.lastBuild.then(() => this.build(kept));
    this.lastBuild = building.catch(() => this.forget(kept));
    return building;
  }

  private async build(kept: Kept): Promise<Past> {
    if (!this.isKept(kept) && kept.readers === 0)
      throw new GraphError('TIMEOUT', 'Nobody waits for this past any more');
    const past = new Past(() => this.forget(kept));
    try {
      await past.build(recordedBetween(this.live, { after: 0, upTo: kept.version }));
      return past;
    } catch (error) {
      void past.close();
      throw error;
    }
  }

  private isKept(kept: Kept): boolean {
    return this.kept.get(kept.version) === kept;
  }

  private forget(kept: Kept): void {
    if (this.isKept(kept)) this.kept.delete(kept.version);
  }

  private drop(kept: Kept): void {
    this.forget(kept);
    close(kept);
  }
}

/** Ends the thread unless somebody still reads from it; the last reader comes here again. */
function close(kept: Kept): void {
  if (kept.readers === 0) kept.past?.then((past) => past.close()).catch(() => undefined);
}

/** The wait ends with the request; what was begun for it goes on for others. */
function unlessAborted<Value>(promise: Promise<Value>, signal: AbortSignal | undefined): Promise<Value> {
  if (!signal) return promise;
  return new Promise((resolve, reject) => {
    const stop = () => reject(new GraphError('TIMEOUT', 'The past was not ready in time'));
    if (signal.aborted) stop();
    signal.addEventListener('abort', stop, { once: true });
    void promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop));
  });
}

import { extname, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { GraphError } from '../../graph/errors';
import type { Readable, RowsOf, Statement } from '../../graph/port';
import type { ChangeRow } from '../change-queries';
import type { Answer, Request } from './messages';

interface Waiting {
  readonly resolve: (rows: unknown[][]) => void;
  readonly reject: (error: unknown) => void;
}

/** From sources (tests, scripts) a thread needs the same loader as its process; what is built needs none. */
const EXTENSION = extname(__filename);
const LOADER = join(__dirname, '..', '..', '..', 'scripts', 'typescript-require.js');
const THREAD = EXTENSION === '.ts' ? { execArgv: ['-r', LOADER] } : {};

/**
 * The registry as it was, in a thread of its own: building it and reading it never hold up the thread that answers.
 * The process can end while a past is idle.
 */
export class Past implements Readable {
  private readonly worker = new Worker(join(__dirname, `worker${EXTENSION}`), THREAD);
  private readonly waiting = new Map<number, Waiting>();
  private asked = 0;
  private broken: GraphError | null = null;

  /** `onBroken` is called when the thread ended by itself; nothing can be asked of it any more. */
  constructor(private readonly onBroken: () => void) {
    this.worker.unref();
    this.worker.on('message', (answer: Answer) => this.take(answer));
    this.worker.on('error', (error) => this.breakWith(error));
    this.worker.on('exit', () => this.breakWith(undefined));
  }

  /** Fills it from these changes. Rejects when they do not lead to records that are sound today. */
  async build(changes: AsyncIterable<readonly ChangeRow[]>): Promise<void> {
    for await (const some of changes) await this.ask({ ask: 'TAKE', changes: some });
    await this.ask({ ask: 'BUILD' });
  }

  async read<Statements extends readonly Statement[]>(
    statements: readonly [...Statements],
  ): Promise<RowsOf<Statements>> {
    const sent = statements.map(({ query: { name, text }, parameters }) => ({ query: { name, text }, parameters }));
    return (await this.ask({ ask: 'READ', statements: sent })) as RowsOf<Statements>;
  }

  async close(): Promise<void> {
    if (this.broken) return;
    await this.ask({ ask: 'CLOSE' });
  }

  private ask(request: Request): Promise<unknown[][]> {
    if (this.broken) return Promise.reject(this.broken);
    return new Promise((resolve, reject) => {
      const id = ++this.asked;
      this.waiting.set(id, { resolve, reject });
      this.worker.ref();
      this.worker.postMessage({ id, request });
    });
  }

  private take(answer: Answer): void {
    const waiting = this.waiting.get(answer.id);
    this.waiting.delete(answer.id);
    if (this.waiting.size === 0) this.worker.unref();
    if ('rows' in answer) waiting?.resolve(answer.rows);
    else {
      const { code, message } = answer.failed;
      waiting?.reject(code ? new GraphError(code, message) : new Error(`The past cannot be rebuilt: ${message}`));
    }
  }

  private breakWith(cause: unknown): void {
    if (this.broken) return;
    this.broken = new GraphError('UNAVAILABLE', 'The thread of a past ended', cause);
    for (const { reject } of this.waiting.values()) reject(this.broken);
    this.waiting.clear();
    this.onBroken();
  }
}

import { type Response, Router } from 'express';
import type { Graph } from '../graph/port';
import { statement } from '../graph/query';
import { REGISTRY_STATE } from '../records/change-queries';
import { DATABASE_VERSION } from '../records/database';

/** A database that needs longer than this is not one to send readers to. */
const READY_WITHIN = 2_000;

export interface HealthOptions {
  readonly graph: Pick<Graph, 'engine' | 'read'>;
  /** Tells this process from an earlier one at the same address; also in the file by which commands find it. */
  readonly instance: string;
  readonly isDraining: () => boolean;
}

/** `/health/live`: the process runs. `/health/ready`: it can answer questions now. */
export function healthRoutes({ graph, instance, isDraining }: HealthOptions): Router {
  const routes = Router();
  routes.get('/live', (_request, response) => {
    response.json({ status: 'live', instance });
  });
  routes.get('/ready', async (_request, response) => {
    if (isDraining()) sendNotReady(response, 'The server is stopping.');
    else {
      const problem = await problemOf(graph);
      if (problem) sendNotReady(response, problem);
      else response.json({ status: 'ready', engine: graph.engine });
    }
  });
  return routes;
}

function sendNotReady(response: Response, reason: string): void {
  response.status(503).json({ status: 'not ready', reason });
}

/** The reason stays general: health is public, and an engine's words can name hosts. */
async function problemOf(graph: Pick<Graph, 'read'>): Promise<string | undefined> {
  const late = new AbortController();
  const timer = setTimeout(() => late.abort(), READY_WITHIN);
  try {
    const [[state]] = await Promise.race([
      graph.read([statement(REGISTRY_STATE, {})], { signal: late.signal }),
      aborted(late.signal),
    ]);
    if (state?.version === DATABASE_VERSION) return undefined;
    return `The database has version ${state?.version ?? 'none'}, this program works with ${DATABASE_VERSION}.`;
  } catch {
    return `The database did not answer within ${READY_WITHIN / 1000} seconds.`;
  } finally {
    clearTimeout(timer);
  }
}

function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    signal.addEventListener('abort', () => reject(new Error('too late')), { once: true });
  });
}

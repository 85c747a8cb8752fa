import { parentPort } from 'node:worker_threads';
import { openEmbedded } from '../../graph/embedded';
import { GraphError } from '../../graph/errors';
import type { Graph } from '../../graph/port';
import type { ChangeRow } from '../change-queries';
import type { Answer, Request, Sent } from './messages';
import { rebuild } from './rebuild';

/** The thread of one past: an embedded engine in memory, filled once, then only read. */
const graph: Graph = openEmbedded();
let changes: ChangeRow[] = [];

async function answerTo(request: Request): Promise<unknown[][]> {
  switch (request.ask) {
    case 'TAKE':
      changes = changes.concat(request.changes);
      return [];
    case 'BUILD':
      await rebuild(graph, changes);
      changes = [];
      return [];
    case 'READ':
      return graph.read(request.statements);
    case 'CLOSE':
      await graph.close();
      return [];
  }
}

parentPort?.on('message', ({ id, request }: Sent) => {
  const send = (answer: Answer) => parentPort?.postMessage(answer);
  answerTo(request).then(
    (rows) => {
      send({ id, rows });
      if (request.ask === 'CLOSE') parentPort?.close();
    },
    (error: unknown) => {
      const code = error instanceof GraphError ? error.code : null;
      send({ id, failed: { code, message: error instanceof Error ? (error.stack ?? error.message) : String(error) } });
    },
  );
});

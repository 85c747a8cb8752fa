import { createHash } from 'node:crypto';
import type { Publication } from '../../exchange/publication';
import type { DataState } from '../../exchange/scope';
import type { Graph } from '../../graph/port';
import { VERSION } from '../version';
import type { Log } from '../log';

/** What the addresses that give data out are made of. */
export interface OpenDataOptions {
  readonly graph: Graph;
  readonly publicUri: string;
  readonly publication: Publication;
  readonly now: () => Date;
  readonly log?: Log;
}

/** Names the bytes of an answer: the same program, data and question give the same, on every server. */
export function tagOf(state: DataState, publicUri: string, question: readonly unknown[]): string {
  const named = JSON.stringify([VERSION, state.version, state.lastAct, publicUri, ...question]);
  return createHash('sha256').update(named).digest('base64url').slice(0, 24);
}

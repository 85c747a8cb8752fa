import type { GraphErrorCode } from '../../graph/errors';
import type { ChangeRow } from '../change-queries';

/** A statement as it travels: the text and its parameters. */
export interface SentStatement {
  readonly query: { readonly name: string; readonly text: string };
  readonly parameters: object;
}

/** What the thread of a past is asked: to take changes, to become what they say, to read, to end. */
export type Request =
  | { readonly ask: 'TAKE'; readonly changes: readonly ChangeRow[] }
  | { readonly ask: 'BUILD' }
  | { readonly ask: 'READ'; readonly statements: readonly SentStatement[] }
  | { readonly ask: 'CLOSE' };

/** A request with the number by which its answer is known. */
export interface Sent {
  readonly id: number;
  readonly request: Request;
}

export type Answer =
  | { readonly id: number; readonly rows: unknown[][] }
  | { readonly id: number; readonly failed: { readonly code: GraphErrorCode | null; readonly message: string } };

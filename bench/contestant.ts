import type { ServerProcess } from './server-process';

export const QUESTIONS = ['participants', 'tree', 'partners'] as const;
export type QuestionName = (typeof QUESTIONS)[number];

/** What a question is asked about: found in the seeds, beside all copies. */
export const DAY = '2026-05-16';
export const ARRANGEMENT = 'gr-mrdh';
export const MUNICIPALITY = 'GM1926';
/** The longest list in these answers; all contestants are asked for no more. */
export const MOST = 100;

/** The one plain value that every contestant's answer to a question must come down to. */
export interface Plain {
  /** Who takes part in an arrangement, by name. */
  participants: readonly { name: string; organs: readonly string[] | null; certain: boolean }[];
  /** In what a municipality takes part, by name, with themes and participants, each by name. */
  tree: readonly { name: string; themes: readonly string[]; participants: readonly string[] }[];
  /** With whom a municipality shares arrangements, most first, then by name. */
  partners: readonly { name: string; shared: number }[];
}

/** How a contestant is asked a question, and what its answer comes down to. */
export interface Asked<Name extends QuestionName> {
  readonly path: string;
  /** A body is posted as JSON; without one the path is got. */
  readonly body?: object;
  /** What a client would have to do with the answer is done here: sort, count, choose. */
  readonly plain: (answer: never) => Plain[Name];
}

/** One program that answers the questions over HTTP, in a process of its own. */
export interface Contestant {
  readonly name: string;
  /** What is measured, in a sentence for the report. */
  readonly about: string;
  /** Starts it on the database at a Bolt address. */
  readonly start: (bolt: string) => Promise<ServerProcess>;
  /** The usual way to ask each question; another way is measured beside it. */
  readonly asks: { readonly [Name in QuestionName]: { readonly usual: Asked<Name> } & Record<string, Asked<Name>> };
}

/** A GraphQL document as it is posted. */
export function document(query: string, variables: Readonly<Record<string, unknown>>) {
  return { path: '/graphql', body: { query, variables } };
}

/** In the order of the alphabet: for what is a set in every answer. */
export function sorted(names: readonly string[]): string[] {
  return [...names].sort();
}

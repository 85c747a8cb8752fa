import type { Ask } from '../answer';

/** The days a topic may be asked with beside the slugs, as they are called on the command line. */
export const DAYS = ['as-of', 'from', 'to'] as const;
export type Days = Readonly<Partial<Record<(typeof DAYS)[number], string>>>;

/** Something that can be asked from the command line: a GraphQL document and how its answer is shown. */
export interface Topic {
  readonly name: string;
  /** The slugs it takes, for the help. */
  readonly takes: string;
  readonly summary: string;
  readonly document: string;
  /** Which days it takes. */
  readonly options: readonly (keyof Days)[];
  /** The variables of the document, or a sentence that says what is missing. */
  variables(slugs: readonly string[], days: Days): Record<string, unknown> | string;
  /** What has to be asked before the variables are those of the document; left out, they are already. */
  settle?(variables: never, ask: Ask): Promise<Record<string, unknown>>;
  /** The answer for people; null where what was asked about is not known. `data` is what the document selects. */
  show(data: never): string | null;
}

/** One slug, or a sentence. */
export function oneSlug(slugs: readonly string[], asOf: string | null): Record<string, unknown> | string {
  return slugs.length === 1 ? { slug: slugs[0], asOf } : `Expected one SLUG, found ${slugs.length}.`;
}

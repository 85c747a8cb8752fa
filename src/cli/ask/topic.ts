/** What a topic may be asked with beside the slugs. */
export interface AskOptions {
  readonly asOf: string | null;
  readonly from: string | null;
  readonly to: string | null;
}

/** Something that can be asked from the command line: a GraphQL document and how its answer is shown. */
export interface Topic {
  readonly name: string;
  /** The slugs it takes, for the help. */
  readonly takes: string;
  readonly summary: string;
  readonly document: string;
  /** The variables of the document, or a sentence that says what is missing. */
  variables(slugs: readonly string[], options: AskOptions): Record<string, unknown> | string;
  /** The answer for people. `data` is what the document selects. */
  show(data: never): string;
}

/** One slug, or a sentence. */
export function oneSlug(slugs: readonly string[], asOf: string | null): Record<string, unknown> | string {
  return slugs.length === 1 ? { slug: slugs[0], asOf } : `Expected one SLUG, found ${slugs.length}.`;
}

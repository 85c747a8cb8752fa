import { DEFAULT_PAGE, MAX_PAGE } from '../../registry/reading/page';

/**
 * How large one question may be. Each number has its reason beside it; docs/decisions/0006-limits.md tells how they
 * were measured. Raising one is a decision about every reader, so nothing else in the project holds such a number.
 */

/** Levels of fields. The introspection that every tool sends has 15; the deepest document the registry is made for has 7. */
export const MAX_DEPTH = 15;

/** Fields asked for under another name. A report that compares a dozen bodies side by side needs about as many. */
export const MAX_ALIASES = 30;

/** Uses of `@include`, `@skip` and the like. A document with switches for its parts has a handful. */
export const MAX_DIRECTIVES = 20;

/** Words and signs, counted while parsing. The documents the registry is made for have 61 to 90, introspection 184. */
export const MAX_TOKENS = 2_000;

/** Fields after writing out every fragment where it is used. Introspection has 240. */
export const MAX_SELECTIONS = 1_000;

/** Complaints about one document; the first few are what a reader can mend. */
export const MAX_ERRORS = 5;

/** The page of a connection whose `first` is left out: what fits a screen. */
export const DEFAULT_PAGE_SIZE = DEFAULT_PAGE;

/** The largest page. More is refused and never cut off silently: a reader must not take a part for the whole. */
export const MAX_PAGE_SIZE = MAX_PAGE;

/**
 * Objects an answer could hold, or rows read for it, at most. The dearest document the registry is made for costs 30,607
 * with every list in it full (and takes 58 rows in fact). An answer of 100,000 objects is 4 MB and 0.25 s of work once
 * it is read.
 */
export const MAX_COST = 100_000;

/** Earlier moments that one question may look at: two to compare, and one to spare. */
export const MAX_MOMENTS = 3;

/**
 * What looking at an earlier moment costs: the registry of then is rebuilt in a thread of its own, which takes 0.7 s for
 * the seeds, as long as answers of 100,000 objects three times over; but it is kept for others.
 */
export const MOMENT_COST = 10_000;

/** What the schema itself costs: it reads nothing, but it is long. */
export const INTROSPECTION_COST = 1_000;

/** Bytes of a request. 2,000 tokens with their variables need a few kilobytes; a batch of a thousand ids some 40. */
export const MAX_BODY_BYTES = 100_000;

/** Milliseconds until a question is stopped. Those the registry is made for take a fraction of a second. */
export const QUERY_TIME = 10_000;

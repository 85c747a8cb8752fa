/** Work that is done piece by piece: it yields where others may have a turn. */
export type Steps<Result> = Generator<void, Result>;

/** The whole work without a pause. */
export function allAtOnce<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

import { EXIT, Failure } from './command';

/** A second signal sooner than this is the first one again: a terminal and npm both pass Ctrl+C on. */
const SAME_SIGNAL = 1_000;

/** Tells of the first signal to stop. Whoever insists is obeyed at once. Gives what ends the listening. */
export function whenToldToStop(heard: () => void): () => void {
  let since: number | undefined;
  const stop = () => {
    if (since !== undefined && performance.now() - since > SAME_SIGNAL) process.exit(EXIT.ENGINE);
    if (since !== undefined) return;
    since = performance.now();
    heard();
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  return () => {
    process.off('SIGINT', stop);
    process.off('SIGTERM', stop);
  };
}

/** Does work that hears by `signal` when it is told to stop, puts away what it began, and ends the command so. */
export async function stoppable<Result>(work: (signal: AbortSignal) => Promise<Result>): Promise<Result> {
  const stop = new AbortController();
  const deaf = whenToldToStop(() => stop.abort());
  try {
    return await work(stop.signal);
  } catch (error) {
    throw stop.signal.aborted ? new Failure(EXIT.ENGINE, 'Stopped before the end, as told.') : error;
  } finally {
    deaf();
  }
}

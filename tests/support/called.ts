import { run } from '../../src/cli/run';
import type { Ended } from './process';

/**
 * Calls `samenhang` in this process, with no settings but those given: for what a command says before it opens
 * anything, which is many calls and no reason to start a process for each.
 */
export async function called(args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Ended> {
  let [stdout, stderr] = ['', ''];
  const own = process.env;
  process.env = { PATH: own['PATH'], ...env };
  try {
    const code = await run(args, {
      answer: (text) => void (stdout += `${text}\n`),
      tell: (text) => void (stderr += `${text}\n`),
      pour: () => Promise.reject(new Error('An answer is poured out: start a process for that')),
      progress: () => () => undefined,
    });
    return { code, stdout, stderr };
  } finally {
    process.env = own;
  }
}

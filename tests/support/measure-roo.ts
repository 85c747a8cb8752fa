import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import type { RooSummary } from '../../src/exchange/roo/types';
import { PROJECT } from './components';

export interface Measured {
  readonly summary: RooSummary;
  readonly bytes: number;
  /** Milliseconds: of the clock, of the processor, and of the processor for the parser alone. */
  readonly wall: number;
  readonly cpu: number;
  readonly bareCpu: number;
  /** Megabytes, of the whole process. */
  readonly peak: number;
}

/** Reads an export that many times over in a process whose heap may not exceed so many megabytes. */
export function measureReading(file: string, times: number, heap: number): Measured {
  const script = join(PROJECT, 'tests', 'exchange', 'roo', 'measure.ts');
  const loader = join(PROJECT, 'scripts', 'typescript-require.js');
  const argv = [`--max-old-space-size=${heap}`, '-r', loader, script, file, String(times)];
  const { status, stdout, stderr } = spawnSync(process.execPath, argv, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`the reader did not end well: ${stderr.slice(0, 500)}`);
  return JSON.parse(stdout) as Measured;
}

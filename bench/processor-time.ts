import { readFileSync } from 'node:fs';

/** Linux counts the processor time of a process in hundredths of a second. */
const PER_SECOND = 100;

/** Seconds of processor time a process has used; not known on systems that do not tell as Linux does. */
export function processorTime(pid: number): number | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name of the program stands in brackets and may hold anything; user and system time are the 12th and 13th after.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return (Number(fields[11]) + Number(fields[12])) / PER_SECOND;
  } catch {
    return undefined;
  }
}

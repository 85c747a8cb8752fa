import { readFileSync } from 'node:fs';

/**
 * The most memory this process had, in megabytes. What the system tells of a child (`maxRSS`) counts its parent too, as it
 * was at the start of the child; Linux keeps the number of the process alone.
 */
export function peakMemory(): number {
  const [, kilobytes] = /^VmHWM:\s+(\d+) kB$/m.exec(statusOfProcess()) ?? [];
  return Math.round((kilobytes === undefined ? process.resourceUsage().maxRSS : Number(kilobytes)) / 1024);
}

function statusOfProcess(): string {
  try {
    return readFileSync('/proc/self/status', 'utf8');
  } catch {
    return '';
  }
}

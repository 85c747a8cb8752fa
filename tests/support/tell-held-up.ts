import { appendFileSync } from 'node:fs';
import { HeldUp } from './held-up';

/**
 * Loaded into a process before its program: writes a line into the file that HELD_UP_FILE names for each time the process
 * kept itself to itself for longer than a person could notice, with the milliseconds.
 */
const NOTICED = 50;
const file = process.env['HELD_UP_FILE'];

if (file !== undefined)
  new HeldUp((milliseconds) => {
    if (milliseconds > NOTICED) appendFileSync(file, `${Math.round(milliseconds)}\n`);
  });

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readTooi } from '../../src/exchange/tooi/read';
import type { TooiDelivery } from '../../src/exchange/tooi/types';
import { PROJECT } from './components';
import { inChunks } from './roo';

/** Invented bodies in the shape of the lists of TOOI; the themes are real ones. */
export const TOOI_SAMPLES = join(PROJECT, 'tests', 'fixtures', 'tooi');

export function readList(file: Uint8Array | string, chunk = 65_536): Promise<TooiDelivery> {
  return readTooi(inChunks(Buffer.from(file as string), chunk));
}

export function readTooiSample(name: string): Promise<TooiDelivery> {
  return readList(readFileSync(join(TOOI_SAMPLES, `${name}.json`)));
}

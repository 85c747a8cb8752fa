import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The version of this program, as its package gives it. */
export const { version: VERSION } = JSON.parse(readFileSync(join(__dirname, '..', '..', 'package.json'), 'utf8')) as {
  version: string;
};

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROO_RULES } from '../../../src/exchange/roo/problems';
import { TOOI_RULES } from '../../../src/exchange/tooi/problems';

it('docs/imports.md explains every fault that readers know', () => {
  const page = readFileSync(join(__dirname, '..', '..', '..', 'docs', 'imports.md'), 'utf8');
  const rows = [...page.matchAll(/^\| `([A-Z_]+)` \|/gm)].map(([, code]) => code);
  expect(rows).toEqual([...Object.keys(ROO_RULES), ...Object.keys(TOOI_RULES)]);
});

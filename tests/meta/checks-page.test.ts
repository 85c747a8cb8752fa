import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CHECKS } from '../../src/checks/checks';
import { pageWithChecks } from '../support/checks-page';
import { PROJECT } from '../support/components';

const PAGE = join(PROJECT, 'docs', 'checks.md');
const page = readFileSync(PAGE, 'utf8');

describe('the page on checks', () => {
  it('lists every check as it is (UPDATE_CHECKS=1 npx jest tests/meta/checks-page writes it anew)', () => {
    const made = pageWithChecks(page, CHECKS);
    if (process.env['UPDATE_CHECKS']) writeFileSync(PAGE, made);
    expect(readFileSync(PAGE, 'utf8')).toBe(made);
  });

  it('tells of every finding of the study, and names tests that are there', () => {
    const rows = [...page.matchAll(/^\| (F\d+) \|.*\| `([^`]+)`: \*([^*]+)\* \|$/gm)];
    const elsewhere = ['F10', 'F11'];
    const all = Array.from({ length: 15 }, (_, index) => `F${index + 1}`);
    expect(rows.map(([, finding]) => finding)).toEqual(all.filter((each) => !elsewhere.includes(each)));
    for (const [, , file = '', title = ''] of rows) {
      expect([file, existsSync(join(PROJECT, file))]).toEqual([file, true]);
      expect(readFileSync(join(PROJECT, file), 'utf8')).toContain(title);
    }
  });
});

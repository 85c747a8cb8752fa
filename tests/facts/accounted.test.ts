import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT } from '../support/components';
import { describeWithFacts } from '../support/describe-with';
import { occurrences, pathsOf } from './accounting';
import { facts, section } from './facts';
import { accountingPage, countsOf } from './report';
import { TABLE } from './table';

const LEFT_OUT_AT_MOST = 0.02;
const PAGE = join(PROJECT, 'docs', 'facts-accounting.md');

describeWithFacts('every field of the facts', () => {
  it('has a section in the table', () => {
    expect([...new Set(TABLE.map(({ name }) => name))].sort()).toEqual([...facts().keys()].sort());
  });

  it('is placed, placed otherwise or left out with a reason', () => {
    const unknown = new Set(
      occurrences()
        .filter(({ rule }) => !rule)
        .map(({ section: name, path }) => `${name}: ${path}`),
    );
    expect([...unknown]).toEqual([]);
  });

  it('stands for something: the table names no field that does not occur', () => {
    const occurring = new Set(
      occurrences().map(({ section: name, path }) => `${name}: ${path.replaceAll('[].', '.')}`),
    );
    const stale = TABLE.flatMap(({ name, table }) =>
      pathsOf(table).map((path) => `${name}: ${path.replaceAll('[].', '.')}`),
    );
    const shared = /: locators\.|: (?:source|verified|note)$/;
    expect(stale.filter((path) => !occurring.has(path) && !shared.test(path))).toEqual([]);
  });

  it('has one table for every record', () => {
    for (const name of facts().keys())
      for (const record of section(name)) {
        const tables = TABLE.filter((each) => each.name === name && (each.when?.(record) ?? true));
        expect([name, record.id, tables.length]).toEqual([name, record.id, 1]);
      }
  });

  it('is left out in at most 2 of 100 places', () => {
    const counts = countsOf(occurrences());
    const share = counts['left out'] / occurrences().length;
    process.stdout.write(
      `facts: ${counts.placed} fields placed, ${counts.otherwise} otherwise, ${counts['left out']} left out (${(share * 100).toFixed(2)} %)\n`,
    );
    expect(share).toBeLessThanOrEqual(LEFT_OUT_AT_MOST);
  });

  it('that is not placed stands in docs/facts-accounting.md', () => {
    const page = accountingPage(occurrences());
    if (process.env['UPDATE_ACCOUNTING']) writeFileSync(PAGE, page);
    expect(readFileSync(PAGE, 'utf8')).toBe(page);
  });
});

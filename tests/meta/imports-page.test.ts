import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROO_RULES } from '../../src/exchange/roo/problems';
import { TOOI_RULES } from '../../src/exchange/tooi/problems';
import { PROJECT } from '../support/components';

const page = readFileSync(join(PROJECT, 'docs', 'imports.md'), 'utf8');
const [, roo = '', tooi = ''] = page.split(/^### .*$/m);

/** The rows of a table: code, and what is done. */
function rowsOf(section: string): [code: string, done: string][] {
  return [...section.matchAll(/^\| `(\w+)` \| [^|]+ \| ([^|]+) \|$/gm)].map(([, code = '', done = '']) => [code, done]);
}

describe.each([
  ['ROO', roo, ROO_RULES],
  ['TOOI', tooi, TOOI_RULES],
])('the page on imports, on %s', (_name, section, rules: Readonly<Record<string, string>>) => {
  it('has every code once, in the order of the rules, and no other', () => {
    expect(rowsOf(section).map(([code]) => code)).toEqual(Object.keys(rules));
  });

  it('says of what is refused, and of nothing else, that it is', () => {
    const refused = Object.keys(rules).filter((code) => rules[code] !== 'DEFECT');
    expect(
      rowsOf(section)
        .filter(([, done]) => done.includes('refused'))
        .map(([code]) => code),
    ).toEqual(refused);
  });
});

describe('the rules of imports', () => {
  it('name tests that are there', () => {
    const record = readFileSync(join(PROJECT, 'docs', 'decisions', '0013-import-rules.md'), 'utf8');
    const named = [...record.matchAll(/(?:^|[|;] )((?:import|conclusions)\/[a-z]+)(?:: ([^|;]+))?/gm)];
    expect(named.length).toBeGreaterThan(15);
    for (const [, file = '', titles = ''] of named) {
      const text = readFileSync(join(PROJECT, 'tests', 'exchange', `${file}.test.ts`), 'utf8');
      for (const [, title = ''] of titles.matchAll(/\*([^*]+)\*/g)) expect(text).toContain(title.replace(/ ?…$/, ''));
    }
  });
});

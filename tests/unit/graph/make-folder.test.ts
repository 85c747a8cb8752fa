import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeFolder } from '../../../src/graph/make-folder';
import { cleanUp, temporaryFolder } from '../../support/process';

afterAll(cleanUp);

describe('a folder', () => {
  it('is made with those above it, and stays where it is there', () => {
    const folder = join(temporaryFolder(), 'one', 'two');
    makeFolder(folder);
    makeFolder(folder);
    expect(existsSync(folder)).toBe(true);
  });

  it('is not made where a file stands', () => {
    const file = join(temporaryFolder(), 'file');
    writeFileSync(file, '');
    for (const path of [file, join(file, 'below')])
      expect(() => makeFolder(path)).toThrow(`ENOTDIR: ${file} is there and is not a folder`);
  });

  (existsSync('/proc') ? it : it.skip)('is refused where the system makes none', () => {
    expect(() => makeFolder('/proc/nowhere')).toThrow(/^E(NOENT|ACCES|PERM|ROFS)\b/);
  });
});

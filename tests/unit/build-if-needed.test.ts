import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const { isBuilt } = jest.requireActual<{ isBuilt: (root: string) => boolean }>('../../scripts/build-if-needed');

describe('what is built', () => {
  let root: string;
  const at = (hour: number, ...path: string[]) => {
    const moment = new Date(Date.UTC(2026, 0, 1, hour));
    utimesSync(join(root, ...path), moment, moment);
  };

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'samenhang-build-'));
    for (const folder of ['src/time', 'dist']) mkdirSync(join(root, folder), { recursive: true });
    for (const file of ['src/time/day.ts', 'tsconfig.json', 'package-lock.json', 'dist/.built'])
      writeFileSync(join(root, file), '');
    for (const path of ['src/time/day.ts', 'src/time', 'src', 'tsconfig.json', 'package-lock.json']) at(9, path);
    at(10, 'dist', '.built');
  });
  afterEach(() => rmSync(root, { recursive: true }));

  it('is good as long as nothing changed', () => {
    expect(isBuilt(root)).toBe(true);
  });

  it('is missing before the first build', () => {
    rmSync(join(root, 'dist'), { recursive: true });
    expect(isBuilt(root)).toBe(false);
  });

  it.each(['src/time/day.ts', 'src/time', 'tsconfig.json', 'package-lock.json'])('is old when %s is newer', (path) => {
    at(11, path);
    expect(isBuilt(root)).toBe(false);
  });
});

import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CannotRead, filesIn } from '../../src/records/folder';
import { called } from '../support/called';
import { cleanUp, temporaryFolder } from '../support/process';

afterAll(cleanUp);

/** A folder with these empty files in it. */
function folderWith(...files: readonly string[]): string {
  const folder = temporaryFolder();
  for (const file of files) {
    mkdirSync(join(folder, file, '..'), { recursive: true });
    writeFileSync(join(folder, file), '');
  }
  return folder;
}

describe('the files in a folder', () => {
  it('are those of records, in the order of their paths, and others; what is hidden is neither', () => {
    const files = [
      'b.yaml',
      'a/c.YML',
      'a/b.jsonl',
      'B.JSONL',
      'yaml',
      'x.yaml.bak',
      '.git/x.yaml',
      '._b.yaml',
      'a/.z.txt',
    ];
    expect(filesIn(folderWith(...files))).toEqual({
      records: ['B.JSONL', 'a/b.jsonl', 'a/c.YML', 'b.yaml'],
      others: ['x.yaml.bak', 'yaml'],
    });
  });

  it('are found through links to folders, each once and by its own name where it has one here', () => {
    const [folder, elsewhere] = [folderWith('z/a.yaml'), folderWith('b.yaml', 'deep/c.yaml')];
    symlinkSync('.', join(folder, 'again'));
    symlinkSync('z', join(folder, 'a-link'));
    symlinkSync('..', join(folder, 'z', 'up'));
    symlinkSync(elsewhere, join(folder, 'other'));
    symlinkSync(join(elsewhere, 'deep'), join(folder, 'other-deep'));
    symlinkSync(folder, join(elsewhere, 'back'));
    symlinkSync(join(elsewhere, 'b.yaml'), join(folder, 'linked.yaml'));
    expect(filesIn(folder)).toEqual({
      records: ['linked.yaml', 'other/b.yaml', 'other/deep/c.yaml', 'z/a.yaml'],
      others: [],
    });
  });

  it('may be links that lead nowhere: that shows when they are read', async () => {
    const folder = folderWith();
    symlinkSync('nowhere', join(folder, 'gone.yaml'));
    symlinkSync('circle.yaml', join(folder, 'circle.yaml'));
    expect(filesIn(folder).records).toEqual(['circle.yaml', 'gone.yaml']);
    expect(await called(['import', 'records', join(folder, 'gone.yaml')])).toMatchObject({
      code: 2,
      stderr: `The file ${join(folder, 'gone.yaml')} cannot be read: it does not exist.\n`,
    });
    expect(await called(['import', 'records', join(folder, 'circle.yaml')])).toMatchObject({
      code: 2,
      stderr: `The file ${join(folder, 'circle.yaml')} cannot be read: its links lead in a circle.\n`,
    });
  });

  it('are not read at all where a folder among them may not be read: a sentence says which', async () => {
    const [folder, data] = [folderWith('a.yaml', 'closed/b.yaml', 'c.yaml', 'listed/d/e.yaml'), temporaryFolder()];
    chmodSync(join(folder, 'closed'), 0o000);
    chmodSync(join(folder, 'listed'), 0o444);
    chmodSync(folder, 0o755);
    chmodSync(data, 0o777);
    // Jest keeps what it loads, in a place that may be another user's: the commands are loaded before.
    for (const command of ['import', 'seed']) await called([command, '--help']);
    await asNobody(async () => {
      expect(() => filesIn(folder)).toThrow(CannotRead);
      expect(() => filesIn(join(folder, 'listed'))).toThrow(CannotRead);
      for (const command of [
        ['import', 'records', folder],
        ['seed', '--folder', join(folder, 'closed')],
      ])
        expect(await called(command, { DATA_DIR: data })).toEqual({
          code: 2,
          stdout: '',
          stderr: `The folder ${join(folder, 'closed')} cannot be read: this user may not read it.\n`,
        });
    });
    // Else only root could remove them.
    for (const each of ['closed', 'listed']) chmodSync(join(folder, each), 0o755);
  });

  it('are no files where a folder has such a name', async () => {
    const folder = folderWith('sources.yaml/a.txt');
    expect(filesIn(folder)).toEqual({ records: [], others: ['sources.yaml/a.txt'] });
    expect(await called(['query', folder])).toMatchObject({
      code: 2,
      stderr: `The file ${folder} cannot be read: it is a folder.\n`,
    });
  });
});

/** As a user to whom modes of files apply: they do not to root. */
async function asNobody(work: () => Promise<void>): Promise<void> {
  if (process.geteuid?.() !== 0) return work();
  process.seteuid!(65_534);
  try {
    await work();
  } finally {
    process.seteuid!(0);
  }
}

import { called } from '../support/called';
import { cleanUp, samenhang, temporaryFolder } from '../support/process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { EXAMPLES } from '../../src/cli/places';
import { PROJECT } from '../support/components';
import { ROO_SAMPLE } from '../support/roo';

afterAll(cleanUp);

/** What a command must be called with before it looks at the settings. */
const NEEDS: Readonly<Record<string, readonly string[]>> = {
  query: [join(EXAMPLES, '21-deelnemers.graphql')],
  ask: ['partners', 'gemeente-delft'],
  import: ['roo', ROO_SAMPLE],
};

describe('samenhang', () => {
  it('lists its commands when asked for help', async () => {
    const { code, stdout } = await samenhang(['--help']);
    expect(code).toBe(0);
    for (const command of ['start', 'seed', 'query']) expect(stdout).toMatch(new RegExp(`^ {2}${command} `, 'm'));
  });

  it('without a command shows the same, and ends as called wrongly', async () => {
    expect((await called([])).code).toBe(2);
  });

  it('tells its version', async () => {
    const { version } = JSON.parse(readFileSync(join(PROJECT, 'package.json'), 'utf8')) as { version: string };
    expect(await called(['--version'])).toEqual({ code: 0, stdout: `${version}\n`, stderr: '' });
  });

  it.each(['check', 'deadlines', 'ask', 'query'])('%s takes no empty text', async (command) => {
    const { code, stderr } = await called([command, '']);
    expect([code, stderr]).toEqual([2, expect.stringContaining(`an empty text among them. See: samenhang ${command}`)]);
  });

  it('says in a sentence that a folder cannot be made', async () => {
    const file = join(temporaryFolder(), 'file');
    writeFileSync(file, '');
    const { code, stderr } = await called(['ask', 'search', 'Delft'], { DATA_DIR: join(file, 'data') });
    expect([code, stderr]).toEqual([3, expect.stringMatching(/DATA_DIR must name a folder .*\n$/)]);
  });

  it('names the commands when it does not know one', async () => {
    const { code, stdout, stderr } = await samenhang(['sed']);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toBe(
      'There is no command "sed". The commands are: start, seed, import, export, query, ask, check, deadlines. See: samenhang --help\n',
    );
  });

  it.each(['start', 'seed', 'import', 'query', 'ask'])(
    '%s explains itself, its exit codes included',
    async (command) => {
      const { code, stdout } = await called([command, '--help']);
      expect(code).toBe(0);
      expect(stdout).toMatch(new RegExp(`^samenhang ${command}`));
      expect(stdout).toMatch(/Ends with 0 when .*\s2 when called wrongly,\s3 when/s);
    },
  );

  it.each([
    ['start', '--poort=1'],
    ['seed', '--folder'],
    ['query', '--variables'],
    ['seed', 'seeds'],
  ])('%s %s is told to be wrong, with no stack', async (...args) => {
    const { code, stderr } = await called(args);
    expect(code).toBe(2);
    expect(stderr).toContain(`See: samenhang ${args[0]} --help`);
    expect(stderr).not.toMatch(/^\s+at /m);
  });

  it.each(['start', 'seed', 'import', 'query', 'ask'])('%s says which settings are wrong', async (command) => {
    const env = { PORT: 'abc', NEO4J_PASSWORD: 'x', DATA_DIR: temporaryFolder() };
    const { code, stderr } = await called([command, ...(NEEDS[command] ?? [])], env);
    expect(code).toBe(3);
    expect(stderr).toMatch(/PORT must be .* "abc"/);
    expect(stderr).toMatch(/NEO4J_PASSWORD is set but NEO4J_URI is not/);
  });

  it('says which settings are wrong before a process of its own ends', async () => {
    const { code, stdout, stderr } = await samenhang(['start'], { env: { PORT: 'abc' } });
    expect([code, stdout]).toEqual([3, '']);
    expect(stderr).toMatch(/PORT must be .* "abc"/);
  });

  it('says it when Neo4j does not answer', async () => {
    const env = { NEO4J_URI: 'bolt://127.0.0.1:1', NEO4J_USERNAME: 'neo4j', NEO4J_PASSWORD: 'secret-word' };
    const { code, stderr } = await samenhang(['query', '-'], { env, input: '{ __typename }' });
    expect(code).toBe(3);
    expect(stderr).toMatch(/The database in Neo4j at bolt:\/\/127\.0\.0\.1:1 cannot be used: .*Check NEO4J_URI/);
    expect(stderr).not.toContain('secret-word');
  });
});

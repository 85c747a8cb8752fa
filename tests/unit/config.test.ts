import { type Config, ConfigError, readConfig, SETTINGS } from '../../src/config';

const NEO4J = { NEO4J_URI: 'neo4j://db.example:7687', NEO4J_USERNAME: 'registry', NEO4J_PASSWORD: 'secret' };

function problemsOf(environment: Record<string, string>): readonly string[] {
  try {
    readConfig(environment);
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
  return [];
}

describe('the settings', () => {
  it('need nothing to be set', () => {
    expect(readConfig({})).toEqual<Config>({
      port: 4000,
      host: '127.0.0.1',
      publicUri: 'http://127.0.0.1:4000',
      oin: null,
      engine: { kind: 'embedded', folder: './data' },
    });
  });

  it('choose Neo4j when its address is set', () => {
    expect(readConfig({ ...NEO4J, NEO4J_DATABASE: 'registry' }).engine).toEqual({
      kind: 'neo4j',
      uri: 'neo4j://db.example:7687',
      username: 'registry',
      password: 'secret',
      database: 'registry',
    });
  });

  it('derive the public address from host and port', () => {
    expect(readConfig({ HOST: '::1', PORT: '8080' }).publicUri).toBe('http://[::1]:8080');
  });

  it('drop the slash at the end of the public address', () => {
    expect(readConfig({ PUBLIC_URI: 'https://samenhang.example/' }).publicUri).toBe('https://samenhang.example');
  });

  it('take an empty variable as left out', () => {
    expect(readConfig({ PORT: '', NEO4J_URI: ' ', NEO4J_PASSWORD: '' })).toEqual(readConfig({}));
  });

  it('cannot be changed afterwards', () => {
    const config = readConfig({});
    expect(Object.isFrozen(config) && Object.isFrozen(config.engine)).toBe(true);
  });

  it.each([
    [{ PORT: 'http' }, 'PORT must be a whole number'],
    [{ PORT: '65536' }, 'PORT must be a whole number'],
    [{ PORT: '-1' }, 'PORT must be a whole number'],
    [{ PUBLIC_URI: 'samenhang.example' }, 'PUBLIC_URI must be an http or https address'],
    [{ PUBLIC_URI: 'https://samenhang.example/?a=1' }, 'PUBLIC_URI must be an http or https address'],
    [{ OIN: '123' }, 'OIN must be a number of 20 digits'],
    [{ ...NEO4J, NEO4J_URI: 'http://db.example:7474' }, 'NEO4J_URI must start with'],
    [{ ...NEO4J, NEO4J_PASSWORD: '' }, 'NEO4J_PASSWORD must be set too'],
    [{ ...NEO4J, NEO4J_USERNAME: '' }, 'NEO4J_USERNAME must be set too'],
    [{ NEO4J_PASSWORD: 'secret' }, 'NEO4J_PASSWORD is set but NEO4J_URI is not'],
    [{ NEO4J_DATABASE: 'registry' }, 'NEO4J_DATABASE is set but NEO4J_URI is not'],
  ] as [Record<string, string>, string][])('refuse %j', (environment, sentence) => {
    expect(problemsOf(environment)).toEqual([expect.stringContaining(sentence)]);
  });

  it('are refused with all problems at once', () => {
    expect(problemsOf({ PORT: 'x', PUBLIC_URI: 'y', NEO4J_USERNAME: 'z' })).toHaveLength(3);
    expect(() => readConfig({ PORT: 'x' })).toThrow(/settings of Samenhang are not right:\n- PORT/);
  });

  it('never repeat a password in what they say', () => {
    expect(problemsOf({ ...NEO4J, NEO4J_URI: 'x' }).join()).not.toContain('secret');
  });

  it('are all described', () => {
    for (const meaning of Object.values(SETTINGS)) expect(meaning).toMatch(/^The .+\.$/);
  });
});

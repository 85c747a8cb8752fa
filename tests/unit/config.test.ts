import { type Config, ConfigError, readConfig, SETTINGS } from '../../src/config';

const NEO4J = { NEO4J_URI: 'neo4j://db.example:7687', NEO4J_USERNAME: 'registry', NEO4J_PASSWORD: 'secret' };
const DATA = {
  DATA_PUBLISHER: 'Gemeente Pijnacker-Nootdorp',
  DATA_CONTACT: 'gegevens@pijnacker.example',
  DATA_LICENCE: 'https://creativecommons.org/publicdomain/zero/1.0/',
};

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
      publication: { publisher: null, publisherUri: null, contact: null, licence: null },
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

  it('say who makes the data, whom to ask and under which licence', () => {
    const DATA_PUBLISHER_URI = 'https://identifier.overheid.nl/tooi/id/gemeente/gm1926';
    expect(readConfig({ ...DATA, DATA_PUBLISHER_URI }).publication).toEqual({
      publisher: 'Gemeente Pijnacker-Nootdorp',
      publisherUri: DATA_PUBLISHER_URI,
      contact: 'gegevens@pijnacker.example',
      licence: 'https://creativecommons.org/publicdomain/zero/1.0/',
    });
    expect(readConfig(DATA).publication.publisherUri).toBeNull();
  });

  it('take an empty variable as left out', () => {
    expect(readConfig({ PORT: '', DATA_CONTACT: '', NEO4J_URI: ' ', NEO4J_PASSWORD: '' })).toEqual(readConfig({}));
  });

  it('cannot be changed afterwards', () => {
    const config = readConfig({});
    expect(Object.isFrozen(config) && Object.isFrozen(config.publication) && Object.isFrozen(config.engine)).toBe(true);
  });

  it.each([
    [{ PORT: 'http' }, 'PORT must be a whole number'],
    [{ PORT: '65536' }, 'PORT must be a whole number'],
    [{ PORT: '-1' }, 'PORT must be a whole number'],
    [{ PUBLIC_URI: 'samenhang.example' }, 'PUBLIC_URI must be an http or https address'],
    [{ PUBLIC_URI: 'https://samenhang.example/?a=1' }, 'PUBLIC_URI must be an http or https address'],
    [{ OIN: '123' }, 'OIN must be a number of 20 digits'],
    [{ DATA_PUBLISHER_URI: DATA.DATA_LICENCE }, 'DATA_PUBLISHER_URI is set but DATA_PUBLISHER is not'],
    [{ ...DATA, DATA_PUBLISHER_URI: 'gm1926' }, 'DATA_PUBLISHER_URI must be an http or https address'],
    [{ DATA_LICENCE: 'CC0-1.0' }, 'DATA_LICENCE must be an http or https address'],
    [{ DATA_LICENCE: 'https://voorbeeld.nl/"licentie"' }, 'DATA_LICENCE must be an http or https address'],
    [{ DATA_CONTACT: 'voorbeeld.nl' }, 'DATA_CONTACT must be a mail address'],
    [{ DATA_CONTACT: 'a@voorbeeld.nl, b@voorbeeld.nl' }, 'DATA_CONTACT must be a mail address'],
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

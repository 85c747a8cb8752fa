import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { SETTINGS } from '../../src/config';
import { PROJECT } from '../support/components';
import { describeWithCompose } from '../support/describe-with';

interface Compose {
  services: Record<'api' | 'neo4j', { environment: Record<string, string>; healthcheck?: unknown }>;
}

const text = readFileSync(join(PROJECT, 'docker-compose.yml'), 'utf8');

/** Variables that docker-compose.yml gives to the API and that the API does not know. */
function unknownVariables(compose: string): string[] {
  const { services } = parse(compose) as Compose;
  return Object.keys(services.api.environment).filter((name) => !(name in SETTINGS));
}

describe('docker-compose.yml', () => {
  it('gives the API only settings that it knows', () => {
    expect(unknownVariables(text)).toEqual([]);
  });

  it('would be caught giving another', () => {
    expect(unknownVariables(text.replace('      HOST:', '      LISTEN_HOST:'))).toEqual(['LISTEN_HOST']);
  });

  it('knows how to see that each service is well', () => {
    const { services } = parse(text) as Compose;
    for (const service of Object.values(services)) expect(service.healthcheck).toBeDefined();
  });

  it('has no password of its own', () => {
    expect(text.match(/\$\{NEO4J_PASSWORD[^}]*\}/g)).toHaveLength(2);
    expect(text).not.toMatch(/\$\{NEO4J_PASSWORD(?!:\?)/);
  });
});

describe('Dockerfile', () => {
  it('sets only settings that the API knows', () => {
    const lines = readFileSync(join(PROJECT, 'Dockerfile'), 'utf8').match(/^ENV .*$/gm) ?? [];
    const names = lines.flatMap((line) => [...line.matchAll(/(\w+)=/g)].map((match) => match[1]!));
    expect(names).toContain('DATA_DIR');
    expect(names.filter((name) => name !== 'NODE_ENV' && !(name in SETTINGS))).toEqual([]);
  });
});

describeWithCompose('docker-compose', () => {
  function config(environment: Record<string, string>) {
    return spawnSync('docker-compose', ['config'], {
      cwd: PROJECT,
      encoding: 'utf8',
      env: { PATH: process.env['PATH'], ...environment },
    });
  }

  it('accepts our file', () => {
    const { status, stdout } = config({ NEO4J_PASSWORD: 'only-for-this-test' });
    expect(status).toBe(0);
    expect(stdout).toContain('NEO4J_AUTH: neo4j/only-for-this-test');
  });

  it('refuses to start without a password', () => {
    const { status, stderr } = config({});
    expect(status).not.toBe(0);
    expect(stderr).toContain('Set NEO4J_PASSWORD');
  });
});

import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';

export const PROJECT = resolve(__dirname, '..', '..');
/** Jars of a real Neo4j, fetched by `npm run neo4j:install`. */
export const NEO4J_JARS = join(PROJECT, 'tests', 'neo4j', 'lib');
/** Sourced facts, kept outside the project. */
export const FACTS_FILE = resolve(PROJECT, '..', 'shared', 'domain', 'facts.yaml');
/** The national registers as they were published, kept outside the project. */
export const REGISTER_FOLDER = resolve(PROJECT, '..', 'shared', 'data');

/** Something a test may need that a developer's machine may lack. */
export interface Component {
  readonly isPresent: () => boolean;
  /** What stays untested without it, and how to get it: one sentence each. */
  readonly lack: string;
}

export const COMPONENTS = {
  neo4j: {
    // The launcher is started from its source, which takes a compiler.
    isPresent: () => existsSync(join(NEO4J_JARS, 'neo4j-5.26.28.jar')) && runs('javac', '-version'),
    lack: 'Nothing was tested on Neo4j. It needs a JDK, 17 or later, and: npm run neo4j:install',
  },
  facts: {
    isPresent: () => existsSync(FACTS_FILE),
    lack: 'The seeds were not tested against the sourced facts. They are expected at ../shared/domain/facts.yaml',
  },
  register: {
    isPresent: () => existsSync(REGISTER_FOLDER),
    lack: 'Nothing was tested on the national register. It is expected in ../shared/data',
  },
  compose: {
    isPresent: () => runs('docker-compose', 'version'),
    lack: 'docker-compose.yml was not read by docker-compose itself. Get it with: apt-get install docker-compose',
  },
} as const satisfies Record<string, Component>;

export type ComponentName = keyof typeof COMPONENTS;

/** The names of the components that the global setup found; asked once per run. */
const PRESENT = 'TEST_COMPONENTS';

export function isPresent(name: ComponentName): boolean {
  return (process.env[PRESENT] ?? '').split(' ').includes(name);
}

/**
 * Looks for the components and says what is lacking, one line each. Where everything must be tested
 * (SAMENHANG_REQUIRE_ALL=1, as in CI) a lacking component is an error.
 */
export function lookForComponents(): void {
  const names = Object.keys(COMPONENTS) as ComponentName[];
  const present = names.filter((name) => COMPONENTS[name].isPresent());
  process.env[PRESENT] = present.join(' ');
  const lacks = names.filter((name) => !present.includes(name)).map((name) => COMPONENTS[name].lack);
  if (lacks.length > 0 && process.env['SAMENHANG_REQUIRE_ALL'] === '1')
    throw new Error(`SAMENHANG_REQUIRE_ALL is set, but something is missing.\n${lacks.join('\n')}`);
  for (const lack of lacks) process.stderr.write(`\n!!! NOT TESTED: ${lack}\n`);
}

function runs(command: string, ...argv: string[]): boolean {
  return spawnSync(command, argv, { stdio: 'ignore' }).status === 0;
}

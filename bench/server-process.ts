import { type ChildProcess, spawn } from 'node:child_process';
import { join, resolve } from 'node:path';

export const PROJECT = resolve(__dirname, '..');

/** A contestant that is running. */
export interface ServerProcess {
  readonly url: string;
  readonly pid: number;
  readonly stop: () => Promise<void>;
}

/** Longer than any of them needs; whoever is not ready by then is not going to be. */
const STARTING_TIME = 60_000;

/** The settings under which all contestants reach the database; the server asks for no password. */
export function databaseSettings(bolt: string): Record<string, string> {
  return { NEO4J_URI: bolt, NEO4J_USERNAME: 'neo4j', NEO4J_PASSWORD: 'none needed' };
}

/** Starts a Node program and waits until it says at which address it listens. */
export async function startServer(args: readonly string[], bolt: string): Promise<ServerProcess> {
  const child = spawn(process.execPath, [...args], {
    cwd: PROJECT,
    env: { PATH: process.env['PATH'], NODE_ENV: 'production', PORT: '0', ...databaseSettings(bolt) },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const url = await addressOf(child).catch((error: unknown) => {
    child.kill('SIGKILL');
    throw error;
  });
  return { url, pid: child.pid ?? 0, stop: () => stopped(child) };
}

/** A program of this folder, written in TypeScript. */
export function startOwn(file: string, bolt: string): Promise<ServerProcess> {
  return startServer(['-r', join(PROJECT, 'scripts', 'typescript-require.js'), join(__dirname, file)], bolt);
}

function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let written = '';
    const fail = (why: string) => reject(new Error(`${why}: ${child.spawnargs.join(' ')}\n${written}`));
    const late = setTimeout(() => fail('Not ready in time'), STARTING_TIME);
    const listen = (part: unknown) => {
      written += String(part);
      const url = /http:\/\/127\.0\.0\.1:\d+/.exec(written)?.[0];
      if (!url) return;
      clearTimeout(late);
      resolve(url);
    };
    child.stdout?.on('data', listen);
    child.stderr?.on('data', listen);
    child.once('exit', () => fail('Ended before it was ready'));
  });
}

function stopped(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode === null) {
      child.once('exit', () => resolve());
      child.kill('SIGKILL');
    } else resolve();
  });
}

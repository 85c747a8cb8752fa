import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PROJECT } from './components';

/** How a command ended. */
export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A process of the command line that is still running. */
export interface Running {
  readonly process: ChildProcess;
  /** What it wrote so far. */
  readonly written: () => string;
  /** Resolves when the process wrote something that matches; rejects when it ends without. */
  readonly wrote: (pattern: RegExp) => Promise<RegExpExecArray>;
  readonly ended: Promise<Ended>;
}

export interface ProcessOptions {
  readonly env?: Readonly<Record<string, string>>;
  readonly input?: string;
  /** Files that are loaded before the program. */
  readonly before?: readonly string[];
  /** The number of the user who calls; the one who tests when left out. Only the system's administrator can give another. */
  readonly user?: number;
}

const running = new Set<ChildProcess>();
const folders = new Set<string>();

/** A folder of its own for a test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'samenhang-'));
  folders.add(folder);
  return folder;
}

/** Ends what tests left running and removes their folders; for `afterEach` or `afterAll`. */
export async function cleanUp(): Promise<void> {
  await Promise.all([...running].map((child) => endOf(child)));
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
  folders.clear();
}

function endOf(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    child.once('close', () => resolve());
    child.kill('SIGKILL');
  });
}

/** Starts `samenhang` from its sources, with no settings but those given. */
export function spawnSamenhang(
  args: readonly string[],
  { env = {}, input, before = [], user }: ProcessOptions = {},
): Running {
  const loader = join(PROJECT, 'scripts', 'typescript-require.js');
  const loaded = [loader, ...before].flatMap((file) => ['-r', file]);
  const child = spawn(process.execPath, [...loaded, join(PROJECT, 'src', 'cli', 'main.ts'), ...args], {
    cwd: PROJECT,
    env: { PATH: process.env['PATH'], ...env },
    ...(user === undefined ? {} : { uid: user, gid: user }),
  });
  running.add(child);
  child.stdin.on('error', () => undefined);
  child.stdin.end(input ?? '');
  let [stdout, stderr] = ['', ''];
  const ended = new Promise<Ended>((resolve) => {
    child.stdout.on('data', (part) => (stdout += String(part)));
    child.stderr.on('data', (part) => (stderr += String(part)));
    child.once('close', (code) => {
      running.delete(child);
      resolve({ code, stdout, stderr });
    });
  });
  const written = () => stdout + stderr;
  return { process: child, written, ended, wrote: (pattern) => matchIn(child, written, pattern) };
}

function matchIn(child: ChildProcess, written: () => string, pattern: RegExp): Promise<RegExpExecArray> {
  return new Promise((resolve, reject) => {
    const look = () => {
      const match = pattern.exec(written());
      if (match) resolve(match);
    };
    look();
    child.stdout?.on('data', look);
    child.stderr?.on('data', look);
    child.once('close', () => reject(new Error(`The process ended without writing ${pattern}:\n${written()}`)));
  });
}

/** Runs `samenhang` to its end. */
export async function samenhang(args: readonly string[], options: ProcessOptions = {}): Promise<Ended> {
  return spawnSamenhang(args, options).ended;
}

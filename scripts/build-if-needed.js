'use strict';
// Builds dist when it is missing or older than what it is made of. Plain JavaScript: it runs before anything is built.
const { spawnSync } = require('node:child_process');
const { existsSync, readdirSync, statSync, utimesSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');

const ROOT = join(__dirname, '..');

/** The last change under a path; a folder changes too when a file in it goes away. */
function lastChange(path) {
  const own = statSync(path).mtimeMs;
  if (!statSync(path).isDirectory()) return own;
  return Math.max(own, ...readdirSync(path).map((name) => lastChange(join(path, name))));
}

function isBuilt(root) {
  const stamp = join(root, 'dist', '.built');
  if (!existsSync(stamp)) return false;
  const made = statSync(stamp).mtimeMs;
  return ['src', 'tsconfig.json', 'package-lock.json'].every((name) => lastChange(join(root, name)) < made);
}

/** Runs the compiler when needed; its complaints go to standard error, so that a command's own output stays clean. */
function buildIfNeeded(root = ROOT) {
  // An installed package and a container bring dist along and have no compiler: nothing to build there.
  if (!existsSync(join(root, 'tsconfig.json')) || isBuilt(root)) return;
  const started = new Date();
  const compiler = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
  const { status } = spawnSync(process.execPath, [compiler, '-p', join(root, 'tsconfig.json')], {
    stdio: ['ignore', 2, 2],
  });
  if (status !== 0) {
    console.error('Samenhang cannot be built from src. If packages are missing, run: npm ci');
    process.exit(1);
  }
  const stamp = join(root, 'dist', '.built');
  writeFileSync(stamp, '');
  // As old as the start of the build: what was changed meanwhile is built the next time.
  utimesSync(stamp, started, started);
}

module.exports = { buildIfNeeded, isBuilt };

if (require.main === module) buildIfNeeded();

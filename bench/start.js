'use strict';
// npm run bench: fetches the packages of this folder when they are lacking or older than their list, builds, measures.
const { spawnSync } = require('node:child_process');
const { existsSync, statSync } = require('node:fs');
const { join } = require('node:path');

const list = join(__dirname, 'package-lock.json');
const installed = join(__dirname, 'node_modules', '.package-lock.json');
if (!existsSync(installed) || statSync(installed).mtimeMs < statSync(list).mtimeMs) {
  const { status } = spawnSync('npm', ['ci', '--prefix', __dirname, '--ignore-scripts'], { stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}
require('../scripts/build-if-needed').buildIfNeeded();
require('../scripts/typescript-require');
require('./run.ts');

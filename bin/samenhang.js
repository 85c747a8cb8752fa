#!/usr/bin/env node
'use strict';
// The command of a checkout: `npx samenhang` works right after `npm ci`, because what is missing is built first.
const { join } = require('node:path');

require('../scripts/build-if-needed').buildIfNeeded();
require(join(__dirname, '..', 'dist', 'cli', 'main.js'));

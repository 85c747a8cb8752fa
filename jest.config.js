'use strict';
const { availableParallelism } = require('node:os');

/** @type {import('jest').Config} */
module.exports = {
  testEnvironment: 'node',
  roots: ['<rootDir>/tests'],
  testMatch: ['**/*.test.ts'],
  transform: { '^.+\\.ts$': '@swc/jest' },
  setupFiles: ['<rootDir>/tests/support/same-errors.js'],
  globalSetup: '<rootDir>/tests/support/global-setup.ts',
  globalTeardown: '<rootDir>/tests/support/global-teardown.ts',
  // Every worker that uses Neo4j gets a database of its own in one Java process: four are enough, and fit.
  maxWorkers: Math.min(4, Math.max(2, availableParallelism())),
  // The first use of Neo4j in a run waits for its start, and a busy machine plans queries slowly.
  testTimeout: 240_000,
  // Each suite loads all modules anew and some of that stays: a worker that has grown is replaced before it runs out.
  workerIdleMemoryLimit: '1GB',
};

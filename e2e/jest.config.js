const { availableParallelism } = require('node:os')

module.exports = {
  displayName: 'end-to-end',
  rootDir: __dirname,
  roots: ['<rootDir>/src'],
  testEnvironment: 'node',
  testMatch: ['**/*.test.ts'],
  transform: { '^.+\\.ts$': ['@swc/jest'] },
  // A journey starts Parley, and one that is run by itself makes its database.
  testTimeout: 120_000,
  globalSetup: '<rootDir>/src/harness/jest-global-setup.ts',
  globalTeardown: '<rootDir>/src/harness/jest-global-teardown.ts',
  // Each journey is a whole Parley of its own, which waits as often as it works: two of them keep two cores busy.
  maxWorkers: Math.max(2, Math.floor(availableParallelism() / 2)),
}

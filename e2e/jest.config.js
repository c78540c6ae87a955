const { availableParallelism } = require('node:os')

module.exports = {
  displayName: 'end-to-end',
  rootDir: __dirname,
  roots: ['<rootDir>/src'],
  testEnvironment: 'node',
  testMatch: ['**/*.test.ts'],
  transform: { '^.+\\.ts$': ['@swc/jest'] },
  // A journey starts Parley, and the first start makes a database.
  testTimeout: 120_000,
  // Each journey is a whole Parley of its own.
  maxWorkers: Math.max(1, Math.floor(availableParallelism() / 2)),
}

// The contract of the event transport against a real broker: npm run test:kafka (see ops/kafka/start.mjs).
const [unit] = require('../jest.config.js').projects

module.exports = {
  ...unit,
  displayName: 'kafka',
  roots: [`${unit.rootDir}/toolkit/test/kafka`],
  testMatch: ['**/*.contract.ts'],
  // Joining a consumer group takes seconds, and a killed member is missed only after its session has timed out.
  testTimeout: 60_000,
}

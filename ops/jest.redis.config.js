// What is shared through Redis, against a real one: ops/redis/start.mjs runs a command with one.
const [unit] = require('../jest.config.js').projects

module.exports = {
  ...unit,
  displayName: 'redis',
  roots: [`${unit.rootDir}/subgraphs`, `${unit.rootDir}/gateway`],
  testMatch: ['**/test/redis/*.contract.ts'],
}

const { availableParallelism } = require('node:os')

// ESM-only packages: Node loads them with require(esm) at run time; Jest cannot, so SWC turns them into CommonJS.
const esmOnly = ['jose', 'uuidv7', '@mtcute', '@fuman', 'openid-client', 'oauth4webapi', 'oidc-provider']

const node = (name, folders) => ({
  displayName: name,
  rootDir: __dirname,
  roots: folders.map((folder) => `<rootDir>/${folder}`),
  testEnvironment: 'node',
  testMatch: ['**/*.test.ts'],
  testEnvironmentOptions: { customExportConditions: ['development', 'require', 'node', 'node-addons', 'default'] },
  transform: { '^.+\\.(ts|m?js)$': ['@swc/jest'] },
  transformIgnorePatterns: [`/node_modules/(?!(${esmOnly.join('|')})/)`],
  modulePathIgnorePatterns: ['/dist/', '/.data/'],
  setupFiles: [`${__dirname}/toolkit/src/testing/jest-setup.ts`],
  // One Postgres for all workers of a run, started when the first test asks for it.
  globalSetup: `${__dirname}/toolkit/src/testing/jest-global-setup.ts`,
  globalTeardown: `${__dirname}/toolkit/src/testing/jest-global-teardown.ts`,
})

module.exports = {
  // Tests of a database wait for conditions with deadlines of their own; on a busy machine the default cuts them short.
  testTimeout: 60_000,
  // Jest would leave one core to itself and use half of a machine that has two.
  maxWorkers: Math.max(2, availableParallelism() - 1),
  projects: [
    node('unit', ['toolkit', 'schema', 'gateway', 'subgraphs', 'sandbox', 'bench', 'tools']),
    ...(require('node:fs').existsSync(`${__dirname}/web/jest.config.js`) ? ['<rootDir>/web/jest.config.js'] : []),
  ],
}

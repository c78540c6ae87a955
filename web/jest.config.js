const { dirname } = import.meta
const transform = `${dirname}/jest.transform.cjs`

export default {
  displayName: 'web',
  rootDir: dirname,
  roots: ['<rootDir>/src'],
  testEnvironment: 'jsdom',
  testMatch: ['**/*.test.{ts,tsx}'],
  testEnvironmentOptions: { customExportConditions: ['node', 'node-addons', 'require', 'default'] },
  setupFiles: ['<rootDir>/jest.browser.cjs'],
  setupFilesAfterEnv: ['<rootDir>/jest.setup.ts'],
  transform: { '\\.po$': '<rootDir>/jest.catalogue.cjs', '\\.m?[jt]sx?$': transform },
  transformIgnorePatterns: ['/node_modules/(?!@lingui|graphql-ws|@tanstack)'],
  moduleNameMapper: {
    '\\.css$': 'identity-obj-proxy',
    '^@parley/schema/(.*)$': '<rootDir>/../schema/$1.ts',
  },
  modulePathIgnorePatterns: ['/dist/'],
}

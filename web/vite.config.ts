import { fileURLToPath } from 'node:url'
import babel from '@rolldown/plugin-babel'
import { babelOptimizerPlugin } from '@graphql-codegen/client-preset'
import { makeConfig } from '@lingui/conf'
import { lingui } from '@lingui/vite-plugin'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import linguiConfig from './lingui.config'

const gateway = 'http://localhost:4000'
const schema = fileURLToPath(new URL('../schema/', import.meta.url))

export default defineConfig({
  plugins: [
    react(),
    babel({
      include: /\/src\/.*\.tsx?$/,
      plugins: [
        ['@lingui/babel-plugin-lingui-macro', { linguiConfig: makeConfig(linguiConfig) }],
        [babelOptimizerPlugin, { artifactDirectory: './src/gql', gqlTagName: 'graphql' }],
      ],
      parserOpts: { plugins: ['jsx', 'typescript'] },
    }),
    lingui({ cwd: import.meta.dirname }),
  ],
  resolve: { alias: [{ find: /^@parley\/schema\/(.*)$/, replacement: `${schema}$1.ts` }] },
  build: { manifest: true, target: 'es2022', assetsInlineLimit: 0, modulePreload: { polyfill: false } },
  server: {
    proxy: {
      '/graphql': { target: gateway, ws: true },
      '/media': gateway,
      '/sandbox': gateway,
    },
  },
})

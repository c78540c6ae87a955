import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import babel from '@rolldown/plugin-babel'
import { babelOptimizerPlugin } from '@graphql-codegen/client-preset'
import { makeConfig } from '@lingui/conf'
import { lingui } from '@lingui/vite-plugin'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'
import { splitDocuments } from './documents-plugin.ts'
import { compileEnglish } from './english-plugin.ts'
import linguiConfig from './lingui.config.ts'

const gateway = `http://localhost:${process.env['PORT'] ?? 4000}`
// The gateway answers pages of its own origin only.
const toGateway = { target: gateway, headers: { origin: gateway } }
const artifacts = fileURLToPath(new URL('./src/gql', import.meta.url))
const schema = fileURLToPath(new URL('../schema/', import.meta.url))

const CORE =
  /node_modules\/(?:react|react-dom|scheduler|react-router|@apollo|@wry|optimism|graphql|graphql-ws|rxjs|tslib|@lingui|@tanstack)\//

export default defineConfig({
  plugins: [
    react(),
    babel({
      include: /\/src\/.*\.tsx?$/,
      plugins: [
        ['@lingui/babel-plugin-lingui-macro', { linguiConfig: makeConfig(linguiConfig), stripMessageField: false }],
        compileEnglish,
        [babelOptimizerPlugin, { artifactDirectory: artifacts, gqlTagName: 'graphql' }],
      ],
      parserOpts: { plugins: ['jsx', 'typescript'] },
    }),
    splitDocuments(`${artifacts}/graphql.ts`),
    lingui({ cwd: import.meta.dirname }),
    pageConfig(),
    trustedDocuments(),
  ],
  resolve: { alias: [{ find: /^@parley\/schema\/(.*)$/, replacement: `${schema}$1.ts` }] },
  build: {
    manifest: true,
    chunkSizeWarningLimit: 600,
    target: 'es2022',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        // What every page needs compresses better together, and stays in the browser's cache when only our code changes.
        codeSplitting: { groups: [{ name: 'core', test: CORE }] },
        // The first script lists all files that pages load later: with their names it would be 2 KB longer.
        chunkFileNames: 'assets/[hash].js',
      },
    },
  },
  server: {
    proxy: {
      '/graphql': { ...toGateway, ws: true },
      '/auth': toGateway,
      '/exports': toGateway,
      '^/imports/[^/]+/(?:parts|errors)': toGateway,
      '/media': toGateway,
      '/sandbox': toGateway,
    },
  },
})

/** With reload, Vite serves the page: what the gateway would tell it is taken from the gateway's own page. */
function pageConfig(): Plugin {
  return {
    name: 'parley-page-config',
    apply: 'serve',
    async transformIndexHtml(html) {
      const page = await fetch(gateway).then((response) => response.text())
      const [config = ''] = /<script type="application\/json" id="parley-config">.*?<\/script>/s.exec(page) ?? []
      return html.replace('<!--parley-config-->', config)
    },
  }
}

/** Declares to the gateway which documents the pages of this build send; the dot keeps the file from browsers. */
function trustedDocuments(): Plugin {
  return {
    name: 'parley-trusted-documents',
    apply: 'build',
    generateBundle() {
      const source = readFileSync(`${artifacts}/persisted-documents.json`, 'utf8')
      const hash = createHash('sha256').update(source).digest('hex').slice(0, 12)
      this.emitFile({ type: 'asset', fileName: `.documents/${hash}.json`, source })
    },
  }
}

// Tests see what the build sees: Lingui's macros first, then SWC to CommonJS; a catalogue becomes its compiled messages.
const { createHash } = require('node:crypto')
const babel = require('@babel/core')
const { makeConfig } = require('@lingui/conf')
const swc = require('@swc/core')

const version = createHash('sha256').update(require('node:fs').readFileSync(__filename)).digest('hex')

const linguiConfig = makeConfig({ sourceLocale: 'en', locales: ['en', 'ru'] }, { skipValidation: true })

function expandMacros(source, filename) {
  if (!/@lingui\/.*macro/.test(source)) return source
  const { code } = babel.transformSync(source, {
    filename,
    configFile: false,
    babelrc: false,
    parserOpts: { plugins: ['jsx', 'typescript'] },
    plugins: [['@lingui/babel-plugin-lingui-macro', { linguiConfig }]],
  })
  return code
}

module.exports = {
  getCacheKey: (source, path) => createHash('sha256').update(version).update(path).update(source).digest('hex'),
  process(source, filename) {
    return swc.transformSync(expandMacros(source, filename), {
      filename,
      swcrc: false,
      sourceMaps: 'inline',
      jsc: {
        target: 'es2022',
        parser: { syntax: 'typescript', tsx: filename.endsWith('x') },
        transform: { react: { runtime: 'automatic' } },
      },
      module: { type: 'commonjs' },
    })
  },
}

// Compiles a catalogue for the tests, with the plural rules of its language.
const path = require('node:path')
const { createCompiledCatalog } = require('@lingui/cli/api')
const { formatter } = require('@lingui/format-po')

module.exports = {
  async processAsync() {
    throw new Error('Catalogues are compiled synchronously')
  },
  process(source, filename) {
    const locale = path.basename(path.dirname(filename))
    const parsed = formatter().parse(source, { locale, sourceLocale: 'en', filename })
    const catalogue = Object.fromEntries(Object.entries(parsed).map(([id, entry]) => [id, entry.translation]))
    const { source: code } = createCompiledCatalog(locale, catalogue, { namespace: 'cjs' })
    return { code }
  },
}

import { defineConfig } from '@lingui/cli'
import { formatter } from '@lingui/format-po'

export default defineConfig({
  sourceLocale: 'en',
  locales: ['en', 'ru'],
  catalogs: [
    { path: '<rootDir>/src/i18n/{locale}/messages', include: ['<rootDir>/src'], exclude: ['**/*.test.*', '**/gql/**'] },
  ],
  format: formatter({ lineNumbers: false }),
})

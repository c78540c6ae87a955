import { readFileSync } from 'node:fs'
import type { Plugin } from 'vite'

const PREFIX = 'parley-document:'
/** What the GraphQL plugin wrote in the place of an operation: an import out of the file that holds them all. */
const IMPORT = /import \{ (\w+(?:Document|FragmentDoc)) \} from ["'][^"']*\/gql\/graphql(?:\.ts)?["']/g

/** Gives each operation a module of its own, so that it travels with the page that asks it and not with the first one. */
export function splitDocuments(generated: string): Plugin {
  return {
    name: 'parley-split-documents',
    apply: 'build',
    enforce: 'post',
    transform: {
      filter: { id: /\/src\/.*\.tsx?$/ },
      handler: (code) => code.replaceAll(IMPORT, (_, name: string) => `import { ${name} } from "${PREFIX}${name}"`),
    },
    resolveId: {
      filter: { id: /^parley-document:/ },
      handler: (id) => `\0${id}`,
    },
    load: {
      filter: { id: /^\0parley-document:/ },
      handler(id) {
        const name = id.slice(PREFIX.length + 1)
        const line = new RegExp(`^export const ${name} = (\\{.*\\}) as unknown as `, 'm').exec(
          readFileSync(generated, 'utf8'),
        )
        if (!line) throw new Error(`${generated} has no ${name}`)
        return { code: `export const ${name} = ${line[1]}`, moduleSideEffects: false }
      },
    },
  }
}

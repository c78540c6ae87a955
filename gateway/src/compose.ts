// Writes the schemas of the subgraphs, the supergraph and the public schema; with --check only says which differ.
import fs from 'node:fs'
import path from 'node:path'
import { buildFederatedSchema } from '@parley/toolkit/subgraph/federated-schema'
import { composeGraph } from './composition'
import { SUBGRAPHS } from './subgraphs'

const SCHEMA_FOLDER = path.resolve(__dirname, '../../schema')

function emit(): ReadonlyMap<string, string> {
  const subgraphs = SUBGRAPHS.map((definition) => ({
    name: definition.name,
    sdl: buildFederatedSchema(definition as never).sdl,
  }))
  const { supergraph, api } = composeGraph(subgraphs)
  return new Map([
    ...subgraphs.map(({ name, sdl }) => [`subgraphs/${name}.graphql`, sdl] as const),
    ['supergraph.graphql', supergraph],
    ['api.graphql', api],
  ])
}

function read(file: string): string | null {
  return fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : null
}

const check = process.argv.includes('--check')
for (const [name, text] of emit()) {
  const file = path.join(SCHEMA_FOLDER, name)
  if (read(file) === text) continue
  if (check) {
    process.stderr.write(`schema/${name} differs from the code: run npm run codegen\n`)
    process.exitCode = 1
    continue
  }
  fs.mkdirSync(path.dirname(file), { recursive: true })
  fs.writeFileSync(file, text)
  process.stdout.write(`schema/${name} written\n`)
}

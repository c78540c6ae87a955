// Generates everything again and fails where a committed file would change: schemas, supergraph, client types, messages.
import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'

const ROOT = path.resolve(import.meta.dirname, '..')
const GENERATED = ['schema/subgraphs', 'schema/supergraph.graphql', 'schema/api.graphql', 'web/src/gql', 'web/src/i18n']

function read(entry, found = new Map()) {
  const file = path.join(ROOT, entry)
  const stat = fs.statSync(file, { throwIfNoEntry: false })
  if (stat?.isFile()) found.set(entry, fs.readFileSync(file, 'utf8'))
  if (stat?.isDirectory()) for (const name of fs.readdirSync(file)) read(`${entry}/${name}`, found)
  return found
}
const readAll = () => new Map(GENERATED.flatMap((entry) => [...read(entry)]))

const before = readAll()
const { status, stdout, stderr } = spawnSync('npm', ['run', '--silent', 'codegen'], { cwd: ROOT, encoding: 'utf8' })
if (status !== 0) {
  console.error(stdout + stderr)
  process.exit(1)
}
const after = readAll()
const changed = [...new Set([...before.keys(), ...after.keys()])].filter((file) => before.get(file) !== after.get(file))
for (const file of changed) console.error(`${file} is not what the code generates: commit what npm run codegen writes`)
process.exitCode = changed.length > 0 ? 1 : 0

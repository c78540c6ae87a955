// The parts of the tests that need Kafka, Redis and a Postgres: contracts of the transports, and the journeys and the
// faults with every part as its own process. Run through `npm run test:distributed`, which starts the servers; words
// after it choose among the titles.
import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { build } from './build.mjs'
import { nameFailedTests } from './failed-tests.mjs'

const ROOT = path.resolve(import.meta.dirname, '..')
const JEST = path.join(ROOT, 'node_modules/jest/bin/jest.js')
/** Runs what follows with DATABASE_URL set to a new Postgres. */
const WITH_DATABASE = [process.execPath, path.join(ROOT, 'tools/run.mjs'), 'ops/postgres/start.ts']
const SUITES = [
  { title: 'Kafka contract', args: ['-c', 'ops/jest.kafka.config.js'], env: {} },
  { title: 'Redis contract', args: ['-c', 'ops/jest.redis.config.js'], env: {} },
  // Each journey has a database of its own, as its sandbox has a world of its own.
  ...['first-journey', 'browser-journey', 'people-journey', 'import-journey'].map((journey) => ({
    title: `the ${journey.replace('-', ' ')}, distributed`,
    args: ['-c', 'e2e/jest.config.js', journey],
    env: { PARLEY_E2E_START: 'ops/distributed/start.mjs' },
  })),
  // Kills its servers too, and so has its own.
  {
    title: 'kills and faults, distributed',
    args: ['-c', 'e2e/jest.config.js', 'faults'],
    env: { PARLEY_E2E_START: 'ops/distributed/start.mjs' },
    ownServers: true,
  },
]
const only = process.argv.slice(2)
const wanted = ({ title }) => only.length === 0 || only.some((word) => title.includes(word))

await build()
let passed = 0
let failed = 0
const failures = []
for (const { title, args, env, ownServers = false } of SUITES.filter(wanted)) {
  console.log(`\n▸ ${title}`)
  const started = performance.now()
  const output = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'parley-test-')), 'result.json')
  const jest = [process.execPath, JEST, ...args, '--ci', '--runInBand', '--json', `--outputFile=${output}`]
  const [command, ...parameters] = ownServers ? jest : [...WITH_DATABASE, ...jest]
  const { status } = spawnSync(command, parameters, { cwd: ROOT, stdio: 'inherit', env: { ...process.env, ...env } })
  console.log(`  ${title}: ${((performance.now() - started) / 1000).toFixed(1)} s`)
  const result = fs.existsSync(output) ? JSON.parse(fs.readFileSync(output, 'utf8')) : null
  passed += result?.numPassedTests ?? 0
  const notPassed =
    (result?.numFailedTests ?? 0) + (result?.numRuntimeErrorTestSuites ?? 0) + (result?.numPendingTests ?? 0)
  failed += notPassed || (status === 0 ? 0 : 1)
  failures.push(...(result ? nameFailedTests(result) : []))
}
for (const failure of failures) console.log(failure)
console.log(`\n${passed} passed, ${failed} failed`)
process.exitCode = failed > 0 ? 1 : 0

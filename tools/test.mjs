// `npm test`: format, lint, types, unused code, lock file, generated files, then unit, integration and end-to-end tests.
// Ends with one line, `N passed, N failed`, over all checks and tests.
import { spawn, spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { build } from './build.mjs'
import { nameFailedTests } from './failed-tests.mjs'

const ROOT = path.resolve(import.meta.dirname, '..')
const JEST = path.join(ROOT, 'node_modules/jest/bin/jest.js')

/** None of them writes anything: two at a time, since most use one core. */
const CHECKS = [
  ['format', ['npm', 'run', '--silent', 'format:check']],
  ['lint', ['npm', 'run', '--silent', 'lint']],
  ['types', ['npm', 'run', '--silent', 'types']],
  ['unused code', ['npm', 'run', '--silent', 'unused']],
  ['lock file', ['node', 'tools/lock-check.mjs']],
]
const GENERATED = ['generated files', ['npm', 'run', '--silent', 'codegen:check']]
const SUITES = [
  ['unit and integration tests', 'jest.config.js'],
  ['end-to-end tests', 'e2e/jest.config.js'],
]

/** Where a run spent its time: what to look at when it grows. */
const SLOWEST = 5

const total = { passed: 0, failed: 0 }
const failures = []

function run(title, [command, ...args]) {
  const started = performance.now()
  console.log(`\n▸ ${title}`)
  const { status } = spawnSync(command, args, { cwd: ROOT, stdio: 'inherit' })
  sayHowItEnded(title, status, started)
  return status === 0
}
function sayHowItEnded(title, status, started) {
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  console.log(`  ${title}: ${status === 0 ? 'passed' : 'FAILED'} in ${seconds} s`)
}

async function runChecks(checks) {
  const waiting = [...checks]
  const takeTurns = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) await runCheck(...next)
  }
  await Promise.all([takeTurns(), takeTurns()])
}

/** Says all of it at the end, or two would speak at once. */
async function runCheck(title, [command, ...args]) {
  const started = performance.now()
  const child = spawn(command, args, { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] })
  const output = []
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => output.push(chunk))
  const status = await new Promise((resolve) => child.once('close', resolve))
  process.stdout.write(`\n▸ ${title}\n${Buffer.concat(output).toString()}`)
  sayHowItEnded(title, status, started)
  count(title, ...(status === 0 ? [1, 0] : [0, 1]))
}

function count(title, passed, failed) {
  total.passed += passed
  total.failed += failed
  if (failed > 0) failures.push(`${title}: ${failed} failed`)
}

/** Counts the tests of a Jest run, and the run itself as failed where it died without a result. */
function runSuite(title, config) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'parley-test-'))
  const output = path.join(folder, 'result.json')
  const passed = run(title, [
    process.execPath,
    JEST,
    '-c',
    config,
    '--ci',
    '--json',
    `--outputFile=${output}`,
    '--silent=false',
  ])
  const result = fs.existsSync(output) ? JSON.parse(fs.readFileSync(output, 'utf8')) : null
  fs.rmSync(folder, { recursive: true })
  if (!result) return count(title, 0, 1)
  sayWhatTookLongest(result)
  const failed = result.numFailedTests + result.numRuntimeErrorTestSuites + result.numPendingTests
  count(title, result.numPassedTests, failed > 0 || passed ? failed : 1)
  failures.push(...nameFailedTests(result))
}

async function isBuilt() {
  try {
    await build()
    return true
  } catch (error) {
    console.error(error)
    return false
  }
}

function sayWhatTookLongest({ testResults }) {
  const files = testResults.map(({ name, startTime, endTime }) => ({ name, seconds: (endTime - startTime) / 1000 }))
  const slowest = files.sort((one, other) => other.seconds - one.seconds).slice(0, SLOWEST)
  console.log(
    '  longest:',
    slowest.map(({ name, seconds }) => `${path.relative(ROOT, name)} ${seconds.toFixed(0)} s`).join(', '),
  )
}

const only = process.argv.slice(2)
const wanted = (title) => only.length === 0 || only.some((word) => title.includes(word))

await runChecks(CHECKS.filter(([title]) => wanted(title)))
if (wanted(GENERATED[0])) await runChecks([GENERATED])
const built = !wanted('end-to-end') || (await isBuilt())
if (!built) count('build', 0, 1)
for (const [title, config] of SUITES)
  if (wanted(title) && (built || title !== 'end-to-end tests')) runSuite(title, config)

for (const failure of failures) console.log(failure)
console.log(`\n${total.passed} passed, ${total.failed} failed`)
process.exitCode = total.failed > 0 ? 1 : 0

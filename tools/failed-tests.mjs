import path from 'node:path'

const ROOT = path.resolve(import.meta.dirname, '..')

/** The failed tests of a Jest run, one line each, for whoever reads the end of the output only. */
export function nameFailedTests({ testResults }) {
  return testResults.flatMap(({ name, status, assertionResults }) => {
    const file = path.relative(ROOT, name)
    const tests = assertionResults.filter((test) => test.status === 'failed').map(({ fullName }) => fullName)
    if (status === 'failed' && tests.length === 0) return [`  ✗ ${file}`]
    return tests.map((test) => `  ✗ ${file}: ${test}`)
  })
}

import { fork, spawnSync, type ChildProcess } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { Figure } from './figure'
import { printTable, type MeasuredSection } from './table'

const ROOT = path.resolve(__dirname, '../..')
/** In the order of the table; each is a program in `sections`. */
const SECTIONS: readonly string[] = [
  'inbox',
  'scale',
  'records',
  'board',
  'board-page',
  'imports',
  'live',
  'sockets',
  'startup',
  'web',
  'page-load',
]
/** As `npm start` runs the gateway. */
const FLAGS = ['--max-semi-space-size=64']
const SIGNALS = ['SIGINT', 'SIGTERM'] as const

/** `npm run bench` measures everything, `npm run bench -- inbox web` some sections; prints one table. */
async function main(): Promise<void> {
  const names = process.argv.slice(2)
  const unknown = names.filter((name) => !SECTIONS.includes(name))
  if (unknown.length > 0) {
    throw new Error(`No section "${unknown.join(', ')}"; there are ${SECTIONS.join(', ')}`)
  }
  build()
  const measured: MeasuredSection[] = []
  for (const section of names.length > 0 ? names : SECTIONS) {
    const begin = performance.now()
    const figures = await measureInChild(section)
    process.stderr.write(`${section}: ${((performance.now() - begin) / 1000).toFixed(0)} s\n`)
    measured.push({ section, figures })
  }
  process.stdout.write(`\n${describeMachine()}\n\n${printTable(measured)}\n`)
}

/** The sections that start the product start what is built. */
function build(): void {
  const { status } = spawnSync(process.execPath, [path.join(ROOT, 'tools/build.mjs')], { stdio: 'inherit' })
  if (status !== 0) throw new Error('The build failed')
}

/** In a process of its own, so that no section inherits the heap of another, and in a folder that is gone afterwards. */
async function measureInChild(section: string): Promise<readonly Figure[]> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'parley-bench-'))
  // Under root the database runs as another user, who has to reach its files.
  chmodSync(folder, 0o755)
  const child = fork(path.join(__dirname, `sections/${section}.ts`), {
    execArgv: [...process.execArgv, ...FLAGS],
    env: { NODE_ENV: 'production', ...process.env, TMPDIR: folder },
  })
  const stop = (): void => void child.kill('SIGTERM')
  for (const signal of SIGNALS) process.on(signal, stop)
  try {
    return await receiveFigures(child, section)
  } finally {
    for (const signal of SIGNALS) process.off(signal, stop)
    // What the section started may take a moment to end, if the section did not end well.
    rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 500 })
  }
}

function receiveFigures(child: ChildProcess, section: string): Promise<readonly Figure[]> {
  return new Promise((resolve, reject) => {
    let figures: readonly Figure[] | null = null
    child.once('message', (message) => (figures = message as readonly Figure[]))
    child.once('exit', (code, signal) => {
      if (figures) resolve(figures)
      else reject(new Error(`The section ${section} ended with ${signal ?? code}`))
    })
  })
}

function describeMachine(): string {
  const [load] = os.loadavg()
  const memory = Math.round(os.totalmem() / 2 ** 30)
  return `${os.availableParallelism()} cores, ${memory} GB, Node ${process.versions.node}, load before the end ${load?.toFixed(1)}`
}

main().catch((error: Error) => {
  process.stderr.write(`${error.message}\n`)
  process.exit(1)
})

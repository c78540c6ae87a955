import { fork, type ChildProcess } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { Measured } from './figure'

/** As `npm start` runs the gateway. */
const FLAGS = ['--max-semi-space-size=64']
const SIGNALS = ['SIGINT', 'SIGTERM'] as const

/**
 * Runs a section in a process of its own, so that none inherits the heap of another, in a folder that is gone afterwards.
 * One that has not ended in time is ended.
 */
export async function measureInChild(section: string, limitMs: number): Promise<Measured> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'parley-bench-'))
  // Under root the database runs as another user, who has to reach its files.
  chmodSync(folder, 0o755)
  const child = fork(path.join(__dirname, `sections/${section}.ts`), {
    execArgv: [...process.execArgv, ...FLAGS],
    env: { NODE_ENV: 'production', ...process.env, TMPDIR: folder },
  })
  let late = false
  const stop = (): void => void child.kill('SIGTERM')
  const timer = setTimeout(() => {
    late = true
    stop()
  }, limitMs)
  for (const signal of SIGNALS) process.on(signal, stop)
  try {
    return await receiveFigures(child)
  } catch (error) {
    throw late ? new Error(`It was stopped after ${limitMs / 60_000} minutes`) : error
  } finally {
    clearTimeout(timer)
    for (const signal of SIGNALS) process.off(signal, stop)
    // What the section started may take a moment to end, if the section did not end well.
    rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 500 })
  }
}

function receiveFigures(child: ChildProcess): Promise<Measured> {
  return new Promise((resolve, reject) => {
    let measured: Measured | null = null
    child.once('message', (message) => (measured = message as Measured))
    child.once('exit', (code, signal) => {
      if (measured) resolve(measured)
      else reject(new Error(`It ended with ${signal ?? code}, without figures`))
    })
  })
}

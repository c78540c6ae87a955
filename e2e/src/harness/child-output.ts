import type { ChildProcess } from 'node:child_process'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'

/** A cold Kafka is fetched first; everything else needs seconds. */
const START_DEADLINE_MS = 90_000

/** The first line of standard output that `read` makes something of; rejects when the process ends before. */
export function firstLine<Answer>(child: ChildProcess, read: (line: string) => Answer | null): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('It did not start in time')), START_DEADLINE_MS)
    onLines(child.stdout!, (line) => {
      const answer = read(line)
      if (answer === null) return
      clearTimeout(timer)
      resolve(answer)
    })
    child.once('exit', (code, signal) => reject(new Error(`It ended with ${signal ?? code}`)))
  })
}

export function onLines(stream: Readable, hear: (line: string) => void): void {
  createInterface({ input: stream }).on('line', hear)
}

/** Asks a process to end, and waits until it has. */
export async function endProcess(child: ChildProcess | null): Promise<void> {
  if (!child || child.exitCode !== null || child.signalCode !== null) return
  const gone = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGTERM')
  await gone
}

// Starting and stopping Parley's own processes: what start, dev and the tests share.
import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'

/** Time for a clean stop, after which a process is ended. */
const STOP_DEADLINE_MS = 15_000

/**
 * Starts a process in a group of its own, so that Ctrl-C reaches only the starter, which then stops the parts in order.
 * `ready` resolves with the first line of standard output that is a JSON object; it rejects if the process ends before.
 */
export function startProcess(args, { env = process.env, stdio = ['ignore', 'pipe', 'inherit', 'ipc'], onLine } = {}) {
  const child = spawn(process.execPath, args, { env, stdio, detached: true })
  const exited = new Promise((resolve) => child.once('exit', (code, signal) => resolve({ code, signal })))
  const ready = new Promise((resolve, reject) => {
    if (child.stdout)
      createInterface({ input: child.stdout }).on('line', (line) => {
        if (line.startsWith('{')) resolve(JSON.parse(line))
        else onLine?.(line)
      })
    void exited.then(({ code, signal }) => reject(new Error(`${args.join(' ')} ended with ${signal ?? code}`)))
  })
  ready.catch(() => undefined)
  const stop = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return
    child.kill('SIGTERM')
    const timer = setTimeout(() => child.kill('SIGKILL'), STOP_DEADLINE_MS)
    await exited
    clearTimeout(timer)
  }
  return { child, ready, exited, stop }
}

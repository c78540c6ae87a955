import { spawn, type ChildProcess } from 'node:child_process'
import type { Readable, Writable } from 'node:stream'
import { setTimeout as delay } from 'node:timers/promises'
import { POSTGRES_ENVIRONMENT } from './cluster'
import type { RunAs } from './unprivileged-user'

/**
 * Runs Postgres under a shell that holds a pipe from this process (its descriptor 3). However this process ends, SIGKILL
 * included, the pipe closes and Postgres gets SIGINT, its fast shutdown. The shell ignores the signals of a terminal, so
 * that Ctrl-C reaches Node only, which drains first.
 */
const SUPERVISOR = [
  'exec 3<&0',
  'trap "" INT TERM HUP',
  '"$@" </dev/null 3<&- & postgres=$!',
  'echo $postgres',
  '(read end <&3; kill -INT $postgres) >/dev/null 2>&1 & reader=$!',
  'exec 3<&-',
  'wait $postgres; status=$?',
  'kill -KILL $reader',
  'exit $status',
].join('\n')

/** Enough of what Postgres said last to explain why it did not start. */
const KEPT_LOG_CHARACTERS = 4000
/** After this a shutdown that hangs on a client becomes an immediate one, which recovers on the next start. */
const SHUTDOWN_DEADLINE_MS = 10_000

/** What was said before the end arrives within it. */
const LAST_WORDS_MS = 250

export interface PostgresProcess {
  readonly pid: number
  readonly exited: Promise<void>
  readonly hasExited: () => boolean
  readonly lastLog: () => string
  readonly stop: () => Promise<void>
}

export async function spawnPostgres(
  binary: string,
  parameters: readonly string[],
  user: RunAs,
): Promise<PostgresProcess> {
  const shell = spawn('/bin/sh', ['-c', SUPERVISOR, 'postgres', binary, ...parameters], {
    ...user,
    env: POSTGRES_ENVIRONMENT,
    cwd: '/',
    detached: true,
    stdio: ['pipe', 'pipe', 'pipe'],
  })
  let log = ''
  shell.stderr.on('data', (text: Buffer) => (log = (log + String(text)).slice(-KEPT_LOG_CHARACTERS)))
  let ended = false
  // A process may be gone before what it said last has been read; children that outlive it keep its log open.
  const said = new Promise<void>((resolve) => shell.stderr.once('close', () => resolve()))
  const exited = new Promise<void>((resolve) =>
    shell.once('exit', () => {
      ended = true
      void Promise.race([said, delay(LAST_WORDS_MS)]).then(resolve)
    }),
  )
  const pid = await new Promise<number>((resolve, reject) => {
    shell.stdout.once('data', (text: Buffer) => resolve(Number(String(text).trim())))
    shell.once('error', reject)
    void exited.then(() => reject(new Error(`Postgres ended at once: ${log}`)))
  })
  letNodeExit(shell)
  const stop = async (): Promise<void> => {
    shell.ref()
    shell.stdin.destroy()
    const timer = setTimeout(() => ended || process.kill(pid, 'SIGQUIT'), SHUTDOWN_DEADLINE_MS)
    await exited
    clearTimeout(timer)
  }
  return { pid, exited, hasExited: () => ended, lastLog: () => log, stop }
}

/** The child and its pipes must not keep this process alive; its end closes the pipe, which ends Postgres. */
function letNodeExit(shell: ChildProcess): void {
  shell.unref()
  for (const stream of [shell.stdin, shell.stdout, shell.stderr] as (Readable | Writable)[]) {
    if ('unref' in stream && typeof stream.unref === 'function') stream.unref()
  }
}

// node tools/run.mjs ops/postgres/start.ts              runs a Postgres until Ctrl-C and prints DATABASE_URL; a SIGHUP
//                                                       kills it, and it starts again
// node tools/run.mjs ops/postgres/start.ts <command …>  runs the command with DATABASE_URL set to a Postgres of its own
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { startEmbeddedPostgres, type EmbeddedPostgres } from '@parley/toolkit/database/embedded-postgres'

async function run([command, ...parameters]: readonly string[]): Promise<number> {
  const directory = mkdtempSync(path.join(tmpdir(), 'parley-postgres-'))
  // What can be killed must write down at once what was committed.
  const postgres = await startEmbeddedPostgres({ directory, port: 0, durable: !command })
  const { host, port, database, owner } = postgres.address
  const url = `postgres://${owner.user}:${encodeURIComponent(owner.password)}@${host}:${port}/${database}`
  let code = 0
  if (command) {
    const child = spawn(command, parameters, { stdio: 'inherit', env: { ...process.env, DATABASE_URL: url } })
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal))
    code = await new Promise<number>((resolve) => child.once('exit', (status) => resolve(status ?? 1)))
  } else {
    const say = (): void => void process.stdout.write(`DATABASE_URL=${url}\n`)
    process.on('SIGHUP', () => void crash(postgres).then(say))
    say()
    // Neither the database nor a listener for signals keeps this process alive.
    const alive = setInterval(() => undefined, 60_000)
    await new Promise((resolve) => {
      for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, resolve)
    })
    clearInterval(alive)
  }
  await postgres.stop()
  rmSync(directory, { recursive: true, force: true })
  return code
}

/** As after a power cut: killed, and started again with what is on disk. */
async function crash(postgres: EmbeddedPostgres): Promise<void> {
  const killed = postgres.pid
  process.kill(killed, 'SIGKILL')
  while (postgres.pid === killed) await delay(50)
}

run(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code
  },
  (error: Error) => {
    process.stderr.write(`${error.message}\n`)
    process.exitCode = 1
  },
)

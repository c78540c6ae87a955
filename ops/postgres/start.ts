// node tools/run.mjs ops/postgres/start.ts              runs a Postgres until Ctrl-C and prints DATABASE_URL; a SIGHUP
//                                                       kills it, and it starts again
// node tools/run.mjs ops/postgres/start.ts <command …>  runs the command with DATABASE_URL set to a Postgres of its own
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { startEmbeddedPostgres } from '@parley/toolkit/database/embedded-postgres'

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
    process.on('SIGHUP', () => process.kill(postgres.pid, 'SIGKILL'))
    process.stdout.write(`DATABASE_URL=${url}\n`)
    await new Promise((resolve) => {
      for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, resolve)
    })
  }
  await postgres.stop()
  rmSync(directory, { recursive: true, force: true })
  return code
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

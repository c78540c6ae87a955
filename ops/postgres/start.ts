// node tools/run.mjs ops/postgres/start.ts <command …>  runs the command with DATABASE_URL set to a Postgres of its own
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { startEmbeddedPostgres } from '@parley/toolkit/database/embedded-postgres'

async function run([command, ...parameters]: readonly string[]): Promise<number> {
  if (!command) throw new Error('Say which command to run')
  const directory = mkdtempSync(path.join(tmpdir(), 'parley-postgres-'))
  const postgres = await startEmbeddedPostgres({ directory, port: 0, durable: false })
  const { host, port, database, owner } = postgres.address
  const url = `postgres://${owner?.user}:${encodeURIComponent(owner?.password ?? '')}@${host}:${port}/${database}`
  const child = spawn(command, parameters, { stdio: 'inherit', env: { ...process.env, DATABASE_URL: url } })
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal))
  const code = await new Promise<number>((resolve) => child.once('exit', (status) => resolve(status ?? 1)))
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

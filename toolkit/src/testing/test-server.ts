import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { isAlive } from '../database/embedded/running-process'
import { startEmbeddedPostgres, type EmbeddedPostgres } from '../database/embedded-postgres'

const PREFIX = 'parley-test-postgres-'
/** A directory without a claim may belong to a run that is just starting. */
const ABANDONED_AFTER_MS = 10 * 60_000

export interface TestServer {
  readonly postgres: EmbeddedPostgres
  /** Stops it and removes its files. */
  readonly stop: () => Promise<void>
}

/** A Postgres for one test run, in a temporary directory, without durability. */
export async function startTestServer(): Promise<TestServer> {
  removeAbandoned()
  const directory = mkdtempSync(path.join(tmpdir(), PREFIX))
  const postgres = await startEmbeddedPostgres({ directory, durable: false, settings: { max_connections: '500' } })
  return {
    postgres,
    stop: async () => {
      await postgres.stop()
      for (const each of new Set([directory, postgres.directory])) rmSync(each, { recursive: true, force: true })
    },
  }
}

/** What runs left behind that were killed. */
function removeAbandoned(): void {
  for (const name of readdirSync(tmpdir()).filter((each) => each.startsWith(PREFIX))) {
    const directory = path.join(tmpdir(), name)
    if (isAbandoned(directory)) rmSync(directory, { recursive: true, force: true })
  }
}

function isAbandoned(directory: string): boolean {
  try {
    const claim = path.join(directory, 'claimed-by.json')
    if (!existsSync(claim)) return Date.now() - statSync(directory).mtimeMs > ABANDONED_AFTER_MS
    return !isAlive((JSON.parse(readFileSync(claim, 'utf8')) as { pid: number }).pid)
  } catch {
    // Another user's, or being removed by another run at this moment: not ours to judge.
    return false
  }
}

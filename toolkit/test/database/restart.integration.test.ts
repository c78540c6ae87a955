import { openDatabase } from '@parley/toolkit/database/connection'
import { startEmbeddedPostgres, type EmbeddedPostgres } from '@parley/toolkit/database/embedded-postgres'
import { migrate } from '@parley/toolkit/database/migrate'
import { createLogger } from '@parley/toolkit/logging/logger'
import { onDispose } from '@parley/toolkit/testing/disposal'
import { waitFor } from '@parley/toolkit/testing/wait-for'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { DataSource } from 'typeorm'

const ROLE_SECRET = 'a-secret-of-the-restart-test-alone'

describe('a domain whose database goes away', () => {
  let postgres: EmbeddedPostgres
  let notes: DataSource

  beforeAll(async () => {
    const directory = mkdtempSync(path.join(tmpdir(), 'parley-restart-'))
    chmodSync(directory, 0o755)
    onDispose(() => rmSync(directory, { recursive: true, force: true }))
    postgres = await startEmbeddedPostgres({ directory: path.join(directory, 'postgres') })
    onDispose(() => postgres.stop())
    const { address } = postgres
    await migrate({ address, roleSecret: ROLE_SECRET, domains: [{ name: 'notes', migrations: [] }] })
    const logger = createLogger('test', 'silent')
    notes = await openDatabase({ domain: 'notes', entities: [], address, roleSecret: ROLE_SECRET, logger, poolSize: 3 })
    onDispose(() => notes.destroy())
  })

  it('is told that it may try again, and works on once the database is back', async () => {
    process.kill(postgres.pid, 'SIGKILL')
    const codes = new Set<unknown>()
    await waitFor(async () => {
      const failure = await notes.query('SELECT 1').then(
        () => null,
        (error: { readonly code?: string; readonly retryable?: boolean }) => error,
      )
      if (failure?.retryable) codes.add(failure.code)
      return failure === null && codes.size > 0
    })
    expect([...codes]).toEqual(['DEPENDENCY_UNAVAILABLE'])
    expect(await Promise.all(Array.from({ length: 9 }, () => notes.query('SELECT 1 AS one')))).toHaveLength(9)
  })
})

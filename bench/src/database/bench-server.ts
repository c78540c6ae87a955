import { randomBytes } from 'node:crypto'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { DatabaseAddress } from '@parley/toolkit/database/address'
import { startEmbeddedPostgres } from '@parley/toolkit/database/embedded-postgres'
import { migrate } from '@parley/toolkit/database/migrate'
import { INFRASTRUCTURE } from '@parley/toolkit/subgraph/infrastructure'
import { DOMAINS } from '../../../gateway/src/domains'
import { fillInbox, type FilledInbox, type InboxSize } from './fill-inbox'

/** A migrated database with one workspace in it. */
export interface BenchDatabase {
  readonly address: DatabaseAddress
  readonly roleSecret: string
  readonly inbox: FilledInbox
}

export interface BenchServer {
  readonly create: (name: string, size: InboxSize) => Promise<BenchDatabase>
  readonly stop: () => Promise<void>
}

/** Only loading is helped by these; what serves the queries stays as it ships. */
const LOADING = {
  maintenance_work_mem: '256MB',
  max_wal_size: '8GB',
  wal_level: 'minimal',
  max_wal_senders: '0',
  autovacuum: 'off',
}

/** A Postgres of its own, with the settings of the product. */
export async function startBenchServer(): Promise<BenchServer> {
  const directory = mkdtempSync(path.join(tmpdir(), 'postgres-'))
  const postgres = await startEmbeddedPostgres({ directory, durable: false, settings: LOADING })
  const roleSecret = randomBytes(32).toString('base64url')
  return {
    create: async (name, size) => {
      const address = { ...postgres.address, database: name }
      await migrate({ address, roleSecret, domains: DOMAINS, infrastructure: INFRASTRUCTURE })
      return { address, roleSecret, inbox: await fillInbox(address, size) }
    },
    stop: () => postgres.stop(),
  }
}

import type { DomainMigrations } from '@parley/toolkit/database/migration'
import { SUBGRAPHS } from './subgraphs'

/** The gateway's own role: it reads the event log and owns no tables. */
export const GATEWAY_ROLE = 'gateway'

/** Everything that has a role and a schema in the database. */
export const DOMAINS: readonly DomainMigrations[] = [
  ...SUBGRAPHS.map(({ name, migrations }) => ({ name, migrations: migrations as DomainMigrations['migrations'] })),
  { name: GATEWAY_ROLE, migrations: [] },
]

/** What the gateway listens to. */
export const TOPICS: readonly string[] = SUBGRAPHS.map(({ name }) => name)

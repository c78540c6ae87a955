// Brings the database of DATABASE_URL up to date; its user owns the tables. Run once before the services start.
import { migrate } from '@parley/toolkit/database/migrate'
import { readPlatformEnvironment } from '@parley/toolkit/environment/environment'
import { INFRASTRUCTURE } from '@parley/toolkit/subgraph/infrastructure'
import { DOMAINS } from './domains'

async function run(): Promise<void> {
  const { database, databaseRoleSecret } = readPlatformEnvironment()
  if (!database) throw new Error('DATABASE_URL: says which database to migrate')
  const steps = await migrate({
    address: database,
    roleSecret: databaseRoleSecret,
    domains: DOMAINS,
    infrastructure: INFRASTRUCTURE,
    onProgress: (step) => process.stdout.write(`${step}\n`),
  })
  process.stdout.write(`Migrated: ${steps.length} steps\n`)
}

run().catch((error: Error) => {
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 1
})

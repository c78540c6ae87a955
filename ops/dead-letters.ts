// npm run dead-letters -- list <domain>               what the domain failed to handle, oldest first
// npm run dead-letters -- replay <domain> [id …]      tries all of it again, or the events that are named
// Works on the database of DATABASE_URL, or on the embedded one of a Parley that runs on this machine.
import path from 'node:path'
import type { DatabaseAddress } from '@parley/toolkit/database/address'
import { openDatabase } from '@parley/toolkit/database/connection'
import { prepareDataDirectory } from '@parley/toolkit/database/embedded/data-directory'
import { chooseDatabaseUser } from '@parley/toolkit/database/embedded/unprivileged-user'
import { readPlatformEnvironment } from '@parley/toolkit/environment/environment'
import { listDeadLetters, replayDeadLetters } from '@parley/toolkit/events/dead-letters'
import { createLogger } from '@parley/toolkit/logging/logger'

const USAGE = 'Say what to do: list <domain>, or replay <domain> [event id …]'
const print = (line: string): void => void process.stdout.write(`${line}\n`)

function embeddedAddress(dataDirectory: string): DatabaseAddress {
  const { sockets } = prepareDataDirectory(path.join(dataDirectory, 'postgres'), chooseDatabaseUser())
  return { host: sockets, port: 5432, database: 'parley', owner: null }
}

async function list(database: Parameters<typeof listDeadLetters>[0], domain: string): Promise<void> {
  const letters = await listDeadLetters(database, domain)
  for (const { eventId, event, attempts, error, parkedAt } of letters) {
    print(`${eventId}  ${event.name}  key ${event.key}  workspace ${event.workspaceId}`)
    print(`  ${parkedAt.toISOString()}, ${attempts} attempts: ${error.split('\n')[0] ?? ''}`)
  }
  print(`${letters.length} dead letters${letters.length === 100 ? ' (the first hundred)' : ''}`)
}

async function run([command, domain, ...eventIds]: readonly string[]): Promise<void> {
  if ((command !== 'list' && command !== 'replay') || !domain) throw new Error(USAGE)
  const environment = readPlatformEnvironment()
  const database = await openDatabase({
    domain,
    entities: [],
    address: environment.database ?? embeddedAddress(environment.dataDirectory),
    roleSecret: environment.databaseRoleSecret,
    poolSize: 1,
    logger: createLogger('dead-letters', 'warn'),
  })
  try {
    if (command === 'list') await list(database, domain)
    else
      print(`${await replayDeadLetters(database, domain, eventIds.length > 0 ? eventIds : undefined)} are tried again`)
  } finally {
    await database.destroy()
  }
}

run(process.argv.slice(2)).catch((error: Error) => {
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 1
})

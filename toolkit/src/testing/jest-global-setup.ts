import { DatabaseBroker } from './database-broker'

declare global {
  // Jest hands nothing from its setup to its teardown but globals of the process.
  var parleyDatabaseBroker: DatabaseBroker | undefined
}

export default async function setUp(): Promise<void> {
  globalThis.parleyDatabaseBroker = await DatabaseBroker.open()
}

const BROKER = 'PARLEY_TEST_DATABASE_BROKER'

/** Workers of a Jest run inherit the variable from the process that ran the global setup. */
export function announceDatabaseBroker(socket: string | undefined): void {
  if (socket) process.env[BROKER] = socket
  else delete process.env[BROKER]
}

/** Where the database of this run is asked for; undefined outside a Jest run. */
export const databaseBroker = (): string | undefined => process.env[BROKER]

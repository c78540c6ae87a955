import { channel } from 'node:diagnostics_channel'

/** One statement as a domain sent it to Postgres. */
export interface SentStatement {
  /** The role of the connection, for example `parley_crm`. */
  readonly role: string
  readonly text: string
}

/**
 * Every statement of every pool of this process passes here, so that tests and benchmarks can count them. Statements that
 * only set the workspace of a connection are left out: how many there are depends on which connection was free.
 */
const statements = channel('parley:database:statement')

export function publishStatement(statement: SentStatement): void {
  if (statements.hasSubscribers) statements.publish(statement)
}

/** Calls `listener` with each statement from now on; answers the function that ends it. */
export function listenToStatements(listener: (statement: SentStatement) => void): () => void {
  const receive = (message: unknown): void => listener(message as SentStatement)
  statements.subscribe(receive)
  return () => statements.unsubscribe(receive)
}

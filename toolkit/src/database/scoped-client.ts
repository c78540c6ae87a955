import { callbackify } from 'node:util'
import { Client, type QueryResult } from 'pg'
import { timeStatement } from './pool-metrics'
import { publishStatement } from './statements'

/** Read by the policies of row-level security; empty means no workspace, which shows nothing. */
const SCOPE_SETTING = 'app.workspace_id'
const BEGINS = /^\s*(begin|start transaction)\b/i
const COMMITS = /^\s*(commit|end)\b/i

type Statement = string | { readonly text: string }
type Callback = (error: Error | null, result: QueryResult) => void

/** `COMMIT` of a transaction that failed answers ROLLBACK and no error: everything written in it is gone. */
export class CommitRolledBack extends Error {
  constructor() {
    super('The transaction was rolled back by its COMMIT, because a statement in it had failed')
    this.name = 'CommitRolledBack'
  }
}

/**
 * A connection that knows its workspace, and whose COMMIT throws when the database rolled back instead.
 *
 * With `scopePerTransaction` the workspace is set inside each transaction, and a lone statement gets a transaction of its
 * own: for PgBouncer in transaction mode, where two statements may reach two servers.
 */
export class ScopedClient extends Client {
  private workspace: string | null = null
  private perTransaction = false

  /** Makes the workspace of this connection that of its new user; called at each checkout. */
  async enterScope(workspaceId: string, scopePerTransaction: boolean): Promise<void> {
    this.perTransaction = scopePerTransaction
    if (scopePerTransaction || this.workspace === workspaceId) {
      this.workspace = workspaceId
      return
    }
    this.workspace = null
    await this.send({
      name: 'enter-scope',
      text: `SELECT set_config('${SCOPE_SETTING}', $1, false)`,
      values: [workspaceId],
    })
    this.workspace = workspaceId
  }

  /** Whether a transaction is open, so that nobody else may have this connection. */
  isInTransaction(): boolean {
    const status = (this as unknown as { getTransactionStatus(): string | null }).getTransactionStatus()
    return status === 'T' || status === 'E'
  }

  // The overloads of pg's `query` cannot be written for a subclass; what goes in and out is pg's own.
  // oxlint-disable-next-line typescript/no-explicit-any
  override query(...parameters: any[]): any {
    const statement = parameters[0] as Statement | { submit?: unknown }
    if (typeof statement === 'object' && 'submit' in statement) return this.send(...parameters)
    const text = typeof statement === 'string' ? statement : (statement as { text: string }).text
    const role = this.user ?? ''
    publishStatement({ role, text })
    const callback: unknown = parameters.at(-1)
    if (typeof callback !== 'function') return this.run(text, parameters).finally(timeStatement(role))
    const answer = callbackify(() => this.run(text, parameters.slice(0, -1)).finally(timeStatement(role)))
    answer(callback as Callback)
    return undefined
  }

  private async run(text: string, parameters: unknown[]): Promise<QueryResult> {
    if (COMMITS.test(text)) {
      const result = await this.send(...parameters)
      if (result.command === 'ROLLBACK') throw new CommitRolledBack()
      return result
    }
    if (!this.perTransaction) return this.send(...parameters)
    if (BEGINS.test(text)) {
      const result = await this.send(...parameters)
      await this.setForTransaction()
      return result
    }
    return this.isInTransaction() ? this.send(...parameters) : this.runAlone(parameters)
  }

  private async runAlone(parameters: unknown[]): Promise<QueryResult> {
    await this.send('BEGIN')
    try {
      await this.setForTransaction()
      const result = await this.send(...parameters)
      await this.send('COMMIT')
      return result
    } catch (error) {
      // Where this fails too the connection is gone, and the first error says why.
      await this.send('ROLLBACK').catch(() => undefined)
      throw error
    }
  }

  private async setForTransaction(): Promise<void> {
    await this.send(`SELECT set_config('${SCOPE_SETTING}', $1, true)`, [this.workspace ?? ''])
  }

  private send(...parameters: unknown[]): Promise<QueryResult> {
    return (super.query as (...all: unknown[]) => Promise<QueryResult>)(...parameters)
  }
}

import { inTransaction } from '@parley/toolkit/database/transaction'
import { workspaceScope } from '@parley/toolkit/database/workspace-scope'
import type { JobQueue } from '@parley/toolkit/jobs/job'
import type { DataSource, EntityManager } from 'typeorm'
import type { Members } from '../external/members'
import type { MakePipeline } from '../pipeline/make-pipeline'
import { FIRST_TEMPLATE, findTemplate } from '../pipeline/templates'
import { actingMember } from './acting-member'
import { placeDeals } from './place-deals.job'

/** Workspaces that this process remembers to be set up: 36 bytes each, and one statement for a forgotten one. */
const REMEMBERED = 100_000

/**
 * Gives a workspace its first pipeline when anything first asks for one, in the language of whoever does, and plans that the
 * deals it has already get their cards. However many ask at once, it gets one: they meet at the row of the workspace.
 */
export class SetUpWorkspace {
  private readonly known = new Set<string>()

  constructor(
    private readonly database: DataSource,
    private readonly make: MakePipeline,
    private readonly jobs: JobQueue,
    private readonly members: Members,
  ) {}

  async run(): Promise<void> {
    const workspaceId = workspaceScope.require()
    if (this.known.has(workspaceId)) return
    await inTransaction(this.database, (transaction) => this.runIn(transaction, actingMember().memberId))
    if (this.known.size >= REMEMBERED) this.known.clear()
    this.known.add(workspaceId)
  }

  /** As a part of the caller's transaction. @param memberId who asks: the pipeline is in their language. */
  async runIn(transaction: EntityManager, memberId: string | null): Promise<void> {
    const workspaceId = workspaceScope.require()
    if (this.known.has(workspaceId)) return
    const fresh: unknown[] = await transaction.query(
      'INSERT INTO pipeline.workspace (workspace_id) VALUES ($1) ON CONFLICT DO NOTHING RETURNING workspace_id',
      [workspaceId],
    )
    if (fresh.length === 0) return
    const template = findTemplate(FIRST_TEMPLATE, await this.members.languageOf(memberId))
    if (!template) throw new Error(`There is no template ${FIRST_TEMPLATE}`)
    await this.make.run(transaction, template.name, 1, template)
    await this.jobs.enqueue(transaction, placeDeals, { workspaceId })
  }
}

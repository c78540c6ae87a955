import type { MoveTrigger } from '@parley/schema/inputs/pipeline'
import { workspaceScope } from '@parley/toolkit/database/workspace-scope'
import type { JobQueue } from '@parley/toolkit/jobs/job'
import type { EntityManager } from 'typeorm'
import { nameOf } from '../rule/field-contents'
import type { AutomaticMoveStore } from './automatic-move.store'
import { runAutomaticMoves, watchSilence } from './automatic-moves.job'

const HOUR_MS = 3_600_000

/** Plans that automatic moves look at deals, in the transaction of what happened; nothing where no rule waits for it. */
export class PlanAutomaticMoves {
  constructor(
    private readonly rules: AutomaticMoveStore,
    private readonly jobs: JobQueue,
    private readonly now: () => Date,
  ) {}

  async dealChanged(transaction: EntityManager, dealId: string, fields: readonly string[]): Promise<void> {
    const changed = new Set(fields)
    const waiting = await this.rules.listEnabled('FIELD_CHANGED', transaction)
    if (waiting.some(({ field }) => field && changed.has(nameOf(field)))) {
      await this.enqueue(transaction, 'FIELD_CHANGED', [dealId], fields)
    }
    if (!changed.has('amount')) return
    const limits = await this.rules.listEnabled('AMOUNT_REACHED', transaction)
    if (limits.length > 0) await this.enqueue(transaction, 'AMOUNT_REACHED', [dealId], fields)
  }

  async messageReceived(transaction: EntityManager, contactId: string): Promise<void> {
    if ((await this.rules.listEnabled('MESSAGE_RECEIVED', transaction)).length === 0) return
    const dealIds = await this.rules.findDealsOf(transaction, contactId)
    if (dealIds.length > 0) await this.enqueue(transaction, 'MESSAGE_RECEIVED', dealIds, [])
  }

  async taskDone(transaction: EntityManager, dealId: string): Promise<void> {
    const waiting = await this.rules.listEnabled('TASK_DONE', transaction)
    if (waiting.length > 0) await this.enqueue(transaction, 'TASK_DONE', [dealId], [])
  }

  /** At the next full hour, once, as long as a rule waits for silence. */
  async watch(transaction: EntityManager): Promise<void> {
    if ((await this.rules.listEnabled('NO_REPLY', transaction)).length === 0) return
    const workspaceId = workspaceScope.require()
    const runAt = new Date((Math.floor(this.now().getTime() / HOUR_MS) + 1) * HOUR_MS)
    await this.jobs.enqueue(
      transaction,
      watchSilence,
      { workspaceId },
      { runAt, key: `${watchSilence.name}:${workspaceId}` },
    )
  }

  private enqueue(
    transaction: EntityManager,
    trigger: MoveTrigger,
    dealIds: readonly string[],
    fields: readonly string[],
  ): Promise<void> {
    const payload = { workspaceId: workspaceScope.require(), trigger, dealIds: [...dealIds], fields: [...fields] }
    return this.jobs.enqueue(transaction, runAutomaticMoves, payload)
  }
}

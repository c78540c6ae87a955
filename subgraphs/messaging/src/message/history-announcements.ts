import { inTransaction } from '@parley/toolkit/database/transaction'
import { workspaceScope } from '@parley/toolkit/database/workspace-scope'
import type { JobQueue } from '@parley/toolkit/jobs/job'
import type { DataSource, EntityManager } from 'typeorm'
import type { ConversationEntity } from '../conversation/conversation.entity'
import type { ConversationStateStore } from '../conversation/conversation-state.store'
import type { InboxJournal } from '../inbox/inbox-journal'
import { announceHistory } from '../jobs/announce-history.job'

/** A first sync brings many batches of a conversation; once a second is enough for whoever looks at it. */
const INTERVAL_MS = 1_000

/**
 * Decides when subscribers hear that earlier messages of a conversation have arrived: the first batch at once, then at
 * most one in each interval, and always after the last.
 */
export class HistoryAnnouncements {
  constructor(
    private readonly database: DataSource,
    private readonly conversations: ConversationStateStore,
    private readonly journal: InboxJournal,
    private readonly jobs: JobQueue,
  ) {}

  /** Whether a batch that is being stored is told now; if not, a job tells it when the interval is over. */
  async isDue(transaction: EntityManager, { id, historyAnnouncedAt }: ConversationEntity): Promise<boolean> {
    const runAt = new Date((historyAnnouncedAt?.getTime() ?? 0) + INTERVAL_MS)
    if (runAt.getTime() <= Date.now()) return true
    const payload = { workspaceId: workspaceScope.require(), conversationId: id }
    await this.jobs.enqueue(transaction, announceHistory, payload, { runAt, key: `${announceHistory.name}:${id}` })
    return false
  }

  tell(conversationId: string): Promise<void> {
    return inTransaction(this.database, async (transaction) => {
      await this.journal.begin(transaction)
      const conversation = await this.conversations.lock(transaction, conversationId)
      if (!conversation || conversation.archivedAt) return
      await this.conversations.change(transaction, conversationId, { historyAnnouncedAt: new Date() })
      const { accountId } = conversation
      await this.journal.record(transaction, [{ kind: 'CONVERSATION_CHANGED', accountId, conversationId }])
    })
  }
}

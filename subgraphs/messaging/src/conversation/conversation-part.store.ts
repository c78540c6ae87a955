import { visibilityFilter } from '@parley/toolkit/database/visibility-filter'
import { WorkspaceStore, type WorkspaceRow } from '@parley/toolkit/database/workspace-store'
import type { EntityManager, SelectQueryBuilder } from 'typeorm'

/** A row that belongs to a conversation. */
interface ConversationPart extends WorkspaceRow {
  conversationId: string
}

/** Base of the stores of what conversations consist of: whoever asks sees the parts of the conversations they may read. */
export abstract class ConversationPartStore<Entity extends ConversationPart> extends WorkspaceStore<Entity> {
  protected override select(alias: string, transaction?: EntityManager): SelectQueryBuilder<Entity> {
    const conversation = `SELECT FROM messaging.conversation whole
      WHERE whole.workspace_id = ${alias}.workspace_id AND whole.id = ${alias}.conversation_id`
    const query = super.select(alias, transaction)
    return visibilityFilter.applyToParent(query, conversation, 'whole', 'conversations:read')
  }
}

import { workspaceScope } from '@parley/toolkit/database/workspace-scope'
import { WorkspaceStore } from '@parley/toolkit/database/workspace-store'
import type { DataSource, EntityManager } from 'typeorm'
import { ContactEntity } from './contact.entity'
import { ConversationLinkEntity } from './conversation-link.entity'

/** All queries on who stands behind which conversation. */
export class ConversationLinkStore extends WorkspaceStore<ConversationLinkEntity> {
  constructor(database: DataSource) {
    super(database, ConversationLinkEntity)
  }

  /** The contact behind a conversation, if it is linked. */
  findContact(transaction: EntityManager, conversationId: string): Promise<ContactEntity | null> {
    return transaction
      .createQueryBuilder(ContactEntity, 'contact')
      .innerJoin(
        ConversationLinkEntity,
        'link',
        'link.workspaceId = contact.workspaceId AND link.contactId = contact.id AND link.id = :conversationId',
        { conversationId },
      )
      .where('contact.workspaceId = :workspaceId', { workspaceId: workspaceScope.require() })
      .getOne()
  }

  async link(transaction: EntityManager, conversationId: string, contactId: string): Promise<void> {
    await transaction.upsert(
      ConversationLinkEntity,
      { workspaceId: workspaceScope.require(), id: conversationId, contactId },
      ['workspaceId', 'id'],
    )
  }

  async listConversations(transaction: EntityManager, contactId: string): Promise<string[]> {
    const links = await this.select('link', transaction)
      .andWhere('link.contactId = :contactId', { contactId })
      .orderBy('link.id')
      .getMany()
    return links.map(({ id }) => id)
  }
}

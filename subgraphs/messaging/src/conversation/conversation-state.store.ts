import { AssignedStore } from '@parley/toolkit/database/assigned-store'
import { workspaceScope } from '@parley/toolkit/database/workspace-scope'
import type { DataSource, EntityManager } from 'typeorm'
import { storableText } from '@parley/toolkit/database/storable-text'
import { ConversationEntity } from './conversation.entity'

/** A chat as accounts describes it in its events. */
export interface ConversationDescription {
  readonly title: string
  readonly kind: ConversationEntity['kind']
  readonly peer: { readonly name: string; readonly username: string | null; readonly phone: string | null } | null
  /** Absent where accounts does not say. */
  readonly photoId?: string | null
}

export interface ContactLink {
  readonly conversationId: string
  readonly contactId: string
  /** Null while crm has not told it. */
  readonly contactName: string | null
}

/** A member may look after thousands of conversations; those that a screen can show are told one by one. */
const CONVERSATIONS_TOLD = 100

const LATEST = `FROM messaging.message AS latest
  WHERE latest.workspace_id = :workspaceId AND latest.conversation_id = :conversationId AND latest.deleted_at IS NULL
  ORDER BY latest.sent_at DESC, latest.position DESC, latest.id DESC LIMIT 1`

/** The writes on conversations, for transactions that have begun with `InboxJournal.begin`: one at a time in a workspace. */
export class ConversationStateStore extends AssignedStore<ConversationEntity> {
  constructor(database: DataSource) {
    super(database, ConversationEntity, 'conversations')
  }

  /** FORBIDDEN for whoever may only read it. */
  async lock(transaction: EntityManager, id: string): Promise<ConversationEntity | null> {
    const conversation = await this.select('conversation', transaction)
      .andWhere('conversation.id = :id', { id })
      .setLock('pessimistic_write')
      .getOne()
    return this.requireReach(conversation, 'conversations:write')
  }

  /** Those with unread messages that are in the inbox, at most `limit`; of one account, if given. */
  lockUnread(transaction: EntityManager, accountId: string | null, limit: number): Promise<ConversationEntity[]> {
    const query = this.selectVisible('conversation', 'conversations:write', transaction)
      .andWhere('conversation.archivedAt IS NULL AND conversation.unreadCount > 0')
      .orderBy('conversation.id')
      .limit(limit)
      .setLock('pessimistic_write')
    if (accountId) query.andWhere('conversation.accountId = :accountId', { accountId })
    return query.getMany()
  }

  /** Stores a conversation that is not there yet, with the contact that crm may have linked before. */
  async open(
    transaction: EntityManager,
    place: Pick<ConversationEntity, 'id' | 'accountId'>,
    chat: ConversationDescription,
  ): Promise<ConversationEntity> {
    const [link]: Partial<ContactLink>[] = await transaction.query(
      `SELECT contact_id AS "contactId", contact_name AS "contactName" FROM messaging.contact_link
       WHERE workspace_id = $1 AND conversation_id = $2`,
      [workspaceScope.require(), place.id],
    )
    const row = { ...place, ...describe(chat), ...link, channel: 'TELEGRAM' as const, activityAt: new Date() }
    await this.insert([row], transaction)
    const opened = await this.lock(transaction, place.id)
    if (!opened) throw new Error(`Conversation ${place.id} is not there after it was opened`)
    return opened
  }

  /** Those of the conversations that a screen can show first. */
  findLatest(transaction: EntityManager, ids: readonly string[]): Promise<ConversationEntity[]> {
    return this.select('conversation', transaction)
      .andWhere('conversation.id = ANY(:ids) AND conversation.archivedAt IS NULL', { ids })
      .orderBy('conversation.activityAt', 'DESC')
      .limit(CONVERSATIONS_TOLD)
      .getMany()
  }

  async change(transaction: EntityManager, id: string, change: Partial<ConversationEntity>): Promise<void> {
    await this.update(id, change, transaction)
  }

  /** The same, and points the conversation at its newest message again: after any change to its messages. */
  async changeWithLatest(transaction: EntityManager, id: string, change: Partial<ConversationEntity>): Promise<void> {
    const workspaceId = workspaceScope.require()
    await transaction
      .createQueryBuilder()
      .update(ConversationEntity)
      .set({
        ...change,
        lastMessageId: () => `(SELECT latest.id ${LATEST})`,
        activityAt: () => `coalesce((SELECT latest.sent_at ${LATEST}), activity_at)`,
      })
      .where({ workspaceId, id })
      .setParameters({ workspaceId, conversationId: id })
      .execute()
  }

  /** Moves the read marks to the newest message that Telegram knows; answers them by conversation. */
  async markRead(transaction: EntityManager, ids: readonly string[]): Promise<ReadonlyMap<string, number>> {
    const [rows]: [{ id: string; readUpTo: number }[]] = await transaction.query(
      `UPDATE messaging.conversation SET unread_count = 0, inbox_read_up_to = greatest(inbox_read_up_to, coalesce(
         (SELECT max(telegram_id) FROM messaging.message
          WHERE message.workspace_id = $1 AND message.conversation_id = conversation.id), 0))
       WHERE workspace_id = $1 AND id = ANY ($2)
       RETURNING id, inbox_read_up_to AS "readUpTo"`,
      [workspaceScope.require(), ids],
    )
    return new Map(rows.map(({ id, readUpTo }) => [id, readUpTo]))
  }

  /** Remembers who stands behind a conversation, even before the conversation is opened. */
  async link(transaction: EntityManager, { conversationId, contactId, contactName }: ContactLink): Promise<void> {
    await transaction.query(
      `INSERT INTO messaging.contact_link (workspace_id, conversation_id, contact_id, contact_name)
       VALUES ($1, $2, $3, $4)
       ON CONFLICT (workspace_id, conversation_id)
       DO UPDATE SET contact_id = excluded.contact_id, contact_name = excluded.contact_name`,
      [workspaceScope.require(), conversationId, contactId, contactName],
    )
    await this.change(transaction, conversationId, { contactId, contactName })
  }

  /** The account is gone: its conversations can only be read from now on. Answers their ids, latest first. */
  async closeAccount(transaction: EntityManager, accountId: string): Promise<string[]> {
    const [rows]: [{ id: string; activity_at: Date }[]] = await transaction.query(
      `UPDATE messaging.conversation SET account_deleted_at = now()
       WHERE workspace_id = $1 AND account_id = $2 AND account_deleted_at IS NULL
       RETURNING id, activity_at`,
      [workspaceScope.require(), accountId],
    )
    rows.sort((one, other) => other.activity_at.getTime() - one.activity_at.getTime())
    return rows.map(({ id }) => id)
  }
}

/** The columns that hold what accounts says of a chat. */
export function describe({ title, kind, peer, photoId }: ConversationDescription) {
  return {
    title: storableText(title),
    kind,
    peerName: peer && storableText(peer.name),
    peerUsername: peer?.username ?? null,
    peerPhone: peer?.phone ?? null,
    ...(photoId === undefined ? {} : { photoId }),
  }
}

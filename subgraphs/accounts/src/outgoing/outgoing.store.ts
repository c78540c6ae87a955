import { workspaceScope } from '@parley/toolkit/database/workspace-scope'
import type { DataSource, EntityManager } from 'typeorm'
import { queryRows } from '../database/query-rows'
import { OutgoingMessageEntity } from './outgoing-message.entity'

export type NewOutgoingMessage = Pick<
  OutgoingMessageEntity,
  'messageId' | 'accountId' | 'dialogId' | 'text' | 'replyToTelegramId' | 'randomId'
>

/** Two members may press send in one second; Telegram's clock may differ from ours by some more. */
export const CLOCK_DIFFERENCE_SECONDS = 30

/** All queries on messages that are on their way to Telegram. */
export class OutgoingStore {
  constructor(private readonly database: DataSource) {}

  /** A second time changes nothing. */
  async enqueue(transaction: EntityManager, message: NewOutgoingMessage): Promise<void> {
    await transaction.query(
      `INSERT INTO accounts.outgoing_message
         (workspace_id, message_id, account_id, dialog_id, text, reply_to_telegram_id, random_id)
       VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT DO NOTHING`,
      [
        workspaceScope.require(),
        message.messageId,
        message.accountId,
        message.dialogId,
        message.text,
        message.replyToTelegramId,
        message.randomId,
      ],
    )
  }

  /** The first waiting message of each dialog that is not busy, oldest first. */
  async findHeads(accountId: string, busyDialogIds: readonly string[]): Promise<OutgoingMessageEntity[]> {
    return this.database
      .getRepository(OutgoingMessageEntity)
      .createQueryBuilder('m')
      .distinctOn(['m.dialog_id'])
      .where(`m.workspace_id = :workspaceId AND m.account_id = :accountId AND m.state = 'QUEUED'`, {
        workspaceId: workspaceScope.require(),
        accountId,
      })
      .andWhere('m.dialog_id <> ALL(CAST(:busyDialogIds AS uuid[]))', { busyDialogIds })
      .orderBy('m.dialog_id')
      .addOrderBy('m.position')
      .getMany()
  }

  /** All that Telegram has not taken yet. */
  findQueued(transaction: EntityManager, accountId: string): Promise<OutgoingMessageEntity[]> {
    return transaction.findBy(OutgoingMessageEntity, {
      workspaceId: workspaceScope.require(),
      accountId,
      state: 'QUEUED',
    })
  }

  async markAttempted(messageId: string): Promise<void> {
    await this.database.query(
      `UPDATE accounts.outgoing_message SET attempted_at = coalesce(attempted_at, now())
       WHERE workspace_id = $1 AND message_id = $2`,
      [workspaceScope.require(), messageId],
    )
  }

  async postpone(messageId: string, until: Date): Promise<void> {
    await this.database
      .getRepository(OutgoingMessageEntity)
      .update({ workspaceId: workspaceScope.require(), messageId }, { retryAt: until })
  }

  /** False when another step has finished it before. */
  async finish(transaction: EntityManager, messageId: string): Promise<boolean> {
    const result = await transaction.delete(OutgoingMessageEntity, { workspaceId: workspaceScope.require(), messageId })
    return result.affected === 1
  }

  /** Telegram has it, under an id that is not known yet. False when another step has finished it before. */
  async markUnconfirmed(transaction: EntityManager, messageId: string): Promise<boolean> {
    const result = await transaction.update(
      OutgoingMessageEntity,
      { workspaceId: workspaceScope.require(), messageId, state: 'QUEUED' },
      { state: 'UNCONFIRMED' },
    )
    return result.affected === 1
  }

  /** Taken away in one statement, so that of two steps that conclude the same message one finds it. */
  takeByRandomIds(
    transaction: EntityManager,
    accountId: string,
    randomIds: readonly string[],
  ): Promise<Pick<OutgoingMessageEntity, 'dialogId' | 'messageId' | 'randomId'>[]> {
    return queryRows(
      transaction,
      `DELETE FROM accounts.outgoing_message
       WHERE workspace_id = $1 AND account_id = $2 AND random_id = ANY ($3)
       RETURNING dialog_id AS "dialogId", message_id AS "messageId", random_id AS "randomId"`,
      [workspaceScope.require(), accountId, randomIds],
    )
  }

  /** The oldest message that Telegram has, without a known id, and that reads like one seen in the dialog; taken away. */
  async takeUnconfirmed(
    transaction: EntityManager,
    dialogId: string,
    text: string,
    sentAt: Date,
  ): Promise<string | null> {
    const [row] = await queryRows<{ messageId: string }>(
      transaction,
      `DELETE FROM accounts.outgoing_message WHERE workspace_id = $1 AND message_id = (
         SELECT message_id FROM accounts.outgoing_message
         WHERE workspace_id = $1 AND dialog_id = $2 AND state = 'UNCONFIRMED' AND text = $3
           AND attempted_at - $5 * interval '1 second' <= $4
         ORDER BY position LIMIT 1)
       RETURNING message_id AS "messageId"`,
      [workspaceScope.require(), dialogId, text, sentAt, CLOCK_DIFFERENCE_SECONDS],
    )
    return row?.messageId ?? null
  }

  /** What no update has named within a day it will not name any more. */
  /** What waits in this dialog answers nothing: the message that it would answer is elsewhere now. */
  async dropReplies(transaction: EntityManager, dialogId: string): Promise<void> {
    await transaction.query(
      'UPDATE accounts.outgoing_message SET reply_to_telegram_id = NULL WHERE workspace_id = $1 AND dialog_id = $2',
      [workspaceScope.require(), dialogId],
    )
  }

  async forgetUnconfirmed(transaction: EntityManager, accountId: string): Promise<void> {
    await transaction.query(
      `DELETE FROM accounts.outgoing_message WHERE workspace_id = $1 AND account_id = $2 AND state = 'UNCONFIRMED'
         AND attempted_at < now() - interval '1 day'`,
      [workspaceScope.require(), accountId],
    )
  }

  countUnconfirmed(transaction: EntityManager, accountId: string): Promise<number> {
    return transaction.countBy(OutgoingMessageEntity, {
      workspaceId: workspaceScope.require(),
      accountId,
      state: 'UNCONFIRMED',
    })
  }
}

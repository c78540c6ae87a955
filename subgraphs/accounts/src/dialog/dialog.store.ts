import { workspaceScope } from '@parley/toolkit/database/workspace-scope'
import { visibilityFilter } from '@parley/toolkit/database/visibility-filter'
import { WorkspaceStore } from '@parley/toolkit/database/workspace-store'
import { fetchPages } from '@parley/toolkit/pagination/keyset'
import type { Page } from '@parley/toolkit/pagination/page'
import type { PageArgumentValues } from '@parley/toolkit/pagination/page-request'
import type { DataSource, EntityManager, SelectQueryBuilder } from 'typeorm'
import { uuidv7 } from 'uuidv7'
import type { PeerReference, TelegramDialog, TelegramPeer } from '../telegram/telegram-client.port'
import { photoId } from '../media/derived-id'
import type { DialogRow } from './dialog-row'
import { DialogEntity } from './dialog.entity'
import { peerKey } from './peer-key'

/** What follows from a peer itself. */
const peerColumns = (accountId: string, peer: TelegramPeer) => ({
  peer_type: peer.type,
  peer_id: peer.id,
  access_hash: peer.accessHash,
  kind: peer.kind,
  title: peer.name,
  username: peer.username,
  phone: peer.phone,
  telegram_photo_id: peer.photoId,
  photo_id: peer.photoId && photoId(accountId, peerKey(peer), peer.photoId),
})
const PEER_COLUMNS = 'peer_type, peer_id, access_hash, kind, title, username, phone, telegram_photo_id, photo_id'
const PEER_RECORD = `peer_type text, peer_id text, access_hash text, kind text, title text, username text, phone text,
  telegram_photo_id text, photo_id uuid`

export interface DialogPageArguments extends PageArgumentValues {
  readonly search?: string | null
}

/** All queries on dialogs. Locks are taken in the order of ids. */
export class DialogStore extends WorkspaceStore<DialogEntity> {
  constructor(database: DataSource) {
    super(database, DialogEntity)
  }

  /** Those of the accounts that whoever asks may read. */
  protected override select(alias: string, transaction?: EntityManager): SelectQueryBuilder<DialogEntity> {
    const account = `SELECT FROM accounts.bd_account whole
      WHERE whole.workspace_id = ${alias}.workspace_id AND whole.id = ${alias}.account_id`
    return visibilityFilter.applyToParent(super.select(alias, transaction), account, 'whole', 'accounts:read')
  }

  findByIds(ids: readonly string[]): Promise<DialogRow[]> {
    return this.selectByIds(ids)
  }

  async findById(id: string, transaction?: EntityManager): Promise<DialogEntity | null> {
    const [dialog] = await this.selectByIds([id], transaction)
    return dialog ?? null
  }

  findSelected(accountId: string, transaction?: EntityManager): Promise<DialogEntity[]> {
    return this.findSelectedOf([accountId], transaction)
  }

  findSelectedOf(accountIds: readonly string[], transaction?: EntityManager): Promise<DialogEntity[]> {
    return this.select('d', transaction)
      .andWhere('d.accountId = ANY(:accountIds) AND d.selected', { accountIds })
      .orderBy('d.listedAt', 'DESC')
      .addOrderBy('d.id', 'DESC')
      .getMany()
  }

  /** The same page of the dialogs of several accounts, in one statement: the latest first. */
  pages(accountIds: readonly string[], page: DialogPageArguments): Promise<readonly Page<DialogEntity>[]> {
    const query = this.select('d')
    const search = page.search?.trim()
    if (search) {
      // An account has hundreds of dialogs: the index finds those, and comparing their titles costs nothing.
      query.andWhere(
        `public.unaccent(lower(d.title || ' ' || coalesce(d.username, ''))) LIKE '%' || public.unaccent(lower(:search)) || '%'`,
        { search: search.replace(/[\\%_]/g, '\\$&') },
      )
    }
    return fetchPages(query, {
      keys: [
        { property: 'listedAt', direction: 'DESC' },
        { property: 'id', direction: 'DESC' },
      ],
      arguments: page,
      parent: 'accountId',
      parentIds: accountIds,
    })
  }

  async lockByIds(transaction: EntityManager, accountId: string, ids: readonly string[]): Promise<DialogRow[]> {
    if (ids.length === 0) return []
    return this.select('d', transaction)
      .andWhere('d.accountId = :accountId AND d.id = ANY(:ids)', { accountId, ids })
      .orderBy('d.id')
      .setLock('pessimistic_write')
      .getMany()
  }

  /** All dialogs of these peers and ids, locked, in one statement. */
  async lockByPeers(
    transaction: EntityManager,
    accountId: string,
    peers: readonly PeerReference[],
    ids: readonly string[],
  ): Promise<DialogRow[]> {
    if (peers.length + ids.length === 0) return []
    return this.select('d', transaction)
      .andWhere(
        `d.id IN (
           SELECT p.id FROM accounts.dialog p
           JOIN unnest(CAST(:types AS text[]), CAST(:peerIds AS text[])) AS wanted (type, id)
             ON p.peer_type = wanted.type AND p.peer_id = wanted.id
           WHERE p.workspace_id = :workspaceId AND p.account_id = :accountId
           UNION ALL SELECT unnest(CAST(:ids AS uuid[])))`,
        {
          workspaceId: workspaceScope.require(),
          accountId,
          types: peers.map(({ type }) => type),
          peerIds: peers.map(({ id }) => id),
          ids,
        },
      )
      .orderBy('d.id')
      .setLock('pessimistic_write')
      .getMany()
  }

  /** Makes dialogs for peers that were not seen before. */
  async insertMissing(transaction: EntityManager, accountId: string, peers: readonly TelegramPeer[]): Promise<void> {
    if (peers.length === 0) return
    const records = peers.map((peer) => ({ id: uuidv7(), ...peerColumns(accountId, peer) }))
    await transaction.query(
      `INSERT INTO accounts.dialog
         (workspace_id, account_id, id, ${PEER_COLUMNS})
       SELECT $1, $2, r.* FROM jsonb_to_recordset($3) AS r (id uuid, ${PEER_RECORD})
       ORDER BY r.peer_type, r.peer_id
       ON CONFLICT (workspace_id, account_id, peer_type, peer_id) DO NOTHING`,
      [workspaceScope.require(), accountId, JSON.stringify(records)],
    )
  }

  /**
   * Stores a page of the list of dialogs, in one statement. Counts that are older than what live updates brought stay as
   * they are; the pts of a selected channel belongs to the updates alone.
   */
  async upsertPage(transaction: EntityManager, accountId: string, dialogs: readonly TelegramDialog[]): Promise<void> {
    const records = dialogs.map((dialog) => ({
      id: uuidv7(),
      ...peerColumns(accountId, dialog.peer),
      unread_count: dialog.unreadCount,
      top_message_id: dialog.topMessageId,
      last_message_at: dialog.lastMessageAt,
      inbox_read_up_to: dialog.inboxReadUpTo,
      outbox_read_up_to: dialog.outboxReadUpTo,
      pts: dialog.pts,
    }))
    await transaction.query(
      `INSERT INTO accounts.dialog AS d
         (workspace_id, account_id, id, ${PEER_COLUMNS}, unread_count, top_message_id,
          last_message_at, inbox_read_up_to, outbox_read_up_to, pts)
       SELECT $1, $2, r.* FROM jsonb_to_recordset($3) AS r (id uuid, ${PEER_RECORD}, unread_count int,
         top_message_id int, last_message_at timestamptz, inbox_read_up_to int, outbox_read_up_to int, pts int)
       ORDER BY r.peer_type, r.peer_id
       ON CONFLICT (workspace_id, account_id, peer_type, peer_id) DO UPDATE SET
         access_hash = coalesce(excluded.access_hash, d.access_hash),
         kind = excluded.kind, title = excluded.title, username = excluded.username,
         phone = coalesce(excluded.phone, d.phone),
         telegram_photo_id = excluded.telegram_photo_id, photo_id = excluded.photo_id,
         unread_count = CASE WHEN excluded.top_message_id >= d.top_message_id
           THEN excluded.unread_count ELSE d.unread_count END,
         last_message_at = CASE WHEN excluded.top_message_id >= d.top_message_id
           THEN excluded.last_message_at ELSE d.last_message_at END,
         top_message_id = greatest(excluded.top_message_id, d.top_message_id),
         inbox_read_up_to = greatest(excluded.inbox_read_up_to, d.inbox_read_up_to),
         outbox_read_up_to = greatest(excluded.outbox_read_up_to, d.outbox_read_up_to),
         pts = CASE WHEN d.selected AND d.pts IS NOT NULL THEN d.pts ELSE excluded.pts END`,
      [workspaceScope.require(), accountId, JSON.stringify(records)],
    )
  }

  /** The row of a basic group becomes that of a supergroup, whose messages, marks and counter begin anew. */
  async becomeSupergroup(
    transaction: EntityManager,
    group: DialogRow,
    supergroup: PeerReference,
    gaps: DialogRow['gaps'],
  ): Promise<void> {
    await this.update(
      group.id,
      {
        peerType: supergroup.type,
        peerId: supergroup.id,
        accessHash: supergroup.accessHash,
        migratedFrom: group.peerId,
        pts: null,
        topMessageId: 0,
        inboxReadUpTo: 0,
        outboxReadUpTo: 0,
        publishedUpTo: 0,
        gaps,
      },
      transaction,
    )
  }

  async deleteUnchosen(transaction: EntityManager, id: string): Promise<void> {
    await transaction.delete(DialogEntity, { workspaceId: workspaceScope.require(), id, selected: false })
  }

  /** Deletes dialogs that Telegram lists no more, unless they were ever chosen, or something happened in them since. */
  async deleteVanished(
    transaction: EntityManager,
    accountId: string,
    listed: readonly PeerReference[],
    since: Date,
  ): Promise<void> {
    await transaction.query(
      `DELETE FROM accounts.dialog d
       WHERE d.workspace_id = $1 AND d.account_id = $2 AND NOT d.selected AND d.deselected_at IS NULL
         AND d.listed_at < $3 AND NOT EXISTS (
           SELECT FROM unnest($4::text[], $5::text[]) AS l (type, id) WHERE l.type = d.peer_type AND l.id = d.peer_id)`,
      [workspaceScope.require(), accountId, since, listed.map(({ type }) => type), listed.map(({ id }) => id)],
    )
  }

  /** Stores what changed in dialogs that this transaction has locked, in one statement. */
  async save(transaction: EntityManager, dialogs: readonly DialogRow[]): Promise<void> {
    if (dialogs.length === 0) return
    const records = dialogs.map((dialog) => ({
      id: dialog.id,
      unread_count: dialog.unreadCount,
      top_message_id: dialog.topMessageId,
      last_message_at: dialog.lastMessageAt,
      inbox_read_up_to: dialog.inboxReadUpTo,
      outbox_read_up_to: dialog.outboxReadUpTo,
      pts: dialog.pts,
      selected: dialog.selected,
      published_up_to: dialog.publishedUpTo,
      gaps: dialog.gaps,
      messages_done: dialog.messagesDone,
      messages_total: dialog.messagesTotal,
      sync_error: dialog.syncError,
      deselected_at: dialog.deselectedAt,
    }))
    await transaction.query(
      `UPDATE accounts.dialog d SET unread_count = r.unread_count, top_message_id = r.top_message_id,
         last_message_at = r.last_message_at, inbox_read_up_to = r.inbox_read_up_to,
         outbox_read_up_to = r.outbox_read_up_to, pts = r.pts, selected = r.selected,
         published_up_to = r.published_up_to, gaps = r.gaps, messages_done = r.messages_done,
         messages_total = r.messages_total, sync_error = r.sync_error,
         deselected_at = r.deselected_at
       FROM jsonb_to_recordset($2) AS r (id uuid, unread_count int, top_message_id int, last_message_at timestamptz,
         inbox_read_up_to int, outbox_read_up_to int, pts int, selected boolean, published_up_to int, gaps jsonb,
         messages_done int, messages_total int, sync_error text, deselected_at timestamptz)
       WHERE d.workspace_id = $1 AND d.id = r.id`,
      [workspaceScope.require(), JSON.stringify(records)],
    )
  }

  /** The dialog whose history is to be read next: first a page of each, then all of each; newest first. */
  async findNextToSync(accountId: string): Promise<DialogEntity | null> {
    return this.select('d')
      .andWhere('d.accountId = :accountId AND d.selected', { accountId })
      .andWhere(`d.gaps <> '[]' AND d.syncError IS NULL`)
      .orderBy('d.messages_total IS NULL', 'DESC')
      .addOrderBy('d.listedAt', 'DESC')
      .addOrderBy('d.id', 'DESC')
      .limit(1)
      .getOne()
  }
}

import { accountStatusChanged } from '@parley/schema/events/accounts'
import { workspaceScope } from '@parley/toolkit/database/workspace-scope'
import { newEvent, type NewEvent } from '@parley/toolkit/events/outbox'
import type { EntityManager } from 'typeorm'
import { uuidv7 } from 'uuidv7'
import { accountInUse } from '../account/account.errors'
import { toProfile } from '../account/account-profile'
import type { AccountStore } from '../account/account.store'
import { changeStatus } from '../account/change-status'
import { queryRows } from '../database/query-rows'
import type { HeldLease, LeaseStore } from '../lease/lease.store'
import type { Encryption } from '@parley/toolkit/encryption/encryption'
import { accountSecret } from '../session/secret-places'
import type { TelegramSelf } from '../telegram/telegram-client.port'

export interface SignedIn {
  readonly self: TelegramSelf
  readonly session: string
  readonly workerId: string
  /** Who signed in: they look after a new account. */
  readonly userId: string
}

export interface ConnectedAccount {
  readonly accountId: string
  /** Held by the worker of the login; null when the account was connected already and goes on as it was. */
  readonly lease: HeldLease | null
  readonly events: readonly NewEvent[]
}

interface ConnectStores {
  readonly accounts: AccountStore
  readonly leases: LeaseStore
  readonly encryption: Encryption
}

/**
 * Turns a signed-in Telegram user into an account of the workspace. The same user again gives the same account: with the
 * new session where the old one had ended, as it is otherwise. Throws ACCOUNT_IN_USE when another workspace has it.
 */
export async function connectAccount(
  transaction: EntityManager,
  signedIn: SignedIn,
  stores: ConnectStores,
): Promise<ConnectedAccount> {
  const accountId = await claimIdentity(transaction, signedIn.self.id)
  await stores.leases.lock(transaction, accountId)
  const existing = await stores.accounts.lock(transaction, accountId)
  if (existing?.session && existing.status !== 'DISCONNECTED') return { accountId, lease: null, events: [] }
  const workspaceId = workspaceScope.require()
  const keepsSession = existing !== null && existing.session !== null
  const session = stores.encryption.encrypt(signedIn.session, accountSecret(workspaceId, accountId))
  const { self } = signedIn
  const profile = toProfile(accountId, self)
  const events: NewEvent[] = []
  if (existing) {
    events.push(...(await changeStatus(transaction, accountId, 'CONNECTING', stores.accounts)))
    await stores.accounts.change(transaction, accountId, {
      ...profile,
      dialogsRequestedAt: new Date(),
      ...(keepsSession ? {} : { session }),
    })
  } else {
    const ownerId = signedIn.userId
    await stores.accounts.add(transaction, { id: accountId, telegramUserId: self.id, ownerId, ...profile, session })
    events.push(newEvent(accountStatusChanged, { accountId, status: 'CONNECTING' }))
  }
  const subject = { subjectId: accountId, kind: 'ACCOUNT', workspaceId } as const
  const lease = await stores.leases.open(transaction, subject, keepsSession ? null : signedIn.workerId)
  return { accountId, lease: keepsSession ? null : lease, events }
}

/** The account of a Telegram user in this workspace, new or known; the primary key decides between two workspaces. */
async function claimIdentity(transaction: EntityManager, telegramUserId: string): Promise<string> {
  const workspaceId = workspaceScope.require()
  await transaction.query(
    `INSERT INTO accounts.connected_identity (telegram_user_id, workspace_id, account_id)
     VALUES ($1, $2, $3) ON CONFLICT (telegram_user_id) DO NOTHING`,
    [telegramUserId, workspaceId, uuidv7()],
  )
  const [owner] = await queryRows<{ accountId: string; workspaceId: string }>(
    transaction,
    `SELECT account_id AS "accountId", workspace_id AS "workspaceId" FROM accounts.connected_identity
     WHERE telegram_user_id = $1`,
    [telegramUserId],
  )
  if (!owner || owner.workspaceId !== workspaceId) throw accountInUse()
  return owner.accountId
}

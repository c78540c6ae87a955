import type { Actor } from '@parley/toolkit/context/actor'
import { reachOf } from '@parley/toolkit/authorization/authorize'
import { queryableId } from '@parley/toolkit/database/queryable-id'
import type { Page } from '@parley/toolkit/pagination/page'
import DataLoader from 'dataloader'
import type { BdAccountEntity } from './account/bd-account.entity'
import type { AccountsServices } from './context'
import type { DialogEntity } from './dialog/dialog.entity'
import type { DialogPageArguments } from './dialog/dialog.store'
import type { LoginView } from './login/login.service'
import { toDialogProgress, type DialogProgress } from './sync/dialog-sync'
import type { SyncSummary } from './sync/sync.service'

/** Everything that many fields of one operation ask for, each in one statement. Null where the actor sees nothing. */
export interface AccountsLoaders {
  readonly accounts: DataLoader<string, BdAccountEntity | null>
  /** Whether a live worker holds the account: what its row says of the connection is true only then. */
  readonly isHeld: DataLoader<string, boolean>
  readonly dialogs: DataLoader<string, DialogEntity | null>
  /** Of several accounts, with the same arguments. */
  readonly dialogPages: (page: DialogPageArguments) => DataLoader<string, Page<DialogEntity>>
  readonly syncs: DataLoader<string, SyncSummary | null>
  readonly dialogSyncs: DataLoader<SyncSummary, DialogProgress[]>
  readonly logins: DataLoader<string, LoginView | null>
}

export function createAccountsLoaders({ stores, logins }: AccountsServices, actor: Actor | null): AccountsLoaders {
  const mayRead = reachOf(actor, 'accounts:read') !== null
  const pages = new Map<string, DataLoader<string, Page<DialogEntity>>>()
  return {
    accounts: byId(
      mayRead,
      (ids) => stores.accounts.findByIds(ids),
      (account) => account.id,
    ),
    dialogs: byId(
      mayRead,
      (ids) => stores.dialogs.findByIds(ids),
      (dialog) => dialog.id,
    ),
    isHeld: new DataLoader(async (ids) => {
      const held = await stores.workers.findHeld(ids)
      return ids.map((id) => held.has(id))
    }),
    syncs: byId(
      mayRead,
      (ids) => stores.syncs.summarize(ids),
      (summary) => summary.accountId,
    ),
    dialogPages: (page) => {
      const key = JSON.stringify(page)
      const loader = pages.get(key) ?? new DataLoader((ids: readonly string[]) => stores.dialogs.pages(ids, page))
      pages.set(key, loader)
      return loader
    },
    dialogSyncs: new DataLoader(async (summaries) => {
      const selected = await stores.dialogs.findSelectedOf(summaries.map(({ accountId }) => accountId))
      return summaries.map(({ accountId, state }) =>
        selected.filter((dialog) => dialog.accountId === accountId).map((dialog) => toDialogProgress(dialog, state)),
      )
    }),
    logins: new DataLoader(async (ids) => (actor?.kind === 'user' ? logins.findMany(actor, ids) : ids.map(() => null))),
  }
}

function byId<Row>(
  mayRead: boolean,
  find: (ids: readonly string[]) => Promise<Row[]>,
  idOf: (row: Row) => string,
): DataLoader<string, Row | null> {
  return new DataLoader(async (ids) => {
    if (!mayRead) return ids.map(() => null)
    const found = new Map((await find(ids.map(queryableId))).map((row) => [idOf(row), row]))
    return ids.map((id) => found.get(id.toLowerCase()) ?? null)
  })
}

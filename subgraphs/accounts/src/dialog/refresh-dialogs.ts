import type { AccountStore } from '../account/account.store'
import type { LeasedAccount } from '../account/leased-account'
import type { DialogPosition, TelegramClientPort } from '../telegram/telegram-client.port'
import type { DialogStore } from './dialog.store'

/** The most that Telegram answers at once. */
const PAGE_SIZE = 100

/** Fetches the whole list of dialogs and stores it page by page; those that exist keep their ids and their selection. */
export async function refreshDialogs(
  client: TelegramClientPort,
  account: LeasedAccount,
  stores: { readonly accounts: AccountStore; readonly dialogs: DialogStore },
): Promise<void> {
  let after: DialogPosition | null = null
  do {
    const { dialogs, next } = await client.getDialogs({ limit: PAGE_SIZE, after })
    await account.commit(async (transaction) => {
      if (dialogs.length > 0) await stores.dialogs.upsertPage(transaction, account.id, dialogs)
      if (next) return
      await stores.accounts.change(transaction, account.id, {
        dialogsRequestedAt: null,
        dialogsRefreshedAt: new Date(),
      })
    })
    after = next
  } while (after)
}

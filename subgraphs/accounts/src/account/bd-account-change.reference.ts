import { currentCircle } from '@parley/toolkit/authorization/assignment'
import type { AccountsContext } from '../context'
import type { BdAccountChange } from './bd-account-change.type'

/**
 * Whoever sees every account hears of those that are gone too. Of others a deleted account cannot be told from one that
 * they do not see, so they hear of neither.
 */
export async function resolveAccountChange(
  { id: accountId }: { readonly id: string },
  { loaders }: AccountsContext,
): Promise<BdAccountChange | null> {
  if (currentCircle('accounts:read') === 'ALL') return { accountId }
  return (await loaders.accounts.load(accountId)) && { accountId }
}

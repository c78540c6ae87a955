import type { ApolloClient } from '@apollo/client'
import { createCache } from '../../../lib/apollo/cache'
import { accountsQuery } from '../accounts-operations'
import { applyAccountChange } from './use-live-accounts'

const account = (id: string) => ({
  __typename: 'BdAccount' as const,
  id,
  channel: 'TELEGRAM' as const,
  displayName: 'Ines Sample',
  username: null,
  phoneNumber: null,
  photoUrl: null,
  status: 'CONNECTED' as const,
  isConnected: true,
  lastActiveAt: null,
  createdAt: '2026-03-02T10:00:00.000Z',
  sync: {
    __typename: 'SyncStatus' as const,
    accountId: id,
    state: 'DONE' as const,
    dialogsTotal: 1,
    dialogsDone: 1,
    messagesDone: 1,
    messagesTotal: 1,
    waitingUntil: null,
    completeUpTo: null,
    error: null,
    startedAt: null,
  },
})

function listing(...ids: string[]) {
  const cache = createCache()
  const edges = ids.map((id) => ({ __typename: 'BdAccountEdge' as const, node: account(id) }))
  cache.writeQuery({
    query: accountsQuery,
    data: { __typename: 'Query', bdAccounts: { __typename: 'BdAccountConnection', edges } },
  })
  const refetchQueries = jest.fn()
  const readQuery: ApolloClient['readQuery'] = (options) => cache.readQuery(options)
  const client = { cache, readQuery, refetchQueries } as unknown as ApolloClient
  const change = (accountId: string, isThere: boolean): void =>
    applyAccountChange(client, {
      __typename: 'BdAccountChange',
      accountId,
      account: isThere ? account(accountId) : null,
    })
  return { cache, refetchQueries, change }
}

describe('a change of an account', () => {
  it('has the list fetched when the account is new to it, and only then', () => {
    const { refetchQueries, change } = listing('a')
    change('a', true)
    expect(refetchQueries).not.toHaveBeenCalled()
    change('b', true)
    expect(refetchQueries).toHaveBeenCalledTimes(1)
  })

  it('fetches no list that nobody has looked at', () => {
    const { cache, refetchQueries, change } = listing('a')
    void cache.reset()
    change('b', true)
    expect(refetchQueries).not.toHaveBeenCalled()
  })

  it('takes an account that is gone out of everything', () => {
    const { cache, change } = listing('a', 'b')
    change('a', false)
    expect(Object.keys(cache.extract())).not.toContain('BdAccount:a')
    expect(Object.keys(cache.extract())).toContain('BdAccount:b')
  })
})

import type { ApolloClient } from '@apollo/client'
import { closeCardMutation, dealVersionQuery, reopenCardMutation } from '../board-operations'
import type { TakeBack } from './board-source'

/** How a deal ends. */
export type Outcome = 'WON' | 'LOST'

export interface Ending {
  readonly outcome: Outcome
  /** Why it was lost. */
  readonly reason?: string
}

export interface Closed {
  /** Those that are closed now. */
  readonly gone: readonly string[]
  /** Why the others are not. */
  readonly failures: readonly unknown[]
  readonly undo: TakeBack | null
}

type Client = Pick<ApolloClient, 'query' | 'mutate'>

/** Closes deals one after the other, each as it is now; one that cannot be closed keeps none of the others. */
export async function closeDeals(client: Client, ids: readonly string[], { outcome, reason }: Ending): Promise<Closed> {
  const gone: string[] = []
  const failures: unknown[] = []
  for (const id of ids) {
    try {
      const input = { id, version: await versionOf(client, id), outcome, reason: reason ?? null }
      await client.mutate({ mutation: closeCardMutation, variables: { input } })
      gone.push(id)
    } catch (refused) {
      failures.push(refused)
    }
  }
  return { gone, failures, undo: gone.length > 0 ? () => reopen(client, gone) : null }
}

async function reopen(client: Client, ids: readonly string[]): Promise<readonly never[]> {
  for (const id of ids) {
    await client.mutate({ mutation: reopenCardMutation, variables: { id, version: await versionOf(client, id) } })
  }
  return []
}

/** Of a deal that is not there, or not to be seen, the server says the same to any version. */
async function versionOf(client: Client, id: string): Promise<number> {
  const { data } = await client.query({ query: dealVersionQuery, variables: { id }, fetchPolicy: 'network-only' })
  return data?.deal?.version ?? 0
}

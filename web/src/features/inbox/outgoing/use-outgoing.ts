import type { ApolloClient } from '@apollo/client'
import { useEffect, useMemo, useSyncExternalStore } from 'react'
import { client } from '../../../lib/apollo/client'
import { currentConnection, subscribeToConnection } from '../../../lib/apollo/connection'
import { useViewer } from '../../../lib/session/session'
import { sendMessageMutation } from '../inbox-operations'
import { addToThread } from '../live/apply-inbox-event'
import { createOutgoingStore, type Outgoing, type OutgoingStore } from './outgoing-store'

const stores = new Map<string, OutgoingStore>()

export async function deliverMessage(through: Pick<ApolloClient, 'mutate'>, message: Outgoing): Promise<void> {
  const { conversationId, text, clientId, replyTo } = message
  await through.mutate({
    mutation: sendMessageMutation,
    variables: { input: { conversationId, text, clientId, replyToId: replyTo?.id ?? null } },
    update: (cache, { data }) => {
      if (data) addToThread(cache, conversationId, data.sendMessage)
    },
  })
}

function storeOf(workspaceId: string): OutgoingStore {
  let store = stores.get(workspaceId)
  if (!store) {
    store = createOutgoingStore({ workspaceId, deliver: (message) => deliverMessage(client, message) })
    stores.set(workspaceId, store)
  }
  return store
}

export function useOutgoingStore(): OutgoingStore {
  const workspaceId = useViewer().workspace.id
  return storeOf(workspaceId)
}

export function useOutgoing(conversationId: string): readonly Outgoing[] {
  const store = useOutgoingStore()
  const items = useSyncExternalStore(store.subscribe, store.all)
  return useMemo(() => items.filter((item) => item.conversationId === conversationId), [items, conversationId])
}

/** Sends what waits as soon as there is a way again. */
export function useOutgoingDelivery(): void {
  const store = useOutgoingStore()
  useEffect(() => {
    store.flush()
    const whenOnline = (): void => {
      if (currentConnection() === 'online') store.flush()
    }
    const unsubscribe = subscribeToConnection(whenOnline)
    addEventListener('online', store.flush)
    return () => {
      unsubscribe()
      removeEventListener('online', store.flush)
      store.stop()
    }
  }, [store])
}

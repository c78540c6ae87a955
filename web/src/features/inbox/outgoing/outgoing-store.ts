import type { MessageFieldsFragment } from '../../../gql/graphql'
import { readError } from '../../../lib/apollo/read-error'
import { keep, kept } from '../../../lib/storage/window-storage'

export type ReplyQuote = NonNullable<MessageFieldsFragment['replyTo']>

/** A message that was sent here and that the server has not confirmed yet. */
export interface Outgoing {
  clientId: string
  conversationId: string
  text: string
  replyTo: ReplyQuote | null
  createdAt: string
  state: 'waiting' | 'sending' | 'failed'
  /** The code of the refusal, once failed. */
  failure: string | null
}

interface OutgoingOptions {
  workspaceId: string
  deliver: (message: Outgoing) => Promise<void>
  newId?: () => string
}

/** No answer, or an answer that says "later": the message waits. Anything else is a refusal that a person must see. */
const passing = new Set(['OFFLINE', 'DEPENDENCY_UNAVAILABLE', 'RATE_LIMITED', 'UNAUTHENTICATED', 'INTERNAL'])
const FIRST_PAUSE_MS = 1_500
const LONGEST_PAUSE_MS = 30_000

/**
 * Messages on their way out. Each keeps its `clientId` for all attempts, so the server stores it once however often it
 * arrives; those of a conversation leave one after another, in the order they were written; those that wait survive a
 * reload of the window.
 */
export function createOutgoingStore({ workspaceId, deliver, newId = () => crypto.randomUUID() }: OutgoingOptions) {
  const key = `outgoing.${workspaceId}`
  const listeners = new Set<() => void>()
  const busy = new Set<string>()
  let items: readonly Outgoing[] = (kept<Outgoing[]>(key) ?? []).map((item) =>
    item.state === 'sending' ? { ...item, state: 'waiting' } : item,
  )
  let pause = FIRST_PAUSE_MS
  let timer: ReturnType<typeof setTimeout> | undefined

  const set = (next: readonly Outgoing[]): void => {
    items = next
    keep(key, items)
    for (const listener of listeners) listener()
  }
  const patch = (clientId: string, change: Partial<Outgoing>): void =>
    set(items.map((item) => (item.clientId === clientId ? { ...item, ...change } : item)))
  const remove = (clientId: string): void => set(items.filter((item) => item.clientId !== clientId))

  const flushConversation = async (conversationId: string): Promise<void> => {
    if (busy.has(conversationId)) return
    busy.add(conversationId)
    try {
      for (;;) {
        const next = items.find((item) => item.conversationId === conversationId && item.state === 'waiting')
        if (!next || !(await attempt(next))) return
      }
    } finally {
      busy.delete(conversationId)
    }
  }
  const attempt = async (message: Outgoing): Promise<boolean> => {
    patch(message.clientId, { state: 'sending' })
    try {
      await deliver(message)
      pause = FIRST_PAUSE_MS
      remove(message.clientId)
      return true
    } catch (error) {
      const { code } = readError(error)
      if (!passing.has(code)) {
        patch(message.clientId, { state: 'failed', failure: code })
        return true
      }
      patch(message.clientId, { state: 'waiting' })
      clearTimeout(timer)
      timer = setTimeout(flush, pause)
      pause = Math.min(pause * 2, LONGEST_PAUSE_MS)
      return false
    }
  }
  /** Sends whatever waits: at start, when the connection is back, and after a pause. */
  const flush = (): void => {
    for (const id of new Set(items.map((item) => item.conversationId))) void flushConversation(id)
  }

  return {
    all: (): readonly Outgoing[] => items,
    subscribe: (listener: () => void): (() => void) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    send(conversationId: string, text: string, replyTo: ReplyQuote | null): void {
      const createdAt = new Date().toISOString()
      const fresh: Outgoing = {
        clientId: newId(),
        conversationId,
        text,
        replyTo,
        createdAt,
        state: 'waiting',
        failure: null,
      }
      set([...items, fresh])
      void flushConversation(conversationId)
    },
    retry(clientId: string): void {
      const message = items.find((item) => item.clientId === clientId)
      if (!message) return
      patch(clientId, { state: 'waiting', failure: null })
      void flushConversation(message.conversationId)
    },
    discard: remove,
    flush,
    stop: () => clearTimeout(timer),
  }
}

export type OutgoingStore = ReturnType<typeof createOutgoingStore>

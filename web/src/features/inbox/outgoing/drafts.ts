import { useCallback, useState } from 'react'
import { drop, keep, kept } from '../../../lib/storage/window-storage'
import type { ReplyQuote } from './outgoing-store'

export interface Draft {
  text: string
  replyTo: ReplyQuote | null
}

const empty: Draft = { text: '', replyTo: null }
const listeners = new Set<() => void>()

export const readDraft = (conversationId: string): Draft => kept<Draft>(`draft.${conversationId}`) ?? empty

/** Told whenever any draft changes, for the marks in the conversation list. */
export function subscribeToDrafts(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export function writeDraft(conversationId: string, draft: Draft): void {
  if (draft.text || draft.replyTo) keep(`draft.${conversationId}`, draft)
  else drop(`draft.${conversationId}`)
  for (const listener of listeners) listener()
}

/** What is being written to one conversation; kept at every keystroke, so leaving loses nothing. */
export function useDraft(conversationId: string): [Draft, (change: Partial<Draft>) => void] {
  const [draft, setDraft] = useState(() => readDraft(conversationId))
  const change = useCallback(
    (part: Partial<Draft>) => {
      const next = { ...readDraft(conversationId), ...part }
      setDraft(next)
      writeDraft(conversationId, next)
    },
    [conversationId],
  )
  return [draft, change]
}

import { useSubscription } from '@apollo/client/react'
import { useEffect, useRef, useState } from 'react'
import { graphql } from '../../gql'
import type { TimelineKind } from '../../gql/graphql'
import type { RecordReference } from './record-reference'

const timelineChangedSubscription = graphql(`
  subscription TimelineChanged($recordType: RecordType!, $recordId: ID!, $kinds: [TimelineKind!]) {
    timelineChanged(recordType: $recordType, recordId: $recordId) {
      id
      newest(kinds: $kinds) {
        id
      }
    }
  }
`)

/** The entry of a note has the note's id, and that of a new task the task's. */
export const NOTE_KINDS: readonly TimelineKind[] = ['NOTE_ADDED']
export const TASK_KINDS: readonly TimelineKind[] = ['TASK_CREATED']
/** What becomes of a deal: each change is an entry of its own. */
export const DEAL_KINDS: readonly TimelineKind[] = [
  'RECORD_CREATED',
  'RECORD_CHANGED',
  'RECORD_DELETED',
  'RECORD_RESTORED',
  'DEAL_MOVED',
  'DEAL_WON',
  'DEAL_LOST',
  'DEAL_REOPENED',
]

/** Before a stream that ended is opened again. */
const AGAIN_MS = 5_000

interface Told {
  readonly newest: string | null
  /** Of the stream: what the list began with may have it already. */
  readonly isFirst: boolean
}

interface Followed {
  readonly record: RecordReference
  /** What of the timeline the list is about; all if null. */
  readonly kinds: readonly TimelineKind[] | null
  /** While the list is being read, changes wait. */
  readonly loading: boolean
  /** Whether the list has this entry already. */
  readonly has: (entryId: string) => boolean
  readonly readAgain: () => void
  /** Whether a change without an entry of these kinds is about something else; an entry that reads differently is told too. */
  readonly entriesOnly?: boolean
}

/**
 * Has a list read again whenever the record's timeline changed, for as long as it is drawn. The stream begins with the
 * newest entry, also after the socket was away: what came meanwhile is read then, and nothing is read twice.
 */
export function useTimelineChanges({ record, kinds, loading, has, readAgain, entriesOnly = false }: Followed): void {
  const [told, setTold] = useState<Told | null>(null)
  const heeded = useRef<Told | null>(null)
  const begun = useRef('')
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const stream = `${record.type}/${record.id}/${kinds?.join() ?? ''}`
  const { restart } = useSubscription(timelineChangedSubscription, {
    variables: { recordType: record.type, recordId: record.id, kinds: kinds as TimelineKind[] | null },
    ignoreResults: true,
    onData: ({ data: { data } }) => {
      if (!data) return
      setTold({ newest: data.timelineChanged.newest?.id ?? null, isFirst: begun.current !== stream })
      begun.current = stream
    },
    onError: () => {
      clearTimeout(timer.current)
      timer.current = setTimeout(restart, AGAIN_MS)
    },
  })
  useEffect(() => () => clearTimeout(timer.current), [])
  useEffect(() => {
    if (!told || loading || told === heeded.current) return
    const before = heeded.current
    heeded.current = told
    if (entriesOnly && !told.isFirst && before?.newest === told.newest) return
    if (told.isFirst && (told.newest === null || has(told.newest))) return
    readAgain()
  }, [told, loading, has, readAgain, entriesOnly])
}

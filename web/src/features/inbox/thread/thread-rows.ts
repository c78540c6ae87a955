import type { MessageFieldsFragment } from '../../../gql/graphql'
import { daysBetween } from '../../../components/times'
import type { Outgoing } from '../outgoing/outgoing-store'

/** A message as the thread draws it, stored or still on its way. */
export interface ThreadMessage extends Omit<MessageFieldsFragment, 'status' | 'failureCode'> {
  status: MessageFieldsFragment['status'] | 'WAITING'
  failureCode: string | null
  /** Not confirmed by the server: Retry and discard act on the queue. */
  pending: Outgoing | null
}

export type ThreadRow =
  | { kind: 'day'; key: string; at: string }
  | { kind: 'unread'; key: string; at: string }
  | { kind: 'message'; key: string; at: string; message: ThreadMessage; opensGroup: boolean }

/** Messages of one sender within this time belong together and share one name. */
const GROUP_MS = 5 * 60_000

/**
 * Stored messages and those on their way that no stored message stands for yet. What waits is the last word, whatever
 * the clocks say; what was refused stays where it was written.
 */
export function mergeOutgoing(
  stored: readonly MessageFieldsFragment[],
  outgoing: readonly Outgoing[],
): readonly ThreadMessage[] {
  const confirmed = new Set(stored.map((message) => message.clientId))
  const merged: ThreadMessage[] = stored.map((message) => ({
    ...message,
    failureCode: message.failureCode ?? null,
    pending: null,
  }))
  for (const item of outgoing) {
    if (confirmed.has(item.clientId)) continue
    const written = Date.parse(item.createdAt)
    const later = item.state === 'failed' ? merged.findIndex((other) => Date.parse(other.sentAt) > written) : -1
    merged.splice(later === -1 ? merged.length : later, 0, fromOutgoing(item))
  }
  return merged
}

function fromOutgoing(item: Outgoing): ThreadMessage {
  return {
    __typename: 'Message',
    id: item.clientId,
    clientId: item.clientId,
    direction: 'OUTBOUND',
    status: item.state === 'failed' ? 'FAILED' : 'WAITING',
    failureCode: item.failure,
    text: item.text,
    sentAt: item.createdAt,
    editedAt: null,
    deletedAt: null,
    sender: null,
    attachments: [],
    replyTo: item.replyTo,
    pending: item,
  }
}

/**
 * The rows of a thread: days, the line above what is new, and messages grouped by sender. A day is named where it
 * begins; the first message that is loaded may not be that place while there are older ones, and a row that moves up when
 * they arrive would take the reader with it.
 */
export function threadRows(
  messages: readonly ThreadMessage[],
  unreadFromId: string | null,
  hasOlder = false,
): readonly ThreadRow[] {
  const rows: ThreadRow[] = []
  let previous: ThreadMessage | null = null
  for (const message of messages) {
    const at = message.sentAt
    const newDay = !previous || daysBetween(Date.parse(previous.sentAt), Date.parse(at)) !== 0
    if (newDay && (previous || !hasOlder)) rows.push({ kind: 'day', key: `day-${new Date(at).toDateString()}`, at })
    const startsUnread = message.id === unreadFromId
    if (startsUnread) rows.push({ kind: 'unread', key: 'unread', at })
    const opensGroup = newDay || startsUnread || !previous || !sameGroup(previous, message)
    rows.push({ kind: 'message', key: message.clientId ?? message.id, at, message, opensGroup })
    previous = message
  }
  return rows
}

const sameGroup = (one: ThreadMessage, next: ThreadMessage): boolean =>
  one.direction === next.direction &&
  one.sender === next.sender &&
  Date.parse(next.sentAt) - Date.parse(one.sentAt) < GROUP_MS

/** The first of the last `unread` inbound messages; null when all are read or the first one is not loaded. */
export function firstUnreadId(
  messages: readonly Pick<ThreadMessage, 'id' | 'direction'>[],
  unread: number,
): string | null {
  if (unread === 0) return null
  let left = unread
  for (let index = messages.length - 1; index >= 0; index -= 1) {
    if (messages[index]!.direction === 'INBOUND') left -= 1
    if (left === 0) return messages[index]!.id
  }
  return null
}

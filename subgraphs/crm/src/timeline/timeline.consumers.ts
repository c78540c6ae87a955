import { contactLinked, noteChanged, recordChanged, taskChanged } from '@parley/schema/events/crm'
import { inboxChanged, messageQueued, messageReceived } from '@parley/schema/events/messaging'
import { consume, type EventConsumer } from '@parley/toolkit/events/consumer'
import type { KeepTimelines } from './keep-timelines'
import type { ReadHistory } from './read-history'
import { recordEntries } from './record-entries'

/** What happens with records, as it is told; what is removed for good takes its notes, tasks and timeline along. */
function recordChangedConsumer(timeline: KeepTimelines): EventConsumer {
  return consume(recordChanged, async ({ id, occurredAt, payload }, transaction) => {
    if (payload.change === 'PURGED') await timeline.forget(transaction, payload.recordId)
    else await timeline.add(transaction, recordEntries(id, payload, new Date(occurredAt)))
  })
}

function noteChangedConsumer(timeline: KeepTimelines): EventConsumer {
  return consume(noteChanged, async ({ payload }, transaction) => {
    const { noteId, change, recordId, authorId, createdAt } = payload
    if (change === 'DELETED') await timeline.removeReferring(transaction, recordId, noteId)
    const entry = { id: noteId, subjectId: recordId, kind: 'NOTE_ADDED' as const, actorId: authorId }
    if (change === 'CREATED' || change === 'RESTORED')
      await timeline.add(transaction, [{ ...entry, at: new Date(createdAt), referenceId: noteId }])
    if (change === 'UPDATED') await timeline.tell(transaction, recordId)
  })
}

function taskChangedConsumer(timeline: KeepTimelines): EventConsumer {
  return consume(taskChanged, async ({ id, occurredAt, payload }, transaction) => {
    const { taskId: referenceId, change, recordId: subjectId, actorId, createdAt } = payload
    if (!subjectId) return
    if (change === 'DELETED') await timeline.removeReferring(transaction, subjectId, referenceId)
    const entry = { subjectId, actorId, referenceId }
    if (change === 'CREATED' || change === 'RESTORED')
      await timeline.add(transaction, [{ ...entry, id: referenceId, kind: 'TASK_CREATED', at: new Date(createdAt) }])
    if (change === 'DONE')
      await timeline.add(transaction, [{ ...entry, id, kind: 'TASK_DONE', at: new Date(occurredAt) }])
    if (change === 'UPDATED' || change === 'REOPENED') await timeline.tell(transaction, subjectId)
  })
}

function messageReceivedConsumer(timeline: KeepTimelines): EventConsumer {
  return consume(messageReceived, async ({ occurredAt, payload }, transaction) => {
    const { conversationId: subjectId, messageId: id, direction, sentAt } = payload
    const kind = direction === 'INBOUND' ? 'MESSAGE_RECEIVED' : 'MESSAGE_SENT'
    await timeline.addMessage(transaction, { id, subjectId, kind, at: new Date(sentAt ?? occurredAt), referenceId: id })
  })
}

function messageQueuedConsumer(timeline: KeepTimelines): EventConsumer {
  return consume(messageQueued, async ({ occurredAt, payload }, transaction) => {
    const { dialogId: subjectId, messageId: id, authorId: actorId } = payload
    const entry = { id, subjectId, kind: 'MESSAGE_SENT' as const, actorId, referenceId: id }
    await timeline.addMessage(transaction, { ...entry, at: new Date(occurredAt) })
  })
}

/** Messages came without an event of their own, perhaps: the history of a first sync. */
function inboxChangedConsumer(histories: ReadHistory): EventConsumer {
  return consume(inboxChanged, async ({ payload: { kind, conversationId } }, transaction) => {
    if (kind === 'CONVERSATION_CHANGED') await histories.plan(transaction, conversationId)
  })
}

function contactLinkedConsumer(histories: ReadHistory): EventConsumer {
  return consume(contactLinked, ({ payload: { conversationId } }, transaction) =>
    histories.plan(transaction, conversationId),
  )
}

/** Everything that timelines are made of. */
export function timelineConsumers(timeline: KeepTimelines, histories: ReadHistory): EventConsumer[] {
  return [
    recordChangedConsumer(timeline),
    noteChangedConsumer(timeline),
    taskChangedConsumer(timeline),
    messageReceivedConsumer(timeline),
    messageQueuedConsumer(timeline),
    inboxChangedConsumer(histories),
    contactLinkedConsumer(histories),
  ]
}

import { dialogSelected } from '@parley/schema/events/accounts'
import { newEvent, type NewEvent } from '@parley/toolkit/events/outbox'
import { dialogPayload } from '../message/message-payload'
import type { DialogRow } from './dialog-row'

/** Tells that a dialog is in the selection or not; told again when it is in it and looks different. */
export function selectionEvent(row: DialogRow): NewEvent {
  const { accountId, ...dialog } = dialogPayload(row)
  const { selected, unreadCount, inboxReadUpTo, outboxReadUpTo } = row
  return newEvent(dialogSelected, {
    accountId,
    selected,
    dialog: { ...dialog, unreadCount, inboxReadUpTo, outboxReadUpTo },
  })
}

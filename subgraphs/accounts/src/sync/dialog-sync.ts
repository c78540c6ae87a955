import type { DialogEntity } from '../dialog/dialog.entity'
import type { SyncState } from './sync-state'

export interface DialogProgress {
  readonly dialog: DialogEntity
  readonly messagesDone: number
  readonly messagesTotal: number | null
  readonly state: SyncState
}

/** A dialog that is not complete does what the sync of its account does; before its first page it has not begun. */
export function toDialogProgress(dialog: DialogEntity, accountState: SyncState): DialogProgress {
  const { messagesDone, messagesTotal } = dialog
  return { dialog, messagesDone, messagesTotal, state: stateOf(dialog, accountState) }
}

function stateOf(dialog: DialogEntity, accountState: SyncState): SyncState {
  if (dialog.syncError !== null) return 'FAILED'
  if (dialog.gaps.length === 0) return 'DONE'
  if (accountState === 'RUNNING' && dialog.messagesTotal === null) return 'IDLE'
  return accountState
}

import type { DataSource } from 'typeorm'
import { AccountStore } from '../account/account.store'
import { DialogStore } from '../dialog/dialog.store'
import { LeaseStore } from '../lease/lease.store'
import { AttachmentStore } from '../media/attachment.store'
import { ProfilePhotoStore } from '../media/profile-photo.store'
import { MessageStore } from '../message/message.store'
import { OutgoingStore } from '../outgoing/outgoing.store'
import { PendingReadStore } from '../outgoing/pending-read.store'
import { UpdateStateStore } from '../update/update-state.store'

export type AccountStores = ReturnType<typeof createAccountStores>

/** Everything that the worker of an account reads and writes. */
export function createAccountStores(database: DataSource) {
  return {
    accounts: new AccountStore(database),
    dialogs: new DialogStore(database),
    leases: new LeaseStore(database),
    attachments: new AttachmentStore(database),
    photos: new ProfilePhotoStore(database),
    messages: new MessageStore(database),
    outgoing: new OutgoingStore(database),
    reads: new PendingReadStore(database),
    updateStates: new UpdateStateStore(database),
  }
}

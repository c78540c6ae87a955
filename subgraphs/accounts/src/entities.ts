import { BdAccountEntity } from './account/bd-account.entity'
import { DialogEntity } from './dialog/dialog.entity'
import { LeaseEntity } from './lease/lease.entity'
import { WorkerEntity } from './lease/worker.entity'
import { ConnectedIdentityEntity } from './login/connected-identity.entity'
import { TelegramLoginEntity } from './login/telegram-login.entity'
import { AttachmentEntity } from './media/attachment.entity'
import { MessagePlaceEntity } from './message/message-place.entity'
import { OutgoingMessageEntity } from './outgoing/outgoing-message.entity'
import { PendingReadEntity } from './outgoing/pending-read.entity'
import { UpdateStateEntity } from './update/update-state.entity'

/** Every table of the domain; the subgraph and the account worker open the database with the same. */
export const ACCOUNTS_ENTITIES = [
  BdAccountEntity,
  DialogEntity,
  UpdateStateEntity,
  MessagePlaceEntity,
  AttachmentEntity,
  OutgoingMessageEntity,
  PendingReadEntity,
  TelegramLoginEntity,
  ConnectedIdentityEntity,
  WorkerEntity,
  LeaseEntity,
]

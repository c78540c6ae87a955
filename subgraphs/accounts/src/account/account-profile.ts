import { photoId } from '../media/derived-id'
import type { TelegramSelf } from '../telegram/telegram-client.port'
import type { BdAccountEntity } from './bd-account.entity'

export type AccountProfile = Pick<
  BdAccountEntity,
  'displayName' | 'username' | 'phoneNumber' | 'telegramPhotoId' | 'photoId'
>

/** What an account's row says of who it is in Telegram. */
export function toProfile(accountId: string, self: TelegramSelf): AccountProfile {
  return {
    displayName: self.name,
    username: self.username,
    phoneNumber: self.phone,
    telegramPhotoId: self.photoId,
    photoId: self.photoId && photoId(accountId, `user:${self.id}`, self.photoId),
  }
}

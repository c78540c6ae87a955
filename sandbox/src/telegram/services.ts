import type { FileStore } from '../files/file-store'
import type { Log } from '../log'
import type { Mailbox } from '../mail/mailbox'
import type { MtprotoServer } from '../mtproto/server'
import type { Logins } from './logins'
import type { Presence } from './presence'
import type { Publisher } from './publisher'
import type { PeerKey, StoredMessage } from './world/records'
import type { World } from './world/world'

/** What listens when an account writes over the wire: the scripted counterparts. */
export type SentListener = (account: number, peer: PeerKey, message: StoredMessage) => void

/** What the methods and the control API work with. */
export interface Services {
  world: World
  server: MtprotoServer
  publisher: Publisher
  presence: Presence
  logins: Logins
  files: FileStore
  log: Log
  /** What was sent over SMTP. */
  mailbox: Mailbox
  sentListeners: Set<SentListener>
  /** The port that help.getConfig names. */
  telegramPort: number
}

/**
 * What Parley needs of Telegram, without a word of the library that speaks it: GramJS stays behind this port and can be
 * swapped. Telegram's 64-bit numbers are decimal strings. Every method throws TelegramError (telegram.errors.ts), within
 * a deadline, and never sleeps through a flood wait.
 */
export interface TelegramClientPort {
  /** Opens the connection and checks that the session is alive; TELEGRAM_SESSION_CLOSED when Telegram ended it. */
  connect(): Promise<void>
  /** Ends the connection and all timers; the session stays valid. */
  destroy(): Promise<void>
  /**
   * The session to store, encrypted; changes after sign-in and after a move to another data centre. That of a sign-in
   * that is not finished can be opened again, by another process too, to go on with the code or the password.
   */
  exportSession(): string
  /** Connection lost and found again; not called by destroy(). */
  onConnection(listener: (connected: boolean) => void): void

  sendCode(phoneNumber: string): Promise<SentCode>
  /** `password` when the account has two-step verification. */
  signIn(phoneNumber: string, codeHash: string, code: string): Promise<SignInStep>
  checkPassword(password: string): Promise<TelegramSelf>
  /** A new address to show as a QR code; call it again when it expires or when `onLoginToken` fired. */
  requestQrLogin(): Promise<QrLoginStep>
  onLoginToken(listener: () => void): void
  logOut(): Promise<void>
  getSelf(): Promise<TelegramSelf>

  /** Dialogs newest first, a page at a time; `next` is null after the last page. */
  getDialogs(page: DialogPageRequest): Promise<DialogPage>
  /** At most 100 messages older than `beforeId` (0: from the newest), newest first. */
  getHistory(peer: PeerReference, beforeId: number, limit: number): Promise<HistoryPage>
  /** Throws TELEGRAM_RANDOM_ID_DUPLICATE when Telegram has taken this `randomId` before. */
  sendMessage(message: OutgoingTelegramMessage): Promise<SentTelegramMessage>
  markRead(peer: PeerReference, upToId: number): Promise<void>
  /** The bytes of a file in order, from one of them on; finds a fresh file reference by itself. */
  download(file: FileRequest | PhotoRequest, from?: number): AsyncIterable<Uint8Array>

  /**
   * Follows the account from `state` on, without loss: live updates, and differences on every connect, on any gap and
   * on a timer. `commit` gets batches one after another; the next one waits until it resolves, and after a throw
   * the same batch comes again. Null starts at now. At most 100 changes a batch; a long difference comes as several
   * batches of which only the last moves the state, so a part of it may come again after a crash.
   * Settles when it is over: resolves after destroy(), rejects with TELEGRAM_SESSION_CLOSED when Telegram ended the
   * session, with TELEGRAM_PHONE_BANNED when it banned the account. Whatever else goes wrong (no network, flood wait, a commit that throws) is waited out and tried again.
   */
  follow(state: UpdateState | null, commit: (batch: UpdateBatch) => Promise<void>): Promise<void>
  /**
   * Tells `follow` which channels (supergroups too) to watch without loss; replaces the list before. The difference of
   * the account leaves channels out. Changes of other channels still come while they are live, unchecked.
   */
  watchChannels(channels: readonly WatchedChannel[]): void
}

/** Opens clients; the one place that knows endpoint and credentials. */
export interface TelegramClientFactory {
  /** An empty session starts a login. */
  create(session: string): TelegramClientPort
}

/** Enough to address a peer after a restart. */
export interface PeerReference {
  readonly type: 'user' | 'chat' | 'channel'
  readonly id: string
  /** Null for basic groups, and in changes that name a peer this client has not met yet (find it by type and id). */
  readonly accessHash: string | null
}

export interface TelegramPeer extends PeerReference {
  /** What Parley calls it: a person, a group (basic or super), or a broadcast channel. */
  readonly kind: 'USER' | 'GROUP' | 'CHANNEL'
  readonly name: string
  readonly username: string | null
  readonly phone: string | null
  /** Its profile photo, as Telegram numbers it. */
  readonly photoId: string | null
  /** The supergroup that a basic group has become. */
  readonly migratedTo?: PeerReference
}

export interface TelegramSelf {
  readonly id: string
  readonly name: string
  readonly username: string | null
  readonly phone: string | null
  readonly photoId: string | null
}

export interface SentCode {
  readonly codeHash: string
  readonly codeLength: number
}
export type SignInStep = { readonly step: 'done'; readonly self: TelegramSelf } | { readonly step: 'password' }
export type QrLoginStep =
  | { readonly step: 'qr'; readonly url: string; readonly expiresAt: Date }
  | { readonly step: 'password' }
  | { readonly step: 'done'; readonly self: TelegramSelf }

export interface DialogPageRequest {
  readonly limit: number
  readonly after: DialogPosition | null
}
export interface DialogPosition {
  readonly date: number
  readonly messageId: number
  readonly peer: PeerReference
}
export interface TelegramDialog {
  readonly peer: TelegramPeer
  readonly unreadCount: number
  readonly topMessageId: number
  readonly lastMessageAt: Date | null
  readonly inboxReadUpTo: number
  readonly outboxReadUpTo: number
  /** The channel's own update counter; null for users and basic groups. */
  readonly pts: number | null
}
export interface DialogPage {
  readonly dialogs: readonly TelegramDialog[]
  readonly total: number
  readonly next: DialogPosition | null
}

export interface TelegramAttachment {
  readonly kind: 'PHOTO' | 'VIDEO' | 'AUDIO' | 'VOICE' | 'DOCUMENT' | 'STICKER'
  readonly name: string | null
  readonly mimeType: string | null
  readonly sizeBytes: number | null
  readonly width: number | null
  readonly height: number | null
  readonly hasThumbnail: boolean
}
export interface TelegramMessage {
  readonly id: number
  readonly outgoing: boolean
  readonly text: string
  readonly sentAt: Date
  readonly editedAt: Date | null
  /** Null for the account's own messages and for posts of a channel. */
  readonly sender: TelegramPeer | null
  readonly replyToId: number | null
  readonly attachments: readonly TelegramAttachment[]
}
export interface HistoryPage {
  /** Newest first; service messages (someone joined, …) are left out. */
  readonly messages: readonly TelegramMessage[]
  /** Of the whole history, as Telegram counts it. */
  readonly total: number
  /** Ask on from here; null when the beginning is reached. Differs from the last message's id where service messages were left out. */
  readonly nextBeforeId: number | null
}

export interface OutgoingTelegramMessage {
  readonly peer: PeerReference
  readonly text: string
  readonly replyToId: number | null
  /** Signed 64-bit decimal; the same for every try. */
  readonly randomId: string
}
export interface SentTelegramMessage {
  readonly id: number
  readonly sentAt: Date
}
export interface FileRequest {
  readonly peer: PeerReference
  readonly messageId: number
  /** Which attachment of the message, from 0. */
  readonly index: number
  readonly thumbnail: boolean
}
/** The small profile photo of a peer, or of the account itself. */
export interface PhotoRequest {
  readonly peer: PeerReference | null
  readonly photoId: string
}

export interface UpdateState {
  readonly pts: number
  readonly qts: number
  readonly date: number
  readonly seq: number
}
export interface WatchedChannel {
  readonly peer: PeerReference
  readonly pts: number
}

/**
 * One thing that happened, in Telegram's order. What this client itself sends comes back live as `messageId` only; what
 * other devices send, and what a difference repeats, as `message` with `outgoing: true`, a known `messageId` before it.
 */
export type TelegramChange =
  | { readonly kind: 'message'; readonly peer: PeerReference; readonly message: TelegramMessage }
  | { readonly kind: 'edited'; readonly peer: PeerReference; readonly message: TelegramMessage }
  /** `peer` is null outside channels: Telegram numbers those messages per account and does not say where they were. */
  | { readonly kind: 'deleted'; readonly peer: PeerReference | null; readonly ids: readonly number[] }
  | {
      readonly kind: 'inboxRead'
      readonly peer: PeerReference
      readonly upToId: number
      readonly unreadCount: number | null
    }
  | { readonly kind: 'outboxRead'; readonly peer: PeerReference; readonly upToId: number }
  /** A basic group has become a supergroup; the last change of its batch. */
  | { readonly kind: 'migrated'; readonly peer: PeerReference; readonly to: PeerReference }
  /** The id that Telegram gave to a message sent with `randomId`. */
  | { readonly kind: 'messageId'; readonly randomId: string; readonly id: number }
  /** More was missed in a channel than a difference brings: read its history again from the newest down to what is known. */
  | { readonly kind: 'channelTooLong'; readonly peer: PeerReference; readonly pts: number }
  /** The same for everything outside channels: read every selected person and basic group again. */
  | { readonly kind: 'accountTooLong' }

export interface UpdateBatch {
  readonly origin: 'LIVE' | 'DIFFERENCE'
  readonly changes: readonly TelegramChange[]
  /** Everyone the changes name, with what is needed to address them later. */
  readonly peers: readonly TelegramPeer[]
  /** The state after this batch, to be stored in the same transaction as its changes. */
  readonly state: UpdateState
  readonly channels: readonly { readonly id: string; readonly pts: number }[]
}

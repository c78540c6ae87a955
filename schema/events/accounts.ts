import { z } from 'zod'
import { defineEvent } from './event'

const dialogKind = z.enum(['USER', 'GROUP', 'CHANNEL'])

/** Who wrote a message, as Telegram names them. Ids of Telegram are decimal strings: they exceed 2^53. */
const telegramPeer = z.object({
  telegramId: z.string(),
  name: z.string(),
  username: z.string().nullable(),
  phone: z.string().nullable(),
})

const attachment = z.object({
  id: z.uuid(),
  kind: z.enum(['PHOTO', 'VIDEO', 'AUDIO', 'VOICE', 'DOCUMENT', 'STICKER']),
  name: z.string().nullable(),
  mimeType: z.string().nullable(),
  sizeBytes: z.number().int().nullable(),
  width: z.number().int().nullable(),
  height: z.number().int().nullable(),
  /** Whether `GET …/thumbnail` answers with a smaller picture. */
  hasThumbnail: z.boolean(),
})

export const telegramMessage = z.object({
  telegramId: z.number().int(),
  direction: z.enum(['INBOUND', 'OUTBOUND']),
  text: z.string(),
  sentAt: z.iso.datetime(),
  editedAt: z.iso.datetime().nullable(),
  /** Null for the account's own messages and for posts of a channel. */
  sender: telegramPeer.nullable(),
  replyToTelegramId: z.number().int().nullable(),
  attachments: z.array(attachment),
})

/** Under which the profile photo can be fetched; null without one, absent where it is not known. */
const profilePhoto = z.uuid().nullable().optional()

const selectedDialog = z.object({
  dialogId: z.uuid(),
  title: z.string(),
  kind: dialogKind,
  /** The person on the other side; null for groups and channels. */
  peer: telegramPeer.nullable(),
  photoId: profilePhoto,
  unreadCount: z.number().int(),
  /** How far the account, and the other side, have read: the ticks of the history that follows. */
  inboxReadUpTo: z.number().int().optional(),
  outboxReadUpTo: z.number().int().optional(),
})

/** One dialog entered or left the selection of its account. */
export const dialogSelected = defineEvent(
  'accounts.dialogs.selected.v1',
  z.object({ accountId: z.uuid(), selected: z.boolean(), dialog: selectedDialog }),
  (event) => event.dialog.dialogId,
)

/** Beyond every number that Telegram gives to a message. */
export const GROUP_MESSAGE_OFFSET = 2 ** 31

/**
 * A basic group has become a supergroup, which numbers its messages anew. The dialog goes on: what was published of it
 * before is lower by GROUP_MESSAGE_OFFSET from now on, and so is what is still read from the time before.
 */
export const dialogMigrated = defineEvent(
  'accounts.dialog.migrated.v1',
  z.object({ accountId: z.uuid(), dialogId: z.uuid() }),
  (event) => event.dialogId,
)

/** 1 to 100 messages of one selected dialog, oldest first. */
export const messagesReceived = defineEvent(
  'accounts.messages.received.v1',
  z.object({
    accountId: z.uuid(),
    dialogId: z.uuid(),
    title: z.string(),
    kind: dialogKind,
    peer: telegramPeer.nullable(),
    photoId: profilePhoto,
    /** LIVE and DIFFERENCE are new to everyone; HISTORY is what a first sync brings and raises no notification. */
    origin: z.enum(['LIVE', 'HISTORY', 'DIFFERENCE']),
    /** The account's unread count of the dialog after these messages, as Telegram has it; null where it is not known. */
    unreadCount: z.number().int().nullable(),
    messages: z.array(telegramMessage).min(1).max(100),
  }),
  (event) => event.dialogId,
)

/** What happened to messages that were published before. Absent parts did not change. */
export const messagesChanged = defineEvent(
  'accounts.messages.changed.v1',
  z.object({
    accountId: z.uuid(),
    dialogId: z.uuid(),
    edited: z.array(telegramMessage).max(100).optional(),
    deletedTelegramIds: z.array(z.number().int()).max(100).optional(),
    /** The account has read what it received up to this Telegram id. */
    inboxReadUpTo: z.number().int().optional(),
    unreadCount: z.number().int().optional(),
    /** The other side has read what the account sent up to this Telegram id. */
    outboxReadUpTo: z.number().int().optional(),
  }),
  (event) => event.dialogId,
)

/** The state of an account's connection; the account is deleted after `status: null`. */
export const accountStatusChanged = defineEvent(
  'accounts.account.status.v1',
  z.object({
    accountId: z.uuid(),
    status: z.enum(['CONNECTING', 'CONNECTED', 'DISCONNECTED', 'PAUSED', 'SIGNED_OUT', 'BANNED']).nullable(),
  }),
  (event) => event.accountId,
)

export const syncProgressed = defineEvent(
  'accounts.sync.progress.v1',
  z.object({ accountId: z.uuid(), state: z.enum(['IDLE', 'RUNNING', 'PAUSED', 'WAITING', 'DONE', 'FAILED']) }),
  (event) => event.accountId,
)

/** A login went a step further (the code was right, the QR was scanned). Carries no secret: the QR address is one. */
export const loginAdvanced = defineEvent(
  'accounts.login.advanced.v1',
  z.object({ loginId: z.uuid(), userId: z.uuid() }),
  (event) => event.loginId,
)

/** Telegram took a queued message. `telegramId` is null while only a later difference can tell it. */
export const messageSent = defineEvent(
  'accounts.message.sent.v1',
  z.object({
    accountId: z.uuid(),
    dialogId: z.uuid(),
    messageId: z.uuid(),
    telegramId: z.number().int().nullable(),
    sentAt: z.iso.datetime(),
  }),
  (event) => event.dialogId,
)

/** Telegram refused a queued message for good. */
export const messageRefused = defineEvent(
  'accounts.message.refused.v1',
  z.object({
    accountId: z.uuid(),
    dialogId: z.uuid(),
    messageId: z.uuid(),
    /** A stable code: Telegram's own name of the refusal where it is an explained one (PEER_FLOOD), else an error code. */
    code: z.string(),
    /** The reason in plain English. */
    reason: z.string(),
  }),
  (event) => event.dialogId,
)

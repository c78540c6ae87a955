import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'

const notInChat = msg`The account is no longer in this chat.`
const unknownChat = msg`Telegram no longer knows this chat.`

/** What each code of the contract means to the person in front of the screen: what happened and what to do. */
const words: Record<string, MessageDescriptor> = {
  OFFLINE: msg`No connection to Parley. Check your network and try again.`,
  UNAUTHENTICATED: msg`Your session has ended. Sign in again.`,
  SESSION_REVOKED: msg`Your session has ended. Sign in again.`,
  FORBIDDEN: msg`Your role does not allow this. Ask an admin of the workspace.`,
  NOT_FOUND: msg`This is no longer here. It may have been deleted.`,
  VALIDATION_FAILED: msg`Something in the form is not right. Check the marked fields.`,
  CONFLICT: msg`Someone else did the same thing first. Reload and look again.`,
  STALE_VERSION: msg`Someone changed this while you were editing. The newest values are loaded; your text is kept.`,
  RATE_LIMITED: msg`Too many attempts. Wait a moment and try again.`,
  DOCUMENT_NOT_TRUSTED: msg`This page is of an older version of Parley. Reload it.`,
  OPERATION_TOO_EXPENSIVE: msg`This asks for too much at once. Narrow it down.`,
  PAYLOAD_TOO_LARGE: msg`This is too large to send.`,
  CURSOR_EXPIRED: msg`You were away for long. Everything is loaded afresh.`,
  DEPENDENCY_UNAVAILABLE: msg`A part of Parley does not answer. Nothing is lost; try again in a moment.`,
  INTERNAL: msg`Something went wrong on our side. Try again; if it stays, tell support the code below.`,
  SIGN_IN_FAILED: msg`E-mail or password is not right.`,
  EMAIL_TAKEN: msg`Someone already signed up with this e-mail. Sign in instead.`,
  ACCOUNT_IN_USE: msg`This Telegram account is already connected to a workspace.`,
  TELEGRAM_PHONE_INVALID: msg`Telegram does not know this phone number. Check the country code.`,
  TELEGRAM_PHONE_BANNED: msg`Telegram has banned this phone number. Use another one.`,
  TELEGRAM_CODE_INVALID: msg`The code is not right. Check the message from Telegram.`,
  TELEGRAM_CODE_EXPIRED: msg`The code is too old. Ask for a new one.`,
  TELEGRAM_PASSWORD_INVALID: msg`The password is not right. It is the cloud password you set in Telegram.`,
  TELEGRAM_FLOOD_WAIT: msg`Telegram asks us to wait before the next attempt.`,
  TELEGRAM_SESSION_CLOSED: msg`Telegram closed this session. Connect the account again.`,
  TELEGRAM_PEER_REFUSED: msg`Telegram does not let this account write here.`,
  TELEGRAM_FILE_GONE: msg`This file is no longer in Telegram.`,
  TELEGRAM_UNREACHABLE: msg`Telegram did not answer in time. Try again in a moment.`,
  TELEGRAM_REFUSED: msg`Telegram did not accept this.`,
  CONVERSATION_READ_ONLY: msg`This conversation can only be read: its chat is no longer chosen, or its account was deleted.`,
  ACCOUNT_DELETED: msg`The account was deleted before the message went out.`,
  PEER_FLOOD: msg`Telegram limits this account: too many messages to people who do not know it.`,
  USER_PRIVACY_RESTRICTED: msg`This person’s privacy settings do not let you write to them.`,
  PRIVACY_PREMIUM_REQUIRED: msg`Only Telegram Premium users may write to this person.`,
  USER_NOT_MUTUAL_CONTACT: msg`Only contacts may write to this person.`,
  USER_IS_BLOCKED: msg`This person has blocked the account.`,
  YOU_BLOCKED_USER: msg`The account has blocked this person. Unblock them in Telegram first.`,
  INPUT_USER_DEACTIVATED: msg`This person has deleted their Telegram account.`,
  CHAT_WRITE_FORBIDDEN: msg`The account may not write in this chat.`,
  CHAT_SEND_PLAIN_FORBIDDEN: msg`Text messages are not allowed in this chat.`,
  CHAT_ADMIN_REQUIRED: msg`Only administrators may write in this chat.`,
  CHAT_RESTRICTED: msg`Telegram has restricted this chat.`,
  CHAT_FORBIDDEN: notInChat,
  CHANNEL_PRIVATE: notInChat,
  CHANNEL_INVALID: unknownChat,
  CHAT_ID_INVALID: unknownChat,
  PEER_ID_INVALID: unknownChat,
  USER_BANNED_IN_CHANNEL: msg`Telegram does not let this account write in groups and channels.`,
  USER_RESTRICTED: msg`Telegram has restricted this account.`,
  FROZEN_METHOD_INVALID: msg`Telegram has frozen this account: it can read, but not write.`,
  REPLY_MESSAGE_ID_INVALID: msg`The message that this answers is no longer there.`,
  MESSAGE_TOO_LONG: msg`The message is longer than Telegram allows.`,
  MESSAGE_EMPTY: msg`The message is empty.`,
}

/** What a field's rule says; the keys are the messages of the shared input schemas. */
const fieldWords: Record<string, MessageDescriptor> = {
  required: msg`Fill this in.`,
  email: msg`This does not look like an e-mail address.`,
  passwordTooShort: msg`Use at least 10 characters.`,
  tooLong: msg`This is too long.`,
  tooMany: msg`That is too many at once.`,
  phoneNumber: msg`Write the number with its country code, for example +1 202 555 0133.`,
  code: msg`The code has 4 to 8 digits.`,
  emailTaken: msg`Someone already signed up with this e-mail. Sign in instead.`,
  username: msg`Latin letters, digits and underscore, up to 32.`,
}

export const wordsOf = (code: string): MessageDescriptor => words[code] ?? words['INTERNAL']!
export const knowsCode = (code: string): boolean => code in words
export const fieldWordsOf = (key: string): MessageDescriptor | null => fieldWords[key] ?? words[key] ?? null

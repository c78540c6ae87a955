import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'

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
  TELEGRAM_PEER_REFUSED: msg`Telegram did not let this message through to this person.`,
  PEER_FLOOD: msg`Telegram limits this account: too many messages to people who do not know it.`,
  USER_PRIVACY_RESTRICTED: msg`This person’s privacy settings do not let you write to them.`,
  PRIVACY_PREMIUM_REQUIRED: msg`Only Telegram Premium users may write to this person.`,
  CHAT_WRITE_FORBIDDEN: msg`You may not write in this chat.`,
  USER_NOT_MUTUAL_CONTACT: msg`Only contacts may write to this person.`,
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

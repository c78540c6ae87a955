import { RPCError } from 'telegram/errors'
import { TelegramError, type TelegramErrorCode } from '../telegram.errors'

/** Telegram's answers when it cannot continue from an update state. */
const LOST_STATES: ReadonlySet<string> = new Set([
  'PERSISTENT_TIMESTAMP_INVALID',
  'PERSISTENT_TIMESTAMP_EMPTY',
  'DATE_EMPTY',
])

/** Telegram's name of an error, its parameter taken off: `FLOOD_WAIT_30` is FLOOD_WAIT with 30. */
interface Refusal {
  readonly name: string
  readonly seconds: number | null
}

const SESSION_CLOSED = 'Telegram ended this session. Connect the account again.'

/** What each refusal means to the person who reads it; names as in Telegram's documentation. */
const MEANINGS: Readonly<Record<string, readonly [TelegramErrorCode, string]>> = {
  PHONE_NUMBER_INVALID: ['TELEGRAM_PHONE_INVALID', 'Telegram does not know this phone number.'],
  PHONE_NUMBER_UNOCCUPIED: ['TELEGRAM_PHONE_INVALID', 'There is no Telegram account with this phone number.'],
  PHONE_NUMBER_BANNED: ['TELEGRAM_PHONE_BANNED', 'Telegram has banned this phone number.'],
  PHONE_NUMBER_FLOOD: ['TELEGRAM_REFUSED', 'Too many codes were asked for this number. Try again tomorrow.'],
  PHONE_PASSWORD_FLOOD: ['TELEGRAM_REFUSED', 'Too many sign-ins were tried. Try again tomorrow.'],
  PHONE_CODE_INVALID: ['TELEGRAM_CODE_INVALID', 'The code is not right.'],
  PHONE_CODE_EMPTY: ['TELEGRAM_CODE_INVALID', 'The code is missing.'],
  PHONE_CODE_EXPIRED: ['TELEGRAM_CODE_EXPIRED', 'The code has expired. Ask for a new one.'],
  PASSWORD_HASH_INVALID: ['TELEGRAM_PASSWORD_INVALID', 'The password is not right.'],
  SRP_PASSWORD_CHANGED: ['TELEGRAM_PASSWORD_INVALID', 'The password was changed a moment ago.'],
  AUTH_KEY_UNREGISTERED: ['TELEGRAM_SESSION_CLOSED', SESSION_CLOSED],
  AUTH_KEY_INVALID: ['TELEGRAM_SESSION_CLOSED', SESSION_CLOSED],
  AUTH_KEY_DUPLICATED: ['TELEGRAM_SESSION_CLOSED', 'Telegram saw this session in two places and ended it.'],
  SESSION_REVOKED: ['TELEGRAM_SESSION_CLOSED', SESSION_CLOSED],
  SESSION_EXPIRED: ['TELEGRAM_SESSION_CLOSED', SESSION_CLOSED],
  USER_DEACTIVATED: ['TELEGRAM_SESSION_CLOSED', 'This Telegram account was deleted.'],
  USER_DEACTIVATED_BAN: ['TELEGRAM_PHONE_BANNED', 'Telegram has banned this account.'],
  RANDOM_ID_DUPLICATE: ['TELEGRAM_RANDOM_ID_DUPLICATE', 'Telegram has taken this message already.'],
  PEER_FLOOD: [
    'TELEGRAM_PEER_REFUSED',
    'Telegram limits this account: too many messages to people who do not know it.',
  ],
  USER_PRIVACY_RESTRICTED: ['TELEGRAM_PEER_REFUSED', 'The privacy settings of this person do not allow it.'],
  PRIVACY_PREMIUM_REQUIRED: ['TELEGRAM_PEER_REFUSED', 'This person takes messages of Premium accounts only.'],
  USER_NOT_MUTUAL_CONTACT: ['TELEGRAM_PEER_REFUSED', 'This person takes messages of mutual contacts only.'],
  USER_IS_BLOCKED: ['TELEGRAM_PEER_REFUSED', 'This person has blocked the account.'],
  YOU_BLOCKED_USER: ['TELEGRAM_PEER_REFUSED', 'The account has blocked this person.'],
  INPUT_USER_DEACTIVATED: ['TELEGRAM_PEER_REFUSED', 'This person has deleted the Telegram account.'],
  CHAT_WRITE_FORBIDDEN: ['TELEGRAM_PEER_REFUSED', 'The account may not write in this chat.'],
  CHAT_SEND_PLAIN_FORBIDDEN: ['TELEGRAM_PEER_REFUSED', 'Text messages are not allowed in this chat.'],
  CHAT_ADMIN_REQUIRED: ['TELEGRAM_PEER_REFUSED', 'Only administrators may do this in this chat.'],
  CHAT_RESTRICTED: ['TELEGRAM_PEER_REFUSED', 'Telegram has restricted this chat.'],
  CHAT_FORBIDDEN: ['TELEGRAM_PEER_REFUSED', 'The account is no longer in this chat.'],
  CHANNEL_PRIVATE: ['TELEGRAM_PEER_REFUSED', 'The account is no longer in this chat.'],
  CHANNEL_INVALID: ['TELEGRAM_PEER_REFUSED', 'Telegram does not know this chat.'],
  CHAT_ID_INVALID: ['TELEGRAM_PEER_REFUSED', 'Telegram does not know this chat.'],
  PEER_ID_INVALID: ['TELEGRAM_PEER_REFUSED', 'Telegram does not know this chat.'],
  USER_BANNED_IN_CHANNEL: ['TELEGRAM_PEER_REFUSED', 'The account may not write in groups and channels.'],
  USER_RESTRICTED: ['TELEGRAM_PEER_REFUSED', 'Telegram has restricted this account.'],
  FROZEN_METHOD_INVALID: ['TELEGRAM_PEER_REFUSED', 'Telegram has frozen this account: it can read, but not write.'],
  REPLY_MESSAGE_ID_INVALID: ['TELEGRAM_REFUSED', 'The message that this answers is no longer there.'],
  MESSAGE_TOO_LONG: ['TELEGRAM_REFUSED', 'The message is longer than Telegram allows.'],
  MESSAGE_EMPTY: ['TELEGRAM_REFUSED', 'The message is empty.'],
}

/** Parameters after these names are seconds to wait. */
const WAITS = new Set(['FLOOD_WAIT', 'FLOOD_PREMIUM_WAIT', 'FLOOD_TEST_PHONE_WAIT', 'SLOWMODE_WAIT'])

/** Whatever GramJS threw, in Parley's words. */
export function toTelegramError(thrown: unknown): TelegramError {
  if (thrown instanceof TelegramError) return thrown
  if (!(thrown instanceof RPCError)) return unreachable('Telegram could not be reached.', thrown)
  const refusal = readRefusal(thrown)
  if (refusal.seconds !== null && WAITS.has(refusal.name)) return floodWait(refusal.seconds, thrown)
  const meaning = MEANINGS[refusal.name]
  if (meaning) return new TelegramError(meaning[0], meaning[1], { cause: thrown, refusal: refusal.name })
  if ((thrown.code ?? 0) >= 500 || refusal.name === 'RPC_CALL_FAIL' || refusal.name === 'TIMEOUT') {
    return unreachable(`Telegram has trouble of its own (${refusal.name}).`, thrown)
  }
  return new TelegramError('TELEGRAM_REFUSED', `Telegram refused: ${refusal.name}.`, { cause: thrown })
}

export function unreachable(message: string, cause?: unknown): TelegramError {
  return new TelegramError('TELEGRAM_UNREACHABLE', message, { retryable: true, cause })
}

export function sessionClosed(cause?: unknown): TelegramError {
  return new TelegramError('TELEGRAM_SESSION_CLOSED', SESSION_CLOSED, { cause })
}

/** The name Telegram gave, as `SESSION_PASSWORD_NEEDED`; null when it was no answer of Telegram. */
export function refusalName(thrown: unknown): string | null {
  const cause = thrown instanceof TelegramError ? thrown.cause : thrown
  return cause instanceof RPCError ? readRefusal(cause).name : null
}

/** Whether Telegram says that it cannot continue from the update state it was given. */
export function isLostState(thrown: unknown): boolean {
  return LOST_STATES.has(refusalName(thrown) ?? '')
}

/** The data centre that an answer sends us to, for a kind of migration; null when it does not. */
export function migrationTarget(thrown: unknown, kind: 'LOGIN' | 'FILE'): number | null {
  const cause = thrown instanceof TelegramError ? thrown.cause : thrown
  const name = cause?.constructor?.name ?? ''
  const matches = kind === 'FILE' ? name === 'FileMigrateError' : /^(Phone|Network|User)MigrateError$/.test(name)
  return matches ? ((cause as { newDc?: number }).newDc ?? null) : null
}

function floodWait(seconds: number, cause: unknown): TelegramError {
  return new TelegramError('TELEGRAM_FLOOD_WAIT', `Telegram asks to wait ${seconds} seconds.`, {
    retryable: true,
    retryAfterSeconds: seconds,
    cause,
  })
}

/** GramJS replaces the name of parametrised errors by a sentence and keeps the parameter: name them by class again. */
function readRefusal(error: RPCError): Refusal {
  const seconds = (error as { seconds?: number }).seconds ?? null
  const byClass: Readonly<Record<string, string>> = {
    FloodWaitError: 'FLOOD_WAIT',
    FloodTestPhoneWaitError: 'FLOOD_TEST_PHONE_WAIT',
    SlowModeWaitError: 'SLOWMODE_WAIT',
  }
  return { name: byClass[error.constructor.name] ?? error.errorMessage, seconds }
}

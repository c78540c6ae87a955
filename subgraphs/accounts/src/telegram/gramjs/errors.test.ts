import { RPCMessageToError } from 'telegram/errors'
import { TelegramError } from '../telegram.errors'
import { migrationTarget, refusalName, toTelegramError } from './errors'

const thrown = (errorMessage: string, errorCode = 400): Error =>
  RPCMessageToError({ errorMessage, errorCode } as never, undefined as never)

test.each([
  ['PHONE_NUMBER_BANNED', 'TELEGRAM_PHONE_BANNED'],
  ['PHONE_CODE_EXPIRED', 'TELEGRAM_CODE_EXPIRED'],
  ['PASSWORD_HASH_INVALID', 'TELEGRAM_PASSWORD_INVALID'],
  ['SESSION_REVOKED', 'TELEGRAM_SESSION_CLOSED'],
  ['USER_DEACTIVATED', 'TELEGRAM_SESSION_CLOSED'],
  ['RANDOM_ID_DUPLICATE', 'TELEGRAM_RANDOM_ID_DUPLICATE'],
  ['USER_IS_BLOCKED', 'TELEGRAM_PEER_REFUSED'],
  ['NEVER_HEARD_OF', 'TELEGRAM_REFUSED'],
])('%s is %s', (name, code) => {
  expect(toTelegramError(thrown(name))).toMatchObject({ code, retryable: false })
})

test.each([
  ['FLOOD_WAIT_17', 17],
  ['FLOOD_PREMIUM_WAIT_3', 3],
  ['SLOWMODE_WAIT_60', 60],
  ['FLOOD_TEST_PHONE_WAIT_9', 9],
])('%s keeps its length, which the library hides in a sentence', (name, seconds) => {
  expect(toTelegramError(thrown(name, 420))).toMatchObject({
    code: 'TELEGRAM_FLOOD_WAIT',
    retryAfterSeconds: seconds,
    retryable: true,
  })
})

test.each([
  ['INTERNAL', 500],
  ['RPC_CALL_FAIL', 400],
])('%s may be tried again', (name, code) => {
  expect(toTelegramError(thrown(name, code))).toMatchObject({ code: 'TELEGRAM_UNREACHABLE', retryable: true })
})

test('a refusal that is explained keeps its name, one that is not has only its sentence', () => {
  expect(toTelegramError(thrown('USER_IS_BLOCKED')).refusal).toBe('USER_IS_BLOCKED')
  expect(toTelegramError(thrown('NEVER_HEARD_OF')).refusal).toBeNull()
})

test('what is no answer of Telegram is an unreachable Telegram; our own errors stay as they are', () => {
  expect(toTelegramError(new Error('socket closed'))).toMatchObject({ code: 'TELEGRAM_UNREACHABLE' })
  const own = new TelegramError('TELEGRAM_FILE_GONE', 'gone')
  expect(toTelegramError(own)).toBe(own)
})

test('moves of a phone number and of a file are told apart', () => {
  expect(migrationTarget(thrown('PHONE_MIGRATE_4', 303), 'LOGIN')).toBe(4)
  expect(migrationTarget(thrown('FILE_MIGRATE_5', 303), 'FILE')).toBe(5)
  expect(migrationTarget(thrown('FILE_MIGRATE_5', 303), 'LOGIN')).toBeNull()
  expect(refusalName(toTelegramError(thrown('SESSION_PASSWORD_NEEDED', 401)))).toBe('SESSION_PASSWORD_NEEDED')
})

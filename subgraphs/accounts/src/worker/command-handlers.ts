import { workspaceScope } from '@parley/toolkit/database/workspace-scope'
import { DomainError, notFound } from '@parley/toolkit/errors/domain-error'
import type { LoginDesk } from '../login/login-desk'
import { accountSecret } from '../session/secret-places'
import type { TelegramClientPort } from '../telegram/telegram-client.port'
import { TelegramError } from '../telegram/telegram.errors'
import type { SessionParts } from './account-session'
import type { CommandHandlers } from './command'

/** What this worker does on command; runs in the scope of the workspace that the command was signed for. */
export function createCommandHandlers(
  desk: LoginDesk,
  parts: SessionParts,
  clientOf: (accountId: string) => TelegramClientPort | null,
  refresh: (accountId: string) => Promise<void>,
): CommandHandlers {
  return {
    startPhoneLogin: async ({ userId, phoneNumber }) => ({ loginId: await desk.startWithPhone(userId, phoneNumber) }),
    startQrLogin: async ({ userId }) => ({ loginId: await desk.startWithQr(userId) }),
    submitCode: async ({ loginId, code }) => done(desk.submitCode(loginId, code)),
    submitPassword: async ({ loginId, password }) => done(desk.submitPassword(loginId, password)),
    cancelLogin: async ({ loginId }) => done(desk.cancel(loginId)),
    refreshDialogs: async ({ accountId }) => done(refresh(accountId)),
    logOut: async ({ accountId }) => done(logOut(accountId, parts, clientOf(accountId))),
  }
}

async function done(work: Promise<void>): Promise<null> {
  await work
  return null
}

/** Telegram forgets the session. A session that it has forgotten before is as good. */
async function logOut(accountId: string, parts: SessionParts, live: TelegramClientPort | null): Promise<void> {
  const account = await parts.stores.accounts.findById(accountId)
  if (!account) throw notFound('This account')
  if (!account.session) return
  const session = parts.encryption.decrypt(account.session, accountSecret(workspaceScope.require(), accountId))
  const client = live ?? parts.telegram.create(session)
  try {
    if (!live) await client.connect()
    await client.logOut()
  } catch (error) {
    if (!(error instanceof TelegramError) || error.code !== 'TELEGRAM_SESSION_CLOSED') throw asUnavailable(error)
  } finally {
    if (!live) await client.destroy()
  }
}

function asUnavailable(error: unknown): unknown {
  if (!(error instanceof TelegramError)) return error
  const message = 'Telegram does not answer, and the account is removed together with its session there. Try again.'
  return new DomainError('DEPENDENCY_UNAVAILABLE', message, { retryable: true, cause: error })
}

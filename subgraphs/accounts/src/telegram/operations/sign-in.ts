import { Api } from 'telegram'
import type { GramConnection } from '../gramjs/connection'
import { refusalName } from '../gramjs/errors'
import { mapSelf } from '../mapping/peer'
import type { SignInStep, TelegramSelf } from '../telegram-client.port'
import { TelegramError } from '../telegram.errors'

export async function signIn(
  connection: GramConnection,
  phoneNumber: string,
  phoneCodeHash: string,
  phoneCode: string,
): Promise<SignInStep> {
  try {
    const signedIn = await connection.invoke(new Api.auth.SignIn({ phoneNumber, phoneCodeHash, phoneCode }))
    return { step: 'done', self: selfOf(signedIn) }
  } catch (thrown) {
    if (needsPassword(thrown)) return { step: 'password' }
    throw thrown
  }
}

export function needsPassword(thrown: unknown): boolean {
  return refusalName(thrown) === 'SESSION_PASSWORD_NEEDED'
}

/** Who has signed in; a number without an account cannot sign in here. */
export function selfOf(authorization: Api.auth.TypeAuthorization): TelegramSelf {
  if (authorization instanceof Api.auth.Authorization) return mapSelf(authorization.user)
  throw new TelegramError('TELEGRAM_PHONE_INVALID', 'There is no Telegram account with this phone number.')
}

import { Api } from 'telegram'
import { computeCheck } from 'telegram/Password'
import type { GramConnection } from '../gramjs/connection'
import { refusalName } from '../gramjs/errors'
import type { TelegramSelf } from '../telegram-client.port'
import { selfOf } from './sign-in'

/** The second step of a sign-in: proves the password without sending it (SRP). */
export async function checkPassword(connection: GramConnection, password: string): Promise<TelegramSelf> {
  try {
    return await proveOnce(connection, password)
  } catch (thrown) {
    // Telegram forgets a challenge after a while; a new one costs nothing.
    if (refusalName(thrown) !== 'SRP_ID_INVALID') throw thrown
    return proveOnce(connection, password)
  }
}

async function proveOnce(connection: GramConnection, password: string): Promise<TelegramSelf> {
  const challenge = await connection.invoke(new Api.account.GetPassword())
  const proof = await computeCheck(challenge, password)
  return selfOf(await connection.invoke(new Api.auth.CheckPassword({ password: proof })))
}

import { Api } from 'telegram'
import type { GramConnection } from '../gramjs/connection'
import { TelegramError } from '../telegram.errors'

/** Ends the session in Telegram; one that has ended already is fine. */
export async function logOut(connection: GramConnection): Promise<void> {
  try {
    await connection.invoke(new Api.auth.LogOut())
  } catch (thrown) {
    if (!(thrown instanceof TelegramError) || thrown.code !== 'TELEGRAM_SESSION_CLOSED') throw thrown
  }
}

import { Api } from 'telegram'
import type { GramConnection } from '../gramjs/connection'
import type { SentCode } from '../telegram-client.port'
import { TelegramError } from '../telegram.errors'

/** What Telegram sends where it does not say. */
const USUAL_CODE_LENGTH = 5

/** Asks Telegram to send a sign-in code to the phone number; Telegram decides whether by app, SMS or call. */
export async function sendCode(connection: GramConnection, phoneNumber: string): Promise<SentCode> {
  const { apiId, apiHash } = connection.options
  const sent = await connection.invoke(
    new Api.auth.SendCode({ phoneNumber, apiId, apiHash, settings: new Api.CodeSettings({}) }),
  )
  if (!(sent instanceof Api.auth.SentCode)) {
    throw new TelegramError('TELEGRAM_REFUSED', `Telegram did not send a code (${sent.className}).`)
  }
  return { codeHash: sent.phoneCodeHash, codeLength: 'length' in sent.type ? sent.type.length : USUAL_CODE_LENGTH }
}

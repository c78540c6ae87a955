import { Api } from 'telegram'
import type { GramConnection } from '../gramjs/connection'
import { fromTelegramTime } from '../mapping/message'
import type { QrLoginStep } from '../telegram-client.port'
import { needsPassword, selfOf } from './sign-in'

/**
 * Asks for a login token; asked again after it was accepted on a phone, Telegram answers with the account instead. An
 * account of another data centre is moved to, and the token redeemed there.
 */
export async function requestQrLogin(connection: GramConnection): Promise<QrLoginStep> {
  const { apiId, apiHash } = connection.options
  try {
    const token = await connection.invoke(new Api.auth.ExportLoginToken({ apiId, apiHash, exceptIds: [] }))
    return await readToken(connection, token)
  } catch (thrown) {
    if (needsPassword(thrown)) return { step: 'password' }
    throw thrown
  }
}

async function readToken(connection: GramConnection, token: Api.auth.TypeLoginToken): Promise<QrLoginStep> {
  if (token instanceof Api.auth.LoginTokenSuccess) return { step: 'done', self: selfOf(token.authorization) }
  if (token instanceof Api.auth.LoginTokenMigrateTo) {
    await connection.moveTo(token.dcId)
    return readToken(connection, await connection.invoke(new Api.auth.ImportLoginToken({ token: token.token })))
  }
  const url = `tg://login?token=${Buffer.from(token.token).toString('base64url')}`
  return { step: 'qr', url, expiresAt: fromTelegramTime(token.expires) }
}

/** Whether a push says that the shown token was accepted. */
export function saysTokenAccepted(updates: Api.TypeUpdates): boolean {
  if (updates instanceof Api.UpdateShort) return updates.update instanceof Api.UpdateLoginToken
  if (updates instanceof Api.Updates || updates instanceof Api.UpdatesCombined) {
    return updates.updates.some((each) => each instanceof Api.UpdateLoginToken)
  }
  return false
}

import type { TlObject } from '../../mtproto/tl-schema'
import { nowSeconds } from '../clock'
import { TOKEN_SECONDS } from '../logins'
import { authorization } from './auth-code'
import type { Person } from '../world/records'
import { method, signedIn, type Method, type MethodContext } from './method'

const success = (context: MethodContext): TlObject => ({
  _: 'auth.loginTokenSuccess',
  authorization: authorization(context),
})

function exportToken(context: MethodContext): TlObject {
  const { auth, logins, server, session } = context
  if (auth.userId !== undefined) return success(context)
  const accepted = logins.acceptedToken(auth)
  if (accepted?.migrateTo !== undefined)
    return { _: 'auth.loginTokenMigrateTo', dc_id: accepted.migrateTo, token: accepted.token }
  if (accepted) {
    logins.enter(auth, logins.takeToken(accepted.token))
    return success(context)
  }
  const token = logins.openToken(auth, () =>
    server.push(session, { _: 'updateShort', update: { _: 'updateLoginToken' }, date: nowSeconds() }),
  )
  return { _: 'auth.loginToken', expires: nowSeconds() + TOKEN_SECONDS, token }
}

/** The device that was let in, as the list of an account's devices shows it. */
function letIn(authKeyId: string, person: Person): TlObject {
  const now = nowSeconds()
  return {
    _: 'authorization',
    password_pending: person.account?.password !== undefined,
    hash: BigInt(`0x${authKeyId}`) >> 1n,
    device_model: 'Sandbox client',
    platform: 'Desktop',
    system_version: '1.0',
    api_id: 1,
    app_name: 'Sandbox',
    app_version: '1.0',
    date_created: now,
    date_active: now,
    ip: '127.0.0.1',
    country: 'Nowhere',
    region: '',
  }
}

/** QR login: the client shows a token, a signed-in one (or the control API) accepts it, the client asks again and is in. */
export const authLoginTokenMethods: Method[] = [
  method('auth.exportLoginToken', exportToken),
  method<{ token: Buffer }>('auth.importLoginToken', (context, { token }) => {
    context.logins.enter(context.auth, context.logins.takeToken(token))
    return success(context)
  }),
  method<{ token: Buffer }>('auth.acceptLoginToken', (context, { token }) => {
    const account = signedIn(context)
    return letIn(context.logins.acceptToken(token, account).id, context.world.directory.person(account))
  }),
]

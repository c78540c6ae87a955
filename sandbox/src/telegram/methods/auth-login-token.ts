import type { TlObject } from '../../mtproto/tl-schema'
import { nowSeconds } from '../clock'
import { TOKEN_SECONDS } from '../logins'
import { authorization } from './auth-code'
import { method, type Method, type MethodContext } from './method'

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

/** QR login: the client shows a token, someone accepts it (control API), the client asks again and is in. */
export const authLoginTokenMethods: Method[] = [
  method('auth.exportLoginToken', exportToken),
  method<{ token: Buffer }>('auth.importLoginToken', (context, { token }) => {
    context.logins.enter(context.auth, context.logins.takeToken(token))
    return success(context)
  }),
]

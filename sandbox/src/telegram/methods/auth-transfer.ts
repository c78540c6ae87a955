import { authorization } from './auth-code'
import { method, signedIn, type Method } from './method'

/** Carries a sign-in to another data centre, as clients do before they fetch files from there. */
export const authTransferMethods: Method[] = [
  method('auth.exportAuthorization', (context) => {
    const account = signedIn(context)
    return { _: 'auth.exportedAuthorization', id: account, bytes: context.logins.openTransfer(account) }
  }),
  method<{ bytes: Buffer }>('auth.importAuthorization', (context, { bytes }) => {
    context.logins.bind(context.auth, context.logins.takeTransfer(bytes))
    return authorization(context)
  }),
]

import { RpcError } from '../../mtproto/rpc-error'
import type { TlObject } from '../../mtproto/tl-schema'
import { renderUser } from '../render/peers'
import type { Person } from '../world/records'
import { method, signedIn, type Method, type MethodContext } from './method'

/** Seconds before Telegram would offer another way of delivery. */
const RESEND_SECONDS = 60

interface CodeRequest {
  phone_number: string
  phone_code_hash: string
  phone_code: string
}

/** What a successful sign-in answers. */
export function authorization(context: MethodContext): TlObject {
  const { world, presence } = context
  const viewer = signedIn(context)
  return { _: 'auth.authorization', user: renderUser({ world, presence, viewer }, viewer) }
}

function accountToSignIn({ world }: MethodContext, phone: string): Person {
  const person = world.directory.accountByPhone(phone)
  if (!person) throw new RpcError(400, 'PHONE_NUMBER_INVALID')
  if (person.account?.banned) throw new RpcError(400, 'PHONE_NUMBER_BANNED')
  return person
}

function sendCode(context: MethodContext, { phone_number }: CodeRequest): TlObject {
  const person = accountToSignIn(context, phone_number)
  return {
    _: 'auth.sentCode',
    type: { _: 'auth.sentCodeTypeApp', length: person.account?.code.length ?? 0 },
    phone_code_hash: context.logins.requestCode(person),
    timeout: RESEND_SECONDS,
  }
}

export const authCodeMethods: Method[] = [
  method<CodeRequest>('auth.sendCode', sendCode),
  method<CodeRequest>('auth.resendCode', (context, request) => {
    if (!context.logins.cancelCode(request.phone_code_hash)) throw new RpcError(400, 'PHONE_CODE_EXPIRED')
    return sendCode(context, request)
  }),
  method<CodeRequest>('auth.cancelCode', ({ logins }, request) => logins.cancelCode(request.phone_code_hash)),
  method<CodeRequest>('auth.signIn', (context, request) => {
    const { phone_code_hash, phone_number, phone_code } = request
    context.logins.enter(context.auth, context.logins.checkCode(phone_code_hash, phone_number, phone_code ?? ''))
    return authorization(context)
  }),
  method('auth.logOut', ({ logins, auth }) => {
    logins.bind(auth, null)
    return { _: 'auth.loggedOut' }
  }),
]

import { randomBytes } from 'node:crypto'
import { RpcError } from '../../mtproto/rpc-error'
import { authorization } from './auth-code'
import { method, type Method } from './method'

interface CheckPasswordRequest {
  password: { srp_id?: bigint; A?: Buffer; M1?: Buffer }
}

export const authPasswordMethods: Method[] = [
  method('account.getPassword', ({ logins, auth }) => {
    const person = logins.passwordOwner(auth)
    const check = logins.passwordCheck(person)
    const current = check && { current_algo: check.algorithm, ...check.challenge(), hint: person.account?.hint }
    return {
      _: 'account.password',
      has_password: check !== undefined,
      ...current,
      new_algo: { _: 'passwordKdfAlgoUnknown' },
      new_secure_algo: { _: 'securePasswordKdfAlgoUnknown' },
      secure_random: randomBytes(256),
    }
  }),
  method<CheckPasswordRequest>('auth.checkPassword', (context, { password }) => {
    const { logins, auth } = context
    const person = logins.passwordOwner(auth)
    const { srp_id: id, A: a, M1: proof } = password
    if (id === undefined || !a || !proof || !logins.passwordCheck(person)?.verify(id, a, proof))
      throw new RpcError(400, 'PASSWORD_HASH_INVALID')
    logins.bind(auth, person.id)
    return authorization(context)
  }),
]

import type { AuthKey } from '../../mtproto/auth-key'
import { RpcError } from '../../mtproto/rpc-error'
import type { Session } from '../../mtproto/session'
import type { TlObject, TlValue } from '../../mtproto/tl-schema'
import type { View } from '../render/peers'
import type { Services } from '../services'

export interface MethodContext extends Services {
  session: Session
  auth: AuthKey
}

export interface Method {
  name: string
  handle(context: MethodContext, request: TlObject): TlValue | Promise<TlValue>
}

/**
 * Describes a method of the API. The codec has checked the request against the schema already, so a method states
 * in `Request` the fields it reads and trusts their types.
 */
export function method<Request>(
  name: string,
  handle: (context: MethodContext, request: Request) => TlValue | Promise<TlValue>,
): Method {
  return { name, handle: (context, request) => handle(context, request as Request) }
}

/** The account that is signed in; anyone else is told to sign in. */
export function signedIn({ auth }: MethodContext): number {
  if (auth.userId === undefined) throw new RpcError(401, 'AUTH_KEY_UNREGISTERED')
  return auth.userId
}

export function viewOf(context: MethodContext): View {
  return { world: context.world, presence: context.presence, files: context.files, viewer: signedIn(context) }
}

import { createMethodMiddlewareDecorator, Directive } from 'type-graphql'
import type { RequestContext } from '../context/request-context'
import { reachOf, requirePermission, requireService, requireUser } from './authorize'
import type { Permission } from './permissions'

interface Guarded {
  readonly request: RequestContext
}

const guard = (check: (request: RequestContext) => unknown): MethodDecorator =>
  createMethodMiddlewareDecorator<Guarded>(({ context }, next) => {
    check(context.request)
    return next()
  })

/** Guard of a root field: the actor, a member or an API key, must have the permission. */
export function Requires(permission: Permission): MethodDecorator {
  return guard((request) => requirePermission(request, permission))
}

/** Guard of a root field about records of several types: the actor must have one of the permissions. */
export function RequiresAnyOf(permissions: readonly Permission[]): MethodDecorator {
  return guard((request) => {
    const has = permissions.find((permission) => reachOf(request.actor, permission))
    requirePermission(request, has ?? (permissions[0] as Permission))
  })
}

/** Guard of a root field that any signed-in person may use. */
export function SignedIn(): MethodDecorator {
  return guard(requireUser)
}

/** Guard of a root field that only another part of Parley asks; it is not part of the public graph. */
export function ServiceOnly(): MethodDecorator {
  const serviceGuard = guard(requireService)
  const hide = Directive('@inaccessible') as MethodDecorator
  return (target, name, descriptor) => {
    hide(target, name, descriptor)
    return serviceGuard(target, name, descriptor)
  }
}

/** Says that a root field is open to everyone, with the reason: every root field carries a guard or this. */
export function Public(_reason: string): MethodDecorator {
  return () => undefined
}

import { createMethodMiddlewareDecorator } from 'type-graphql'
import type { RequestContext } from '../context/request-context'
import { requirePermission, requireUser } from './authorize'
import type { Permission } from './permissions'

interface Guarded {
  readonly request: RequestContext
}

/** Guard of a root field: the actor's role must have the permission. */
export function Requires(permission: Permission): MethodDecorator {
  return createMethodMiddlewareDecorator<Guarded>(({ context }, next) => {
    requirePermission(context.request, permission)
    return next()
  })
}

/** Guard of a root field that any signed-in member may use. */
export function SignedIn(): MethodDecorator {
  return createMethodMiddlewareDecorator<Guarded>(({ context }, next) => {
    requireUser(context.request)
    return next()
  })
}

/** Says that a root field is open to everyone, with the reason: every root field carries a guard or this. */
export function Public(_reason: string): MethodDecorator {
  return () => undefined
}

import { Requires } from '@parley/toolkit/authorization/guards'
import type { Page } from '@parley/toolkit/pagination/page'
import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql'
import type { IdentityContext } from '../context'
import { describeDevice } from '../session/device'
import { User } from '../user/user.type'
import type { AuditEntryEntity } from './audit-entry.entity'
import { AuditChange, AuditEntry, AuditEntryConnection } from './audit-entry.type'
import { listChanges } from './audit-changes'
import { AuditLogArguments } from './audit.inputs'

@Resolver(() => AuditEntry)
export class AuditEntryResolver {
  @Requires('audit:read')
  @Query(() => AuditEntryConnection, {
    description: 'What was done in the workspace, the newest leading. FORBIDDEN without `audit:read`.',
  })
  auditLog(
    @Args(() => AuditLogArguments) { filter, ...page }: AuditLogArguments,
    @Ctx() { services }: IdentityContext,
  ): Promise<Page<AuditEntryEntity>> {
    return services.auditLog.list(page, filter ?? {})
  }

  @FieldResolver(() => User, { nullable: true, description: 'The user who did it, while they are a member.' })
  async actor(@Root() entry: AuditEntryEntity, @Ctx() { loaders }: IdentityContext): Promise<User | null> {
    if (entry.actorKind !== 'USER' || !entry.actorId) return null
    return (await loaders.users?.load(entry.actorId)) ?? null
  }

  @FieldResolver(() => [AuditChange], { description: 'What was changed, a field each; without secrets.' })
  changes(@Root() entry: AuditEntryEntity): AuditChange[] {
    return listChanges(entry)
  }

  @FieldResolver(() => String, { description: 'The device of the request, for example "Firefox 128 on macOS".' })
  device(@Root() { userAgent }: AuditEntryEntity): string {
    return describeDevice(userAgent)
  }
}

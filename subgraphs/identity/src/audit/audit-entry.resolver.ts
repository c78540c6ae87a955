import { requireUser } from '@parley/toolkit/authorization/authorize'
import { Requires } from '@parley/toolkit/authorization/guards'
import type { Page } from '@parley/toolkit/pagination/page'
import { Arg, Args, Ctx, Directive, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql'
import type { IdentityContext } from '../context'
import { describeDevice } from '../session/device'
import { User } from '../user/user.type'
import type { AuditEntryEntity } from './audit-entry.entity'
import { AuditChange, AuditEntry, AuditEntryConnection, AuditExport } from './audit-entry.type'
import { listChanges } from './audit-changes'
import { AuditFilter, AuditLogArguments } from './audit.inputs'

/** What a statement costs is small beside its rows from here on, and so is the memory that they take. */
const EXPORTED_AT_ONCE = 1_000

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

  @Requires('audit:export')
  @Directive('@inaccessible')
  @Query(() => AuditEntryConnection, {
    description: `The same for the file of an export, at most ${EXPORTED_AT_ONCE} at once. FORBIDDEN without \`audit:export\`.`,
  })
  exportedAuditLog(
    @Args(() => AuditLogArguments) { filter, ...page }: AuditLogArguments,
    @Ctx() { services }: IdentityContext,
  ): Promise<Page<AuditEntryEntity>> {
    return services.auditLog.list(page, filter ?? {}, EXPORTED_AT_ONCE)
  }

  @Requires('audit:read')
  @Query(() => [String], { description: 'The actions that the log of this workspace has, by name.' })
  auditActions(@Ctx() { services }: IdentityContext): Promise<string[]> {
    return services.auditLog.listActions()
  }

  @Requires('audit:export')
  @Mutation(() => AuditExport, { description: 'Makes a link to the entries that fit, as a CSV file.' })
  createAuditExport(
    @Arg('filter', () => AuditFilter, { nullable: true, description: 'Which entries; all without it.' })
    filter: AuditFilter | null,
    @Ctx() { request, services }: IdentityContext,
  ): Promise<AuditExport> {
    return services.exportAuditLog.run(requireUser(request), filter ?? {})
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

import { requirePermission } from '@parley/toolkit/authorization/authorize'
import { Requires, SignedIn } from '@parley/toolkit/authorization/guards'
import type { Page } from '@parley/toolkit/pagination/page'
import { ForwardPageArguments } from '@parley/toolkit/pagination/page-arguments'
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql'
import type { IdentityContext } from '../context'
import { User } from '../user/user.type'
import { AccessExplanation, AssignedRecord } from './access-explanation.type'
import type { ExplainedAccess } from './explain-access'
import type { SeenBy } from './list-viewers'
import { RecordViewerConnection } from './record-viewer.type'
import type { ExplainedRecord } from './record-assignments'

@Resolver(() => AccessExplanation)
export class AccessExplanationResolver {
  @SignedIn()
  @Query(() => AccessExplanation, {
    description:
      'Why can I see this, or why can I not? For another member, whoever may assign that record may ask. NOT_FOUND (no such member), FORBIDDEN, DEPENDENCY_UNAVAILABLE.',
  })
  explainAccess(
    @Arg('type', () => AssignedRecord, { description: 'What it is.' }) record: ExplainedRecord,
    @Arg('id', () => ID, { description: 'Of the record.' }) id: string,
    @Arg('memberId', () => ID, { nullable: true, description: 'Whose access; your own if not given.' })
    memberId: string | null,
    @Ctx() { request, services }: IdentityContext,
  ): Promise<ExplainedAccess> {
    return services.explainAccess.run(request, { record, id, memberId })
  }

  @Requires('members:read')
  @Query(() => RecordViewerConnection, {
    description: 'Who sees a record that you see, by name, and why. NOT_FOUND, FORBIDDEN, DEPENDENCY_UNAVAILABLE.',
  })
  recordViewers(
    @Arg('type', () => AssignedRecord, { description: 'What it is.' }) record: ExplainedRecord,
    @Arg('id', () => ID, { description: 'Of the record.' }) id: string,
    @Args(() => ForwardPageArguments) page: ForwardPageArguments,
    @Ctx() { request, services }: IdentityContext,
  ): Promise<Page<SeenBy>> {
    return services.listViewers.run(requirePermission(request, 'members:read'), { record, id }, page)
  }

  @FieldResolver(() => User, { nullable: true, description: 'The member whose access it is.' })
  async member(@Root() { userId }: ExplainedAccess, @Ctx() { loaders }: IdentityContext): Promise<User | null> {
    return loaders.users?.load(userId) ?? null
  }

  @FieldResolver(() => User, { nullable: true, description: 'Who looks after the record; null for nobody.' })
  async owner(@Root() { assignment }: ExplainedAccess, @Ctx() { loaders }: IdentityContext): Promise<User | null> {
    return assignment?.ownerId ? (loaders.users?.load(assignment.ownerId) ?? null) : null
  }

  @FieldResolver(() => ID, { nullable: true, description: 'The team that looks after the record; null for none.' })
  teamId(@Root() { assignment }: ExplainedAccess): string | null {
    return assignment?.teamId ?? null
  }

  @FieldResolver(() => [User], { nullable: 'items', description: 'The members it is shared with.' })
  async sharedWith(
    @Root() { assignment }: ExplainedAccess,
    @Ctx() { loaders }: IdentityContext,
  ): Promise<(User | null)[]> {
    return Promise.all((assignment?.sharedWith ?? []).map(async (id) => loaders.users?.load(id) ?? null))
  }
}

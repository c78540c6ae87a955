import { ServiceOnly } from '@parley/toolkit/authorization/guards'
import { queryableId } from '@parley/toolkit/database/queryable-id'
import { workspaceScope } from '@parley/toolkit/database/workspace-scope'
import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql'
import type { IdentityContext } from '../context'
import { SessionAccess } from './session-access.type'

@Resolver()
export class AccessResolver {
  @ServiceOnly()
  @Query(() => SessionAccess, {
    nullable: true,
    description: 'What a session may enter the workspace as; null when it ended, or its user is no member.',
  })
  sessionAccess(
    @Arg('sessionId', () => ID, { description: 'Of the session.' }) sessionId: string,
    @Ctx() { services }: IdentityContext,
  ): Promise<SessionAccess | null> {
    return services.access.findSession(queryableId(sessionId), workspaceScope.require())
  }

  @ServiceOnly()
  @Query(() => [ID], { description: 'Those of the users who are members of the workspace, in no order.' })
  membersAmong(
    @Arg('userIds', () => [ID], { description: 'At most 1,000.' }) userIds: string[],
    @Ctx() { services }: IdentityContext,
  ): Promise<string[]> {
    return services.access.findMembers(userIds.map(queryableId), workspaceScope.require())
  }
}

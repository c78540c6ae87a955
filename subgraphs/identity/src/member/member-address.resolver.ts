import { ServiceOnly } from '@parley/toolkit/authorization/guards'
import { queryableId } from '@parley/toolkit/database/queryable-id'
import { workspaceScope } from '@parley/toolkit/database/workspace-scope'
import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql'
import type { IdentityContext } from '../context'
import { MemberAddress } from './member-address.type'

@Resolver()
export class MemberAddressResolver {
  @ServiceOnly()
  @Query(() => [MemberAddress], {
    description: 'Where those of the users who are members are written to, in no order.',
  })
  memberAddresses(
    @Arg('userIds', () => [ID], { description: 'Users by id, at most 1,000.' }) userIds: string[],
    @Ctx() { services }: IdentityContext,
  ): Promise<MemberAddress[]> {
    return services.users.findMembers(workspaceScope.require(), userIds.map(queryableId))
  }
}

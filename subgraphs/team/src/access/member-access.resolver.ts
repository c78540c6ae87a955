import { ServiceOnly } from '@parley/toolkit/authorization/guards'
import { RoleEnum } from '@parley/toolkit/authorization/role.type'
import type { Role } from '@parley/toolkit/context/actor'
import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql'
import type { TeamContext } from '../context'
import { MemberAccess } from './member-access.type'

@Resolver(() => MemberAccess)
export class MemberAccessResolver {
  @ServiceOnly()
  @Query(() => MemberAccess, { description: 'What a member may do now; asked for once a session.' })
  memberAccess(
    @Arg('userId', () => ID, { description: 'The member.' }) userId: string,
    @Arg('role', () => RoleEnum, { description: 'The role of the member now.' }) role: Role,
    @Ctx() { services }: TeamContext,
  ): Promise<MemberAccess> {
    return services.findMemberAccess.run(userId, role)
  }
}

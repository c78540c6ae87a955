import { ServiceOnly } from '@parley/toolkit/authorization/guards'
import type { Permission } from '@parley/toolkit/authorization/permissions'
import { RoleEnum } from '@parley/toolkit/authorization/role.type'
import type { Role } from '@parley/toolkit/context/actor'
import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql'
import type { TeamContext } from '../context'
import { MemberAccess } from './member-access.type'
import { RecordCircle } from './record-circle.type'

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

  @ServiceOnly()
  @Query(() => RecordCircle, {
    description: 'Who may be around a record; asked for when someone wants to know who sees it.',
  })
  recordCircle(
    @Arg('permission', () => String, { description: '`<resource>:<action>`.' }) permission: Permission,
    @Arg('teamId', () => ID, { nullable: true, description: 'The team that looks after it.' }) teamId: string | null,
    @Arg('ownerId', () => ID, { nullable: true, description: 'The member who does.' }) ownerId: string | null,
    @Ctx() { services }: TeamContext,
  ): Promise<RecordCircle> {
    return services.findRecordCircle.run(permission, teamId, ownerId)
  }
}

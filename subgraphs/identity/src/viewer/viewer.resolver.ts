import { unauthenticated } from '@parley/toolkit/errors/domain-error'
import { Public } from '@parley/toolkit/authorization/guards'
import { Permission, toPermissions } from '@parley/toolkit/authorization/permission.type'
import { workspaceScope } from '@parley/toolkit/database/workspace-scope'
import { Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql'
import type { IdentityContext } from '../context'
import { Member } from '../member/member.type'
import { Viewer } from './viewer.type'

@Resolver(() => Viewer)
export class ViewerResolver {
  @Public('answers null before sign-in, so that a client can ask whether it is signed in')
  @Query(() => Viewer, { nullable: true, description: 'Who is asking; null before sign-in.' })
  async viewer(@Ctx() { request, services }: IdentityContext): Promise<Viewer | null> {
    const { actor } = request
    if (actor?.kind !== 'user') return null
    const viewer = await services.viewers.find(actor.userId, actor.workspaceId)
    if (!viewer) throw unauthenticated('You are not a member of this workspace any more.')
    return viewer
  }

  @FieldResolver(() => Member, {
    nullable: true,
    description: 'The membership in this workspace: its teams, and whether new work is given. Needs no permission.',
  })
  member(@Root() { user, workspace }: Viewer, @Ctx() { services }: IdentityContext): Promise<Member | null> {
    return workspaceScope.run(workspace.id, () => services.members.find(user.id))
  }

  @FieldResolver(() => [Permission], {
    description: 'What the viewer may do in this workspace, so that a client can hide what would be refused.',
  })
  async permissions(
    @Root() { user, workspace, role }: Viewer,
    @Ctx() { request: { actor }, services }: IdentityContext,
  ): Promise<readonly Permission[]> {
    const isAsking = actor?.kind === 'user' && actor.workspaceId === workspace.id && actor.role === role
    return isAsking ? toPermissions(actor.access.grants) : services.findGrants.run(user.id, role, workspace.id)
  }
}

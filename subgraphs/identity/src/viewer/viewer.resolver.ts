import { unauthenticated } from '@parley/toolkit/errors/domain-error'
import { Public } from '@parley/toolkit/authorization/guards'
import { Ctx, Query, Resolver } from 'type-graphql'
import type { IdentityContext } from '../context'
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
}

import { Public } from '@parley/toolkit/authorization/guards'
import { Ctx, Query, Resolver } from 'type-graphql'
import type { IdentityContext } from '../context'
import { Viewer } from './viewer.type'

@Resolver(() => Viewer)
export class ViewerResolver {
  @Public('answers null before sign-in, so that a client can ask whether it is signed in')
  @Query(() => Viewer, { nullable: true, description: 'Who is asking; null before sign-in.' })
  async viewer(@Ctx() { request, services }: IdentityContext): Promise<Viewer | null> {
    return request.actor?.kind === 'user' ? services.viewer.describeActor(request.actor) : null
  }
}

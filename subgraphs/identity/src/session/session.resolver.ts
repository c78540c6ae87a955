import { requireUser } from '@parley/toolkit/authorization/authorize'
import { SignedIn } from '@parley/toolkit/authorization/guards'
import type { Page } from '@parley/toolkit/pagination/page'
import { Arg, Args, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql'
import type { IdentityContext } from '../context'
import { describeDevice } from './device'
import type { SessionEntity } from './session.entity'
import { SessionsArguments } from './session.inputs'
import { Session, SessionConnection } from './session.type'

@Resolver(() => Session)
export class SessionResolver {
  @SignedIn()
  @Query(() => SessionConnection, { description: 'Where the viewer is signed in, the latest used leading.' })
  sessions(
    @Args(() => SessionsArguments) { search, ...page }: SessionsArguments,
    @Ctx() { request, services }: IdentityContext,
  ): Promise<Page<SessionEntity>> {
    return services.listSessions.run(requireUser(request).userId, page, search)
  }

  @SignedIn()
  @Mutation(() => Boolean, {
    description:
      'Ends a session of the viewer: refused at once, its sockets closed within 2 seconds. Errors: NOT_FOUND.',
  })
  async revokeSession(
    @Arg('id', () => ID, { description: 'Of the session.' }) id: string,
    @Ctx() { request, services }: IdentityContext,
  ): Promise<boolean> {
    await services.revokeSessions.one(requireUser(request), id)
    return true
  }

  @SignedIn()
  @Mutation(() => Int, { description: 'Ends all sessions of the viewer but this one; answers how many those were.' })
  revokeOtherSessions(@Ctx() { request, services }: IdentityContext): Promise<number> {
    return services.revokeSessions.others(requireUser(request))
  }

  @FieldResolver(() => String, { description: 'The device, for example "Firefox 128 on macOS".' })
  device(@Root() { userAgent }: SessionEntity): string {
    return describeDevice(userAgent)
  }

  @FieldResolver(() => Boolean, { description: 'Whether it is the one that asks.' })
  current(@Root() { id }: SessionEntity, @Ctx() { request }: IdentityContext): boolean {
    return id === requireUser(request).sessionId
  }
}

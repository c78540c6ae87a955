import { requireUser } from '@parley/toolkit/authorization/authorize'
import { Public, SignedIn } from '@parley/toolkit/authorization/guards'
import { Arg, Ctx, ID, Mutation, Resolver } from 'type-graphql'
import type { IdentityContext } from '../context'
import { AuthSession } from './auth-session.type'
import { SignInInput, SignUpInput } from './authentication.inputs'

@Resolver(() => AuthSession)
export class AuthenticationResolver {
  @Public('the door')
  @Mutation(() => AuthSession, {
    description:
      'Creates a user with a first workspace, or in the one of an invitation, and signs in. Errors: VALIDATION_FAILED, EMAIL_TAKEN; with an invitation NOT_FOUND, INVITATION_EXPIRED, INVITATION_REVOKED, INVITATION_DECLINED, INVITATION_USED, INVITATION_FOR_ANOTHER.',
  })
  signUp(
    @Arg('input', () => SignUpInput) input: SignUpInput,
    @Ctx() { request, services }: IdentityContext,
  ): Promise<AuthSession> {
    return services.signUp.run(request, input)
  }

  @Public('the door')
  @Mutation(() => AuthSession, { description: 'Signs in. Errors: VALIDATION_FAILED, SIGN_IN_FAILED, RATE_LIMITED.' })
  signIn(
    @Arg('input', () => SignInInput) input: SignInInput,
    @Ctx() { request, services }: IdentityContext,
  ): Promise<AuthSession> {
    return services.signIn.run(request, input)
  }

  @Public('the refresh token is the proof')
  @Mutation(() => AuthSession, {
    description:
      'Swaps the refresh token (the argument, else the cookie) for a new pair. Using one twice ends the session. Errors: UNAUTHENTICATED, SESSION_REVOKED.',
  })
  refreshSession(
    @Arg('refreshToken', () => String, { nullable: true }) refreshToken: string | null,
    @Ctx() { request, services }: IdentityContext,
  ): Promise<AuthSession> {
    return services.refreshSession.run(request, refreshToken ?? null)
  }

  @SignedIn()
  @Mutation(() => Boolean, { description: 'Ends this session everywhere; open sockets are closed within 2 seconds.' })
  async signOut(@Ctx() { request, services }: IdentityContext): Promise<boolean> {
    const actor = requireUser(request)
    await services.endSession.run({ ...actor, id: actor.sessionId, userAgent: request.userAgent }, 'SIGNED_OUT')
    request.setRefreshToken(null)
    return true
  }

  @SignedIn()
  @Mutation(() => AuthSession, {
    description:
      'Goes on in another workspace of the user; refreshToken is null, the present one stays. Errors: NOT_FOUND.',
  })
  switchWorkspace(
    @Arg('workspaceId', () => ID) workspaceId: string,
    @Ctx() { request, services }: IdentityContext,
  ): Promise<AuthSession> {
    return services.switchWorkspace.run(request, workspaceId)
  }
}

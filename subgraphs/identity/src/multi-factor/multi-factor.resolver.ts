import { requireUser } from '@parley/toolkit/authorization/authorize'
import { Public, Requires, SignedIn } from '@parley/toolkit/authorization/guards'
import { GraphQLDateTime } from 'graphql-scalars'
import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql'
import { AuthSession } from '../authentication/auth-session.type'
import type { IdentityContext } from '../context'
import { Viewer } from '../viewer/viewer.type'
import { Workspace } from '../workspace/workspace.type'
import { CompleteSignInInput, ReauthenticateInput } from './multi-factor.inputs'
import { MfaEnrolment, MfaStatus } from './multi-factor.type'

@Resolver(() => Viewer)
export class MultiFactorResolver {
  @Public('the challenge is the proof of the first step')
  @Mutation(() => AuthSession, {
    description:
      'The second step of a sign-in, after signIn answered MFA_REQUIRED. Errors: VALIDATION_FAILED, MFA_CODE_INVALID, MFA_CHALLENGE_EXPIRED, RATE_LIMITED.',
  })
  completeSignIn(
    @Arg('input', () => CompleteSignInInput) input: CompleteSignInInput,
    @Ctx() { request, services }: IdentityContext,
  ): Promise<AuthSession> {
    return services.completeSignIn.run(request, input)
  }

  @SignedIn()
  @Mutation(() => GraphQLDateTime, {
    description:
      'Shows once more that it is the viewer, before what protects the account is changed; answers until when that counts. Errors: VALIDATION_FAILED, MFA_CODE_INVALID, MFA_NOT_ENABLED, RATE_LIMITED.',
  })
  reauthenticate(
    @Arg('input', () => ReauthenticateInput) input: ReauthenticateInput,
    @Ctx() { request, services }: IdentityContext,
  ): Promise<Date> {
    return services.reauthentication.run(requireUser(request), input)
  }

  @SignedIn()
  @Mutation(() => MfaEnrolment, {
    description:
      'Makes a seed for an authenticator app; it counts once confirmMfaEnrolment had a code of it. Errors: REAUTHENTICATION_REQUIRED, MFA_ALREADY_ENABLED.',
  })
  startMfaEnrolment(@Ctx() { request, services }: IdentityContext): Promise<MfaEnrolment> {
    return services.enrolMultiFactor.start(requireUser(request))
  }

  @SignedIn()
  @Mutation(() => [String], {
    description:
      'Turns two-step sign-in on by a code of the app, and answers ten recovery codes, which are shown this once. Errors: VALIDATION_FAILED, REAUTHENTICATION_REQUIRED, MFA_CODE_INVALID, MFA_NOT_ENABLED (not started), MFA_ALREADY_ENABLED.',
  })
  confirmMfaEnrolment(
    @Arg('code', () => String, { description: 'Six digits.' }) code: string,
    @Ctx() { request, services }: IdentityContext,
  ): Promise<string[]> {
    return services.enrolMultiFactor.confirm(requireUser(request), code)
  }

  @SignedIn()
  @Mutation(() => [String], {
    description:
      'Ten new recovery codes, shown this once; the earlier ones work no more. Errors: REAUTHENTICATION_REQUIRED, MFA_NOT_ENABLED.',
  })
  regenerateRecoveryCodes(@Ctx() { request, services }: IdentityContext): Promise<string[]> {
    return services.enrolMultiFactor.regenerateRecoveryCodes(requireUser(request))
  }

  @SignedIn()
  @Mutation(() => Boolean, {
    description:
      'Turns two-step sign-in off. Errors: REAUTHENTICATION_REQUIRED, MFA_NOT_ENABLED, MFA_ENFORCED (a workspace demands it).',
  })
  async disableMfa(@Ctx() { request, services }: IdentityContext): Promise<boolean> {
    await services.enrolMultiFactor.disable(requireUser(request))
    return true
  }

  @Requires('workspace:manage')
  @Mutation(() => Workspace, {
    description:
      'Whether members need two-step sign-in to work in this workspace; who has none may only set it up from then on. Errors: FORBIDDEN, REAUTHENTICATION_REQUIRED, MFA_NOT_ENABLED (by the viewer).',
  })
  setMfaRequired(
    @Arg('required', () => Boolean, { description: 'Whether it is demanded.' }) required: boolean,
    @Ctx() { request, services }: IdentityContext,
  ): Promise<Workspace> {
    return services.demandMultiFactor.run(requireUser(request), required)
  }

  @FieldResolver(() => MfaStatus, { description: 'The second step of the viewer.' })
  mfa(@Root() { user }: Viewer, @Ctx() { services }: IdentityContext): Promise<MfaStatus> {
    return services.enrolMultiFactor.statusOf(user.id)
  }
}

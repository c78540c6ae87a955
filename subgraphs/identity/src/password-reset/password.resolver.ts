import { requireUser } from '@parley/toolkit/authorization/authorize'
import { Public, SignedIn } from '@parley/toolkit/authorization/guards'
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql'
import type { IdentityContext } from '../context'
import { ChangePasswordInput, RequestPasswordResetInput, ResetPasswordInput } from './password.inputs'

@Resolver()
export class PasswordResolver {
  @Public('for who cannot sign in')
  @Mutation(() => Boolean, {
    description:
      'Mails a link for a new password. The answer and its time are the same for an address of nobody. Errors: VALIDATION_FAILED, RATE_LIMITED.',
  })
  async requestPasswordReset(
    @Arg('input', () => RequestPasswordResetInput) input: RequestPasswordResetInput,
    @Ctx() { request, services }: IdentityContext,
  ): Promise<boolean> {
    await services.passwordReset.request(request, input)
    return true
  }

  @Public('the link is the proof')
  @Mutation(() => Boolean, {
    description:
      'Sets a new password by the token of a mailed link and ends all sessions; two-step sign-in stays. Does not sign in. Errors: VALIDATION_FAILED, LINK_INVALID, LINK_EXPIRED.',
  })
  async resetPassword(
    @Arg('input', () => ResetPasswordInput) input: ResetPasswordInput,
    @Ctx() { services }: IdentityContext,
  ): Promise<boolean> {
    await services.passwordReset.reset(input)
    return true
  }

  @SignedIn()
  @Mutation(() => Boolean, {
    description:
      'Changes the password of the viewer and ends all other sessions. Errors: VALIDATION_FAILED (a wrong password at input.currentPassword), RATE_LIMITED.',
  })
  async changePassword(
    @Arg('input', () => ChangePasswordInput) input: ChangePasswordInput,
    @Ctx() { request, services }: IdentityContext,
  ): Promise<boolean> {
    await services.changePassword.run(requireUser(request), input)
    return true
  }
}

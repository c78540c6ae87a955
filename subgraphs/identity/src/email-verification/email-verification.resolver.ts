import { requireUser } from '@parley/toolkit/authorization/authorize'
import { Public, SignedIn } from '@parley/toolkit/authorization/guards'
import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql'
import type { IdentityContext } from '../context'
import { Viewer } from '../viewer/viewer.type'
import { ChangeEmailInput } from './email-verification.inputs'

@Resolver(() => Viewer)
export class EmailVerificationResolver {
  @Public('the link is the proof')
  @Mutation(() => Boolean, {
    description:
      'Confirms an address by the token of the link that was mailed to it; a new address takes the place of the old one. Errors: LINK_INVALID, LINK_EXPIRED, EMAIL_TAKEN.',
  })
  async verifyEmail(
    @Arg('token', () => String, { description: 'Of the link.' }) token: string,
    @Ctx() { services }: IdentityContext,
  ): Promise<boolean> {
    await services.emailVerification.verify(token)
    return true
  }

  @SignedIn()
  @Mutation(() => Boolean, {
    description: 'Mails the link again that confirms the address of the viewer, or the new one. Errors: RATE_LIMITED.',
  })
  async resendVerification(@Ctx() { request, services }: IdentityContext): Promise<boolean> {
    await services.emailVerification.resend(requireUser(request))
    return true
  }

  @SignedIn()
  @Mutation(() => Boolean, {
    description:
      'Mails a link to a new address; the old one stays until it is used. The answer is the same for an address that another user has. Errors: VALIDATION_FAILED, REAUTHENTICATION_REQUIRED, RATE_LIMITED.',
  })
  async changeEmail(
    @Arg('input', () => ChangeEmailInput) input: ChangeEmailInput,
    @Ctx() { request, services }: IdentityContext,
  ): Promise<boolean> {
    const actor = requireUser(request)
    await services.reauthentication.require(actor)
    await services.emailVerification.change(actor, input)
    return true
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'A new address that the viewer asked for and has not confirmed yet.',
  })
  pendingEmail(@Root() { user }: Viewer, @Ctx() { services }: IdentityContext): Promise<string | null> {
    return services.emailVerification.pendingEmail(user)
  }
}

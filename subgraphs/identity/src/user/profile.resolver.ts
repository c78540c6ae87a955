import { requireUser } from '@parley/toolkit/authorization/authorize'
import { SignedIn } from '@parley/toolkit/authorization/guards'
import type { Language } from '@parley/toolkit/mail/mail-message'
import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql'
import { LanguageEnum } from '../authentication/authentication.inputs'
import type { IdentityContext } from '../context'
import { Viewer } from '../viewer/viewer.type'
import { UpdateProfileInput } from './profile.inputs'
import { User } from './user.type'

@Resolver(() => Viewer)
export class ProfileResolver {
  @SignedIn()
  @Mutation(() => User, { description: 'Changes the profile of the viewer. Errors: VALIDATION_FAILED.' })
  updateProfile(
    @Arg('input', () => UpdateProfileInput) input: UpdateProfileInput,
    @Ctx() { request, services }: IdentityContext,
  ): Promise<User> {
    return services.updateProfile.run(requireUser(request), input)
  }

  @FieldResolver(() => LanguageEnum, { description: 'What mails to the viewer are written in.' })
  async language(@Root() { user }: Viewer, @Ctx() { services }: IdentityContext): Promise<Language> {
    return (await services.users.findById(user.id))?.language ?? 'EN'
  }
}

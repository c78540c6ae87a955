import { Public } from '@parley/toolkit/authorization/guards'
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql'
import type { IdentityContext } from '../context'

@Resolver()
export class UnlockResolver {
  @Public('the link is the proof')
  @Mutation(() => Boolean, {
    description:
      'Opens an account that too many wrong passwords locked, by the token of the mailed link. Errors: LINK_INVALID, LINK_EXPIRED.',
  })
  async unlockSignIn(
    @Arg('token', () => String, { description: 'Of the link.' }) token: string,
    @Ctx() { services }: IdentityContext,
  ): Promise<boolean> {
    await services.unlockSignIn.run(token)
    return true
  }
}

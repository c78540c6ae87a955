import { Requires } from '@parley/toolkit/authorization/guards'
import { Ctx, FieldResolver, Resolver, Root, Subscription } from 'type-graphql'
import type { AccountsContext } from '../context'
import { fedByTheGateway } from '../fed-by-the-gateway'
import { BdAccountChange } from './bd-account-change.type'
import type { BdAccountEntity } from './bd-account.entity'
import { BdAccount } from './bd-account.type'

@Resolver(() => BdAccountChange)
export class BdAccountChangeResolver {
  @Requires('accounts:read')
  @Subscription(() => BdAccountChange, {
    subscribe: fedByTheGateway,
    description:
      'The accounts of the workspace: first each as it is now, then whichever was connected, changed its status or its sync, or was deleted. Changes that come faster than they are taken are told as one.',
  })
  bdAccountChanged(@Root() change: BdAccountChange): BdAccountChange {
    return change
  }

  @FieldResolver(() => BdAccount, { nullable: true, description: 'As it is now; null when it is not there any more.' })
  account(
    @Root() { accountId }: BdAccountChange,
    @Ctx() { loaders }: AccountsContext,
  ): Promise<BdAccountEntity | null> {
    return loaders.accounts.load(accountId)
  }
}

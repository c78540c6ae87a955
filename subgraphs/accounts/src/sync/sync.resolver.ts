import { Requires } from '@parley/toolkit/authorization/guards'
import { Arg, Ctx, FieldResolver, ID, Mutation, Resolver, Root, Subscription } from 'type-graphql'
import type { AccountsContext } from '../context'
import { fedByTheGateway } from '../fed-by-the-gateway'
import type { SyncSummary } from './sync.service'
import { DialogSync, SyncStatus } from './sync-status.type'

@Resolver(() => SyncStatus)
export class SyncResolver {
  @Requires('accounts:manage')
  @Mutation(() => SyncStatus, {
    description:
      'Reads the history of the selected dialogs; of what is complete it checks the newest part again. Errors: NOT_FOUND.',
  })
  startSync(@Arg('accountId', () => ID) accountId: string, @Ctx() { services }: AccountsContext): Promise<SyncSummary> {
    return services.sync.start(accountId)
  }

  @Requires('accounts:manage')
  @Mutation(() => SyncStatus, {
    description: 'Holds a running sync until it is resumed, over restarts too. Errors: NOT_FOUND.',
  })
  pauseSync(@Arg('accountId', () => ID) accountId: string, @Ctx() { services }: AccountsContext): Promise<SyncSummary> {
    return services.sync.pause(accountId)
  }

  @Requires('accounts:manage')
  @Mutation(() => SyncStatus, { description: 'Goes on with a paused sync where it stopped. Errors: NOT_FOUND.' })
  resumeSync(
    @Arg('accountId', () => ID) accountId: string,
    @Ctx() { services }: AccountsContext,
  ): Promise<SyncSummary> {
    return services.sync.resume(accountId)
  }

  @Requires('accounts:read')
  @Subscription(() => SyncStatus, {
    subscribe: fedByTheGateway,
    description: 'How far a sync is, at once and as it goes on, up to four times a second.',
  })
  syncProgress(@Arg('accountId', () => ID) _accountId: string, @Root() status: SyncStatus): SyncStatus {
    return status
  }

  @FieldResolver(() => [DialogSync], { description: 'How far each selected dialog is, the latest first.' })
  dialogs(@Root() status: SyncSummary, @Ctx() { loaders }: AccountsContext): Promise<DialogSync[]> {
    return loaders.dialogSyncs.load(status)
  }
}

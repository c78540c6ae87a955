import { Requires } from '@parley/toolkit/authorization/guards'
import type { Page } from '@parley/toolkit/pagination/page'
import { ForwardPageArguments } from '@parley/toolkit/pagination/page-arguments'
import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql'
import type { AccountsContext } from '../context'
import type { DialogEntity } from '../dialog/dialog.entity'
import { DialogArguments } from '../dialog/dialog.inputs'
import { DialogConnection } from '../dialog/dialog.type'
import type { SyncSummary } from '../sync/sync.service'
import { SyncStatus } from '../sync/sync-status.type'
import type { BdAccountEntity } from './bd-account.entity'
import type { BdAccountStatus } from './bd-account-status'
import { BdAccount, BdAccountConnection, BdAccountStatusEnum, Channel } from './bd-account.type'

@Resolver(() => BdAccount)
export class BdAccountResolver {
  @Requires('accounts:read')
  @Query(() => BdAccountConnection, { description: 'The connected accounts of the workspace, oldest first.' })
  bdAccounts(
    @Args(() => ForwardPageArguments) page: ForwardPageArguments,
    @Ctx() { services }: AccountsContext,
  ): Promise<Page<BdAccountEntity>> {
    return services.accounts.list(page)
  }

  @Requires('accounts:read')
  @Query(() => BdAccount, {
    nullable: true,
    description: 'An account of the workspace; null when there is none with this id.',
  })
  bdAccount(@Arg('id', () => ID) id: string, @Ctx() { loaders }: AccountsContext): Promise<BdAccountEntity | null> {
    return loaders.accounts.load(id)
  }

  @Requires('accounts:manage')
  @Mutation(() => BdAccount, {
    description: 'Stops an account: data and session are kept, nothing is received or sent. Errors: NOT_FOUND.',
  })
  disconnectBdAccount(@Arg('id', () => ID) id: string, @Ctx() { services }: AccountsContext): Promise<BdAccountEntity> {
    return services.accounts.disconnect(id)
  }

  @Requires('accounts:manage')
  @Mutation(() => BdAccount, {
    description:
      'Starts a disconnected account again; it catches up by itself. Errors: NOT_FOUND, TELEGRAM_SESSION_CLOSED.',
  })
  reconnectBdAccount(@Arg('id', () => ID) id: string, @Ctx() { services }: AccountsContext): Promise<BdAccountEntity> {
    return services.accounts.reconnect(id)
  }

  @Requires('accounts:manage')
  @Mutation(() => Boolean, {
    description:
      'Signs an account out at Telegram and removes it; its conversations stay, read-only. Errors: NOT_FOUND, DEPENDENCY_UNAVAILABLE.',
  })
  deleteBdAccount(@Arg('id', () => ID) id: string, @Ctx() { services }: AccountsContext): Promise<boolean> {
    return services.accounts.delete(id)
  }

  @FieldResolver(() => Channel, { description: 'Where its messages travel.' })
  channel(): Channel {
    return 'TELEGRAM'
  }

  @FieldResolver(() => BdAccountStatusEnum, { description: 'How the account stands with Telegram.' })
  async status(@Root() account: BdAccountEntity, @Ctx() { loaders }: AccountsContext): Promise<BdAccountStatus> {
    // The row of a killed worker's account still says CONNECTED until another worker has taken it over.
    if (account.status !== 'CONNECTED' && account.status !== 'PAUSED') return account.status
    return (await loaders.isHeld.load(account.id)) ? account.status : 'CONNECTING'
  }

  @FieldResolver(() => Boolean, { description: 'Whether messages arrive now.' })
  async isConnected(@Root() account: BdAccountEntity, @Ctx() context: AccountsContext): Promise<boolean> {
    const status = await this.status(account, context)
    return status === 'CONNECTED' || status === 'PAUSED'
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      'A path below the public address that has the profile photo (JPEG, 160 px); null where there is none. It may answer 404 or 503: draw initials then.',
  })
  photoUrl(@Root() account: BdAccountEntity, @Ctx() { services }: AccountsContext): Promise<string> | null {
    const { id: accountId, workspaceId, photoId: id } = account
    return id === null ? null : services.mediaLink.of({ id, workspaceId, accountId }, { thumbnail: true })
  }

  @FieldResolver(() => DialogConnection, {
    description: 'Its dialogs, the latest first; from the database, see refreshDialogs.',
  })
  dialogs(
    @Root() account: BdAccountEntity,
    @Args(() => DialogArguments) page: DialogArguments,
    @Ctx() { loaders }: AccountsContext,
  ): Promise<Page<DialogEntity>> {
    return loaders.dialogPages(page).load(account.id)
  }

  @FieldResolver(() => SyncStatus, { description: 'How far the history of its selected dialogs has been read.' })
  sync(@Root() account: BdAccountEntity, @Ctx() { loaders }: AccountsContext): Promise<SyncSummary | null> {
    return loaders.syncs.load(account.id)
  }
}

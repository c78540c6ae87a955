import { Requires } from '@parley/toolkit/authorization/guards'
import { Arg, Ctx, FieldResolver, ID, Mutation, Resolver, Root } from 'type-graphql'
import type { BdAccountEntity } from '../account/bd-account.entity'
import { BdAccount } from '../account/bd-account.type'
import type { AccountsContext } from '../context'
import type { DialogEntity } from './dialog.entity'
import { SelectDialogsInput } from './dialog.inputs'
import { Dialog } from './dialog.type'

@Resolver(() => Dialog)
export class DialogResolver {
  @Requires('accounts:manage')
  @Mutation(() => BdAccount, {
    description:
      'Fetches the list of dialogs from Telegram and answers when it is stored. Errors: NOT_FOUND, TELEGRAM_FLOOD_WAIT, DEPENDENCY_UNAVAILABLE.',
  })
  refreshDialogs(
    @Arg('accountId', () => ID) accountId: string,
    @Ctx() { services }: AccountsContext,
  ): Promise<BdAccountEntity> {
    return services.dialogs.refresh(accountId)
  }

  @Requires('accounts:manage')
  @Mutation(() => BdAccount, {
    description:
      'Replaces the dialogs that are synced into the inbox, and starts to read what is new. Errors: VALIDATION_FAILED, NOT_FOUND.',
  })
  selectDialogs(
    @Arg('input', () => SelectDialogsInput) input: SelectDialogsInput,
    @Ctx() { services }: AccountsContext,
  ): Promise<BdAccountEntity> {
    return services.dialogs.select(input)
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'The profile photo of the person, group or channel; see BdAccount.photoUrl.',
  })
  photoUrl(@Root() dialog: DialogEntity, @Ctx() { services }: AccountsContext): Promise<string> | null {
    const { accountId, workspaceId, photoId: id } = dialog
    return id === null ? null : services.mediaLink.of({ id, workspaceId, accountId }, { thumbnail: true })
  }
}

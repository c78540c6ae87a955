import { requireUser } from '@parley/toolkit/authorization/authorize'
import { Requires } from '@parley/toolkit/authorization/guards'
import { Arg, Ctx, FieldResolver, ID, Mutation, Resolver, Root, Subscription } from 'type-graphql'
import type { BdAccountEntity } from '../account/bd-account.entity'
import { BdAccount } from '../account/bd-account.type'
import type { AccountsContext } from '../context'
import { fedByTheGateway } from '../fed-by-the-gateway'
import type { LoginView } from './login.service'
import { StartTelegramLoginInput, SubmitTelegramCodeInput, SubmitTelegramPasswordInput } from './telegram-login.inputs'
import { TelegramLogin } from './telegram-login.type'

@Resolver(() => TelegramLogin)
export class TelegramLoginResolver {
  @Requires('accounts:manage')
  @Mutation(() => TelegramLogin, {
    description:
      'Asks Telegram to send a code to an account. Errors: VALIDATION_FAILED, TELEGRAM_PHONE_INVALID, TELEGRAM_PHONE_BANNED, TELEGRAM_FLOOD_WAIT, DEPENDENCY_UNAVAILABLE.',
  })
  startTelegramLogin(
    @Arg('input', () => StartTelegramLoginInput) input: StartTelegramLoginInput,
    @Ctx() { request, services }: AccountsContext,
  ): Promise<LoginView> {
    return services.logins.start(requireUser(request), input)
  }

  @Requires('accounts:manage')
  @Mutation(() => TelegramLogin, {
    description:
      'Opens a login by QR code; follow it with the subscription telegramLogin. Errors: TELEGRAM_FLOOD_WAIT, DEPENDENCY_UNAVAILABLE.',
  })
  startTelegramQrLogin(@Ctx() { request, services }: AccountsContext): Promise<LoginView> {
    return services.logins.startQr(requireUser(request))
  }

  @Requires('accounts:manage')
  @Mutation(() => TelegramLogin, {
    description:
      'Signs in with the code; goes on to PASSWORD where two-step verification is on. Errors: VALIDATION_FAILED, NOT_FOUND, CONFLICT, TELEGRAM_CODE_INVALID, TELEGRAM_CODE_EXPIRED, TELEGRAM_FLOOD_WAIT, ACCOUNT_IN_USE, DEPENDENCY_UNAVAILABLE.',
  })
  submitTelegramCode(
    @Arg('input', () => SubmitTelegramCodeInput) input: SubmitTelegramCodeInput,
    @Ctx() { request, services }: AccountsContext,
  ): Promise<LoginView> {
    return services.logins.submitCode(requireUser(request), input)
  }

  @Requires('accounts:manage')
  @Mutation(() => TelegramLogin, {
    description:
      'Signs in with the password of two-step verification. Errors: VALIDATION_FAILED, NOT_FOUND, CONFLICT, TELEGRAM_PASSWORD_INVALID, TELEGRAM_FLOOD_WAIT, ACCOUNT_IN_USE, DEPENDENCY_UNAVAILABLE.',
  })
  submitTelegramPassword(
    @Arg('input', () => SubmitTelegramPasswordInput) input: SubmitTelegramPasswordInput,
    @Ctx() { request, services }: AccountsContext,
  ): Promise<LoginView> {
    return services.logins.submitPassword(requireUser(request), input)
  }

  @Requires('accounts:manage')
  @Mutation(() => Boolean, {
    description: 'Forgets a login that is not done. Errors: NOT_FOUND, DEPENDENCY_UNAVAILABLE.',
  })
  cancelTelegramLogin(
    @Arg('loginId', () => ID) loginId: string,
    @Ctx() { request, services }: AccountsContext,
  ): Promise<boolean> {
    return services.logins.cancel(requireUser(request), loginId)
  }

  @Requires('accounts:manage')
  @Subscription(() => TelegramLogin, {
    subscribe: fedByTheGateway,
    description: 'A login, at once and at each step: a new QR code, the password, the end. Errors: ACCOUNT_IN_USE.',
  })
  telegramLogin(@Arg('loginId', () => ID) _loginId: string, @Root() login: TelegramLogin): TelegramLogin {
    return login
  }

  @FieldResolver(() => BdAccount, { nullable: true, description: 'The account, once it is connected.' })
  account(@Root() login: LoginView, @Ctx() { loaders }: AccountsContext): Promise<BdAccountEntity | null> {
    return login.accountId ? loaders.accounts.load(login.accountId) : Promise.resolve(null)
  }
}

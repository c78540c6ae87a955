import {
  startTelegramLoginInput,
  submitTelegramCodeInput,
  submitTelegramPasswordInput,
} from '@parley/schema/inputs/accounts'
import type { UserActor } from '@parley/toolkit/context/actor'
import { queryableId } from '@parley/toolkit/database/queryable-id'
import type { Encryption } from '@parley/toolkit/encryption/encryption'
import { notFound } from '@parley/toolkit/errors/domain-error'
import { validateInput } from '@parley/toolkit/errors/validate-input'
import { accountInUse } from '../account/account.errors'
import type { WorkerClient } from '../worker/worker-client'
import { openSecrets } from './login-secrets'
import type { TelegramLoginEntity } from './telegram-login.entity'
import type { TelegramLoginStore } from './telegram-login.store'
import type { TelegramLoginStep } from './telegram-login-step'

export interface LoginView {
  readonly id: string
  readonly step: TelegramLoginStep
  readonly codeLength: number | null
  readonly qrUrl: string | null
  readonly expiresAt: Date | null
  readonly accountId: string | null
}

/** Logins as the member sees who started them; to everyone else they do not exist. The steps themselves run in a worker. */
export class LoginService {
  constructor(
    private readonly logins: TelegramLoginStore,
    private readonly workers: WorkerClient,
    private readonly encryption: Encryption,
  ) {}

  async start(actor: UserActor, input: { readonly phoneNumber: string }): Promise<LoginView> {
    const { phoneNumber } = validateInput(startTelegramLoginInput, input)
    const { loginId } = await this.workers.callAny('startPhoneLogin', { userId: actor.userId, phoneNumber })
    return this.view(await this.require(actor, loginId))
  }

  async startQr(actor: UserActor): Promise<LoginView> {
    const { loginId } = await this.workers.callAny('startQrLogin', { userId: actor.userId })
    return this.view(await this.require(actor, loginId))
  }

  async submitCode(actor: UserActor, input: { readonly loginId: string; readonly code: string }): Promise<LoginView> {
    const { loginId, code } = validateInput(submitTelegramCodeInput, input)
    const login = await this.require(actor, loginId)
    await this.workers.call(login.id, 'submitCode', { loginId: login.id, code })
    return this.view(await this.require(actor, login.id))
  }

  async submitPassword(
    actor: UserActor,
    input: { readonly loginId: string; readonly password: string },
  ): Promise<LoginView> {
    const { loginId, password } = validateInput(submitTelegramPasswordInput, input)
    const login = await this.require(actor, loginId)
    await this.workers.call(login.id, 'submitPassword', { loginId: login.id, password })
    return this.view(await this.require(actor, login.id))
  }

  async cancel(actor: UserActor, loginId: string): Promise<boolean> {
    const login = await this.require(actor, queryableId(loginId))
    if (login.step !== 'DONE') await this.workers.call(login.id, 'cancelLogin', { loginId: login.id })
    return true
  }

  /** Null for a login that is not theirs; throws why it ended without an account. */
  async findMany(actor: UserActor, ids: readonly string[]): Promise<(LoginView | Error | null)[]> {
    const found = await this.logins.findOwn(actor.userId, ids.map(queryableId))
    const byId = new Map(found.map((login) => [login.id, login]))
    return ids.map((id) => {
      const login = byId.get(id.toLowerCase())
      if (!login) return null
      return login.failure === 'ACCOUNT_IN_USE' ? accountInUse() : this.view(login)
    })
  }

  private async require(actor: UserActor, loginId: string): Promise<TelegramLoginEntity> {
    const [login] = await this.logins.findOwn(actor.userId, [loginId])
    if (!login) throw notFound('This login')
    return login
  }

  private view(login: TelegramLoginEntity): LoginView {
    const { id, step, codeLength, stepExpiresAt, expiresAt, accountId } = login
    const qrUrl = step === 'QR' ? (openSecrets(this.encryption, login)?.qrUrl ?? null) : null
    return { id, step, codeLength, qrUrl, expiresAt: step === 'DONE' ? null : (stepExpiresAt ?? expiresAt), accountId }
  }
}

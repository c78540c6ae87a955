import type { RequestContext } from '@parley/toolkit/context/request-context'
import type { LinkAccounts } from './link-accounts'
import type { ProviderDirectory } from './provider-directory'
import type { SignInWithProvider } from './sign-in-with-provider'

export interface OAuthAnswer {
  readonly provider: string
  readonly callbackUrl: string
  readonly state: string
  readonly nonce: string
  readonly verifier: string
  /** The session that links an account; null for someone who signs in. */
  readonly linkSessionId?: string | null
}

/** What comes after a provider: it is checked who came back, who is then signed in or has the account linked. */
export class FinishOAuth {
  constructor(
    private readonly providers: ProviderDirectory,
    private readonly signIn: SignInWithProvider,
    private readonly linkAccounts: LinkAccounts,
  ) {}

  async run(
    request: RequestContext,
    { provider: id, linkSessionId, callbackUrl, ...checks }: OAuthAnswer,
  ): Promise<void> {
    const provider = this.providers.require(id)
    const profile = await provider.finish({ ...checks, callbackUrl: new URL(callbackUrl) })
    if (linkSessionId) await this.linkAccounts.finish(linkSessionId, provider.id, profile)
    else await this.signIn.run(request, provider.id, profile)
  }
}

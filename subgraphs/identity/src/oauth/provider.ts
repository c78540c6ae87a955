/** Where to send a browser, and what its answer is checked against; the gateway keeps the checks meanwhile. */
export interface ProviderStart {
  readonly url: string
  /** Comes back in the answer. */
  readonly state: string
  /** Comes back inside the identity token; empty where a provider has none. */
  readonly nonce: string
  /** Proves to the provider that who asks for the tokens is who began (PKCE); empty where it has none. */
  readonly verifier: string
}

export interface ProviderAnswer extends Omit<ProviderStart, 'url'> {
  /** The address that the browser came back to, with what the provider put there. */
  readonly callbackUrl: URL
}

/** Who someone is at a provider. */
export interface ProviderProfile {
  /** Stable there, and never given to another. */
  readonly subject: string
  readonly name: string
  /** In lower case; null where the provider tells none. */
  readonly email: string | null
  /** Whether the provider made sure that the address is theirs. */
  readonly emailVerified: boolean
}

/** A way to sign in at someone else's. */
export interface SignInProvider {
  readonly id: 'google' | 'github' | 'oidc' | 'telegram'
  /** As people call it. */
  readonly name: string
  start(redirectUri: string): Promise<ProviderStart>
  /** Throws OAUTH_CANCELLED, OAUTH_FAILED or DEPENDENCY_UNAVAILABLE. */
  finish(answer: ProviderAnswer): Promise<ProviderProfile>
}

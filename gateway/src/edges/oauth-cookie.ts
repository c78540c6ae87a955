import type { SigningKeys } from '@parley/toolkit/signing/signing-keys'
import type { CookieOptions, Request, Response } from 'express'
import { readCookie } from './refresh-cookie'

/** One browser on its way to a provider and back. */
export interface OAuthFlow {
  readonly provider: string
  readonly state: string
  readonly nonce: string
  readonly verifier: string
  readonly returnTo: string
  /** The session that links an account; null for someone who signs in. */
  readonly linkSessionId: string | null
}

interface OAuthClaims extends OAuthFlow {
  readonly [claim: string]: unknown
}

const NAME = 'parley_oauth'
/** Long enough to find the password of an account at a provider. */
const LIFETIME_SECONDS = 10 * 60

/** Keeps a flow in the browser that began it: signed, short-lived, out of reach of scripts, and taken once. */
export class OAuthCookie {
  private readonly attributes: CookieOptions

  constructor(
    private readonly signing: SigningKeys,
    secure: boolean,
  ) {
    // Lax: the browser comes back from another site, by a link.
    this.attributes = { httpOnly: true, sameSite: 'lax', path: '/auth', secure }
  }

  async write(response: Response, flow: OAuthFlow): Promise<void> {
    const { provider, state, nonce, verifier, returnTo, linkSessionId } = flow
    const claims = { provider, state, nonce, verifier, returnTo, linkSessionId }
    const value = await this.signing.sign(claims, { type: 'oauth', expiresInSeconds: LIFETIME_SECONDS })
    response.cookie(NAME, value, { ...this.attributes, maxAge: LIFETIME_SECONDS * 1000 })
  }

  async take(request: Request, response: Response): Promise<OAuthFlow | null> {
    const value = readCookie(request, NAME)
    if (!value) return null
    response.clearCookie(NAME, this.attributes)
    return this.signing.verify<OAuthClaims>(value, { type: 'oauth' })
  }
}

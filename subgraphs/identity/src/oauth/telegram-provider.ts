import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { z } from 'zod'
import { oauthCancelled, oauthFailed } from './oauth.errors'
import type { ProviderAnswer, ProviderProfile, ProviderStart, SignInProvider } from './provider'
import type { UsedLoginStore } from './used-login.store'

export interface TelegramOptions {
  readonly botToken: string
  /** Telegram's page that asks the person. */
  readonly url: string
}

/** A person comes back at once; the rest allows for clocks that differ. */
const MAX_AGE_MS = 5 * 60_000
const CLOCK_DIFFERENCE_MS = 60_000

const login = z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]))
const person = z.object({
  id: z.number().int(),
  first_name: z.string(),
  last_name: z.string().optional(),
  auth_date: z.number(),
  hash: z.string().regex(/^[0-9a-f]{64}$/),
})

/**
 * Signing in with Telegram. Its page comes back with who it is, signed with the token of our bot; a login is good for
 * minutes and once. Telegram tells no address, so a login is for users who linked their account before.
 */
export class TelegramProvider implements SignInProvider {
  readonly id = 'telegram'
  readonly name = 'Telegram'
  private readonly key: Buffer

  constructor(
    private readonly options: TelegramOptions,
    private readonly used: UsedLoginStore,
    private readonly now: () => Date,
  ) {
    this.key = createHash('sha256').update(options.botToken).digest()
  }

  async start(redirectUri: string): Promise<ProviderStart> {
    const state = randomBytes(24).toString('base64url')
    const url = new URL(this.options.url)
    url.search = new URLSearchParams({
      bot_id: this.options.botToken.split(':')[0] ?? '',
      origin: new URL(redirectUri).origin,
      return_to: `${redirectUri}?state=${state}`,
    }).toString()
    return { url: url.href, state, nonce: '', verifier: '' }
  }

  async finish({ callbackUrl }: ProviderAnswer): Promise<ProviderProfile> {
    const result = callbackUrl.searchParams.get('tgAuthResult')
    if (!result || result === 'false') throw oauthCancelled()
    const fields = readFields(result)
    const { id, first_name, last_name, auth_date, hash } = this.check(fields)
    const expiresAt = new Date(auth_date * 1000 + MAX_AGE_MS)
    if (!(await this.used.take(Buffer.from(hash, 'hex'), expiresAt))) throw oauthFailed()
    const name = [first_name, last_name].filter(Boolean).join(' ')
    return { subject: String(id), name, email: null, emailVerified: false }
  }

  private check(fields: z.output<typeof login>): z.output<typeof person> {
    const read = person.safeParse(fields)
    if (!read.success) throw oauthFailed(read.error)
    const signed = Object.keys(fields)
      .filter((name) => name !== 'hash')
      .sort()
      .map((name) => `${name}=${fields[name]}`)
    const expected = createHmac('sha256', this.key).update(signed.join('\n')).digest()
    if (!timingSafeEqual(expected, Buffer.from(read.data.hash, 'hex'))) throw oauthFailed()
    const age = this.now().getTime() - read.data.auth_date * 1000
    if (age > MAX_AGE_MS || age < -CLOCK_DIFFERENCE_MS) throw oauthFailed()
    return read.data
  }
}

function readFields(result: string): z.output<typeof login> {
  try {
    return login.parse(JSON.parse(Buffer.from(result, 'base64url').toString('utf8')))
  } catch (error) {
    throw oauthFailed(error)
  }
}

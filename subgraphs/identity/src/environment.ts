import {
  readEnvironment,
  type EnvironmentRule,
  type EnvironmentSource,
} from '@parley/toolkit/environment/read-environment'
import { z } from 'zod'

export interface OAuthClient {
  readonly clientId: string
  readonly clientSecret: string
}

/** The ways to sign in besides a password; null for one that is not set up. */
export interface SignInEnvironment {
  readonly google: (OAuthClient & { readonly issuer: string }) | null
  readonly github: (OAuthClient & { readonly url: string; readonly apiUrl: string }) | null
  /** Any other OpenID Connect provider, as people call it. */
  readonly oidc: (OAuthClient & { readonly issuer: string; readonly name: string }) | null
  readonly telegram: { readonly botToken: string; readonly url: string } | null
}

/** What examples and templates have in the place of a secret. */
const PLACEHOLDER = /^(changeme|change-me|secret|password|example|test|todo|xxx+|<.*>|your[-_].*)$/i
const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/

const secret = z
  .string()
  .min(8, 'must be the secret that the provider gave')
  .refine((value) => !PLACEHOLDER.test(value), 'is a placeholder; set the secret that the provider gave')
const url = z
  .url({ protocol: /^https?$/, error: 'must be an https URL' })
  .transform((value) => value.replace(/\/+$/, ''))

const VARIABLES = z.object({
  OAUTH_GOOGLE_CLIENT_ID: z.string().optional(),
  OAUTH_GOOGLE_CLIENT_SECRET: secret.optional(),
  OAUTH_GOOGLE_ISSUER: url.default('https://accounts.google.com'),
  OAUTH_GITHUB_CLIENT_ID: z.string().optional(),
  OAUTH_GITHUB_CLIENT_SECRET: secret.optional(),
  OAUTH_GITHUB_URL: url.default('https://github.com'),
  OAUTH_GITHUB_API_URL: url.default('https://api.github.com'),
  OAUTH_OIDC_ISSUER: url.optional(),
  OAUTH_OIDC_NAME: z.string().max(40, 'must have at most 40 characters').default('Single sign-on'),
  OAUTH_OIDC_CLIENT_ID: z.string().optional(),
  OAUTH_OIDC_CLIENT_SECRET: secret.optional(),
  TELEGRAM_LOGIN_BOT_TOKEN: z
    .string()
    .regex(/^\d+:[\w-]{30,}$/, 'must be the token that BotFather gave')
    .optional(),
  TELEGRAM_LOGIN_URL: url.default('https://oauth.telegram.org/auth'),
})

const TOGETHER = [
  ['OAUTH_GOOGLE_CLIENT_ID', 'OAUTH_GOOGLE_CLIENT_SECRET'],
  ['OAUTH_GITHUB_CLIENT_ID', 'OAUTH_GITHUB_CLIENT_SECRET'],
  ['OAUTH_OIDC_ISSUER', 'OAUTH_OIDC_CLIENT_ID', 'OAUTH_OIDC_CLIENT_SECRET'],
] as const
const ADDRESSES = [
  'OAUTH_GOOGLE_ISSUER',
  'OAUTH_GITHUB_URL',
  'OAUTH_GITHUB_API_URL',
  'OAUTH_OIDC_ISSUER',
  'TELEGRAM_LOGIN_URL',
] as const

/** Reads which providers people may sign in with. Refuses half a set-up and what is no secret, with every reason at once. */
export function readSignInEnvironment(source: EnvironmentSource = process.env): SignInEnvironment {
  const variables = readEnvironment(VARIABLES, source, [...TOGETHER.flatMap(allOrNone), ...ADDRESSES.map(encrypted)])
  const { OAUTH_OIDC_ISSUER: issuer, TELEGRAM_LOGIN_BOT_TOKEN: botToken } = variables
  const google = clientOf(variables.OAUTH_GOOGLE_CLIENT_ID, variables.OAUTH_GOOGLE_CLIENT_SECRET)
  const github = clientOf(variables.OAUTH_GITHUB_CLIENT_ID, variables.OAUTH_GITHUB_CLIENT_SECRET)
  const oidc = clientOf(variables.OAUTH_OIDC_CLIENT_ID, variables.OAUTH_OIDC_CLIENT_SECRET)
  return {
    google: google && { ...google, issuer: variables.OAUTH_GOOGLE_ISSUER },
    github: github && { ...github, url: variables.OAUTH_GITHUB_URL, apiUrl: variables.OAUTH_GITHUB_API_URL },
    oidc: oidc && issuer ? { ...oidc, issuer, name: variables.OAUTH_OIDC_NAME } : null,
    telegram: botToken ? { botToken, url: variables.TELEGRAM_LOGIN_URL } : null,
  }
}

function clientOf(clientId: string | undefined, clientSecret: string | undefined): OAuthClient | null {
  return clientId && clientSecret ? { clientId, clientSecret } : null
}

function allOrNone(names: readonly string[]): EnvironmentRule[] {
  return names.map((name) => (source) => {
    const given = names.find((other) => source[other])
    return given && !source[name] ? `${name}: is needed with ${given}` : undefined
  })
}

/** Codes and tokens may cross a network encrypted only; a provider of a demo may be on this machine. */
const encrypted =
  (name: string): EnvironmentRule =>
  (source) => {
    const value = source[name]
    if (!value || !URL.canParse(value)) return undefined
    const { protocol, hostname } = new URL(value)
    const isLocalDemo = source['PARLEY_MODE'] !== 'production' && LOOPBACK.test(hostname)
    return protocol === 'https:' || isLocalDemo ? undefined : `${name}: must be an https URL`
  }

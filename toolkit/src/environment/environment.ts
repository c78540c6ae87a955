import path from 'node:path'
import type { z } from 'zod'
import type { DatabaseAddress } from '../database/address'
import type { MailSettings } from '../mail/mailer'
import { generateSecretOnce, isGeneratedSecret } from './generated-secrets'
import { readEnvironment, type EnvironmentRule, type EnvironmentSource } from './read-environment'
import { VARIABLES } from './variables'

export type Mode = 'demo' | 'production'

/** How Telegram is reached: the real one with credentials of my.telegram.org, or the sandbox on loopback. */
export type TelegramEnvironment =
  | { readonly kind: 'telegram'; readonly apiId: number; readonly apiHash: string }
  | { readonly kind: 'sandbox'; readonly host: string; readonly port: number; readonly serverKey: string }

/** What all parts of Parley are configured with; read once at the start and passed on as a value. */
export interface PlatformEnvironment {
  readonly mode: Mode
  /** Absolute. */
  readonly dataDirectory: string
  /** The interface to listen on. */
  readonly host: string
  readonly port: number
  /** Where browsers find Parley, without a slash at the end. */
  readonly publicUrl: string
  /** Null: run the embedded Postgres. */
  readonly database: DatabaseAddress | null
  readonly databaseRoleSecret: string
  readonly databasePoolSize: number
  readonly scopePerTransaction: boolean
  /** Where each subgraph listens, by name; null: all of them are in one process. */
  readonly subgraphUrls: ReadonlyMap<string, string> | null
  /** Null: the event log in Postgres. */
  readonly kafkaBrokers: readonly string[] | null
  /** Null: one process, in memory. */
  readonly redisUrl: string | null
  /** Null in demo mode: nothing says where Telegram is. */
  readonly telegram: TelegramEnvironment | null
  readonly mail: MailSettings
  readonly openAi: { readonly apiKey: string; readonly baseUrl: string | null } | null
  readonly stripe: { readonly secretKey: string; readonly webhookSecret: string } | null
  /** The first writes, all read. */
  readonly encryptionKeys: readonly string[]
  /** The first signs, all verify. */
  readonly signingKeys: readonly string[]
  readonly logLevel: string
  readonly sandboxControlPort: number
}

type Variables = z.output<typeof VARIABLES>

const SECRETS = ['DATABASE_ROLE_SECRET', 'ENCRYPTION_KEYS', 'SIGNING_KEYS'] as const
/** In production these have no default that could be right. */
const NEEDED_IN_PRODUCTION = ['PUBLIC_URL', ...SECRETS, 'TELEGRAM_API_ID', 'TELEGRAM_API_HASH', 'SMTP_URL'] as const
const TOGETHER = [
  ['TELEGRAM_API_ID', 'TELEGRAM_API_HASH'],
  ['TELEGRAM_ENDPOINT', 'TELEGRAM_SERVER_KEY'],
  ['STRIPE_SECRET_KEY', 'STRIPE_WEBHOOK_SECRET'],
] as const

/**
 * Reads the environment of the process. In demo mode what is not set is embedded or generated; production refuses to
 * start on a missing or generated secret and on the sandbox, and says every reason at once.
 */
export function readPlatformEnvironment(source: EnvironmentSource = process.env): PlatformEnvironment {
  const variables = readEnvironment(VARIABLES, source, [
    ...TOGETHER.flatMap(([first, second]) => [needs(first, second), needs(second, first)]),
    oneTelegramOnly,
    ...NEEDED_IN_PRODUCTION.map(neededInProduction),
    ...SECRETS.map(notGenerated),
    noSandboxInProduction('TELEGRAM_ENDPOINT'),
    noSandboxInProduction('SANDBOX_SMTP_PORT'),
  ])
  const production = variables.PARLEY_MODE === 'production'
  const dataDirectory = path.resolve(variables.PARLEY_DATA_DIR)
  const secret = (name: (typeof SECRETS)[number]): string => generateSecretOnce(dataDirectory, name)
  return {
    mode: variables.PARLEY_MODE,
    dataDirectory,
    host: production ? (variables.HOST ?? '0.0.0.0') : '127.0.0.1',
    port: variables.PORT,
    publicUrl: variables.PUBLIC_URL ?? `http://localhost:${variables.PORT}`,
    database: variables.DATABASE_URL ?? null,
    databaseRoleSecret: variables.DATABASE_ROLE_SECRET ?? secret('DATABASE_ROLE_SECRET'),
    databasePoolSize: variables.DATABASE_POOL_SIZE,
    scopePerTransaction: variables.DATABASE_SCOPE === 'transaction',
    subgraphUrls: variables.SUBGRAPH_URLS ?? null,
    kafkaBrokers: variables.KAFKA_BROKERS ?? null,
    redisUrl: variables.REDIS_URL ?? null,
    telegram: telegramOf(variables),
    mail: mailOf(variables),
    openAi: variables.OPENAI_API_KEY
      ? { apiKey: variables.OPENAI_API_KEY, baseUrl: variables.OPENAI_BASE_URL ?? null }
      : null,
    stripe: stripeOf(variables),
    encryptionKeys: variables.ENCRYPTION_KEYS ?? [secret('ENCRYPTION_KEYS')],
    signingKeys: variables.SIGNING_KEYS ?? [secret('SIGNING_KEYS')],
    logLevel: variables.LOG_LEVEL,
    sandboxControlPort: variables.SANDBOX_CONTROL_PORT,
  }
}

function telegramOf(variables: Variables): TelegramEnvironment | null {
  const { TELEGRAM_API_ID: apiId, TELEGRAM_API_HASH: apiHash } = variables
  if (apiId && apiHash) return { kind: 'telegram', apiId, apiHash }
  const { TELEGRAM_ENDPOINT: endpoint, TELEGRAM_SERVER_KEY: serverKey } = variables
  if (!endpoint || !serverKey) return null
  const colon = endpoint.lastIndexOf(':')
  return { kind: 'sandbox', host: endpoint.slice(0, colon), port: Number(endpoint.slice(colon + 1)), serverKey }
}

function mailOf({
  SMTP_URL: url,
  SANDBOX_SMTP_PORT: sandboxPort,
  MAIL_FROM: from,
  PUBLIC_URL,
}: Variables): MailSettings {
  const sandbox = sandboxPort ? `smtp://127.0.0.1:${sandboxPort}` : null
  return {
    url: url ?? sandbox,
    from: from ?? `Parley <no-reply@${new URL(PUBLIC_URL ?? 'http://localhost').hostname}>`,
  }
}

function stripeOf({ STRIPE_SECRET_KEY: secretKey, STRIPE_WEBHOOK_SECRET: webhookSecret }: Variables) {
  return secretKey && webhookSecret ? { secretKey, webhookSecret } : null
}

const inProduction = (source: EnvironmentSource): boolean => source['PARLEY_MODE'] === 'production'

const needs =
  (name: string, other: string): EnvironmentRule =>
  (source) =>
    source[name] && !source[other] ? `${other}: is needed with ${name}` : undefined

const neededInProduction =
  (name: string): EnvironmentRule =>
  (source) =>
    inProduction(source) && !source[name] ? `${name}: is needed in production` : undefined

const notGenerated =
  (name: string): EnvironmentRule =>
  (source) => {
    const directory = path.resolve(source['PARLEY_DATA_DIR'] ?? '.data')
    const generated = (source[name] ?? '')
      .split(',')
      .some((value) => value && isGeneratedSecret(directory, name, value.trim()))
    return inProduction(source) && generated ? `${name}: was generated by a demo; make a new one` : undefined
  }

const oneTelegramOnly: EnvironmentRule = (source) =>
  source['TELEGRAM_API_ID'] && source['TELEGRAM_ENDPOINT']
    ? 'TELEGRAM_ENDPOINT: points at the sandbox, while TELEGRAM_API_ID asks for the real Telegram; set one of them'
    : undefined

const noSandboxInProduction =
  (name: string): EnvironmentRule =>
  (source) =>
    inProduction(source) && source[name] ? `${name}: the sandbox is not for production` : undefined

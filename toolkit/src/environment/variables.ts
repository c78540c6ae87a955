import { z } from 'zod'
import { parseDatabaseUrl } from '../database/address'

/** 256 bits in base64url, as `openssl rand -base64 32 | tr '+/' '-_' | tr -d =` prints them. */
const KEY = /^[A-Za-z0-9_-]{43}$/
/** An address, alone or after a name. */
const SENDER = /^(?:[^<>\r\n]*<[^\s<>@]+@[^\s<>@]+>|[^\s<>@]+@[^\s<>@]+)$/
const HOST_AND_PORT = /^[^\s:/]+:\d{1,5}$/
/** A role secret is typed by nobody, so it can be long. */
const ROLE_SECRET_LENGTH = 32

const list = (item: RegExp, message: string) =>
  z
    .string()
    .transform((text) => text.split(',').map((part) => part.trim()))
    .pipe(z.array(z.string().regex(item, message)).min(1))

const keys = list(KEY, 'must be keys of 32 bytes in base64url, separated by commas; the first writes, all read')
/** `identity=http://…/graphql,accounts=…` */
const urlsByName = z.string().transform((text, context) => {
  const urls = new Map<string, string>()
  for (const pair of text.split(',')) {
    const [, name, url] = /^\s*([a-z]+)=(https?:\/\/\S+?)\s*$/.exec(pair) ?? []
    if (name && url) urls.set(name, url)
    else context.addIssue(`"${pair}" is not like identity=http://host:4101/graphql`)
  }
  return urls as ReadonlyMap<string, string>
})
const port = z.coerce.number('must be a port').int('must be a port').min(0).max(65535)
const httpUrl = z.url({ protocol: /^https?$/, error: 'must be an http or https URL' })

/** Every variable that the platform reads, as it is written; docs list them from here. */
export const VARIABLES = z.object({
  PARLEY_MODE: z.enum(['demo', 'production'], 'must be demo or production').default('demo'),
  PARLEY_DATA_DIR: z.string().default('.data'),
  HOST: z.string().optional(),
  PORT: port.default(4000),
  PUBLIC_URL: httpUrl.transform((url) => url.replace(/\/+$/, '')).optional(),
  DATABASE_URL: z
    .url({ protocol: /^postgres(ql)?$/, error: 'must be a URL like postgres://owner:password@host:5432/parley' })
    .transform(parseDatabaseUrl)
    .optional(),
  DATABASE_ROLE_SECRET: z
    .string()
    .min(ROLE_SECRET_LENGTH, `must have at least ${ROLE_SECRET_LENGTH} characters`)
    .optional(),
  DATABASE_POOL_SIZE: z.coerce.number('must be a number').int().min(2).max(500).default(10),
  DATABASE_SCOPE: z.enum(['checkout', 'transaction'], 'must be checkout or transaction').default('checkout'),
  SUBGRAPH_URLS: urlsByName.optional(),
  KAFKA_BROKERS: list(HOST_AND_PORT, 'must be host:port, separated by commas').optional(),
  REDIS_URL: z.url({ protocol: /^rediss?$/, error: 'must be a URL like redis://host:6379' }).optional(),
  TELEGRAM_API_ID: z.coerce.number('must be the number from my.telegram.org').int().positive().optional(),
  TELEGRAM_API_HASH: z.string().min(32, 'must be the hash from my.telegram.org').optional(),
  TELEGRAM_ENDPOINT: z
    .string()
    .regex(/^(127\.0\.0\.1|localhost|\[::1\]):\d{1,5}$/, 'must be a loopback address: the sandbox is local')
    .optional(),
  TELEGRAM_SERVER_KEY: z.string().includes('PUBLIC KEY', { error: 'must be a public key in PEM' }).optional(),
  SMTP_URL: z.url({ protocol: /^smtps?$/, error: 'must be a URL like smtp://user:password@host:587' }).optional(),
  MAIL_FROM: z
    .string()
    .regex(SENDER, 'must be an address, or a name and an address like Parley <no-reply@example.com>')
    .optional(),
  SANDBOX_SMTP_PORT: port.optional(),
  OPENAI_API_KEY: z.string().optional(),
  OPENAI_BASE_URL: httpUrl.optional(),
  STRIPE_SECRET_KEY: z.string().optional(),
  STRIPE_WEBHOOK_SECRET: z.string().optional(),
  ENCRYPTION_KEYS: keys.optional(),
  SIGNING_KEYS: keys.optional(),
  LOG_LEVEL: z
    .enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'], 'must be a level from trace to silent')
    .default('info'),
  SANDBOX_CONTROL_PORT: port.default(4090),
})

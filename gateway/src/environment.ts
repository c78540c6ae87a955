import { readPlatformEnvironment, type PlatformEnvironment } from '@parley/toolkit/environment/environment'
import { readEnvironment, readTogether } from '@parley/toolkit/environment/read-environment'
import { z } from 'zod'
import { DOCUMENT_RULES, type DocumentRule } from './documents/trusted-documents'
import { isProxyAddress } from './edges/client-address'
import type { OperationsPlace } from './edges/operations'
import { DEFAULT_BUDGETS, type Budgets } from './rate-limits/budgets'
import { SUBGRAPHS } from './subgraphs'

const list = z.string().transform((text) => text.split(',').map((part) => part.trim()))
const perMinute = z.coerce.number('must be a number per minute; 0 is no limit').int().min(0)

const VARIABLES = z.object({
  /** Whether a demo begins with a living inbox; one gateway of several may be told to see to it. */
  DEMO_WORKSPACE: z.enum(['prepare', 'none'], 'must be prepare or none').optional(),
  /** Web origins besides PUBLIC_URL that may use the graph from a browser. */
  ALLOWED_ORIGINS: list
    .pipe(z.array(z.url('must be origins like https://app.example.com, separated by commas')))
    .default([]),
  /** Proxies whose X-Forwarded-For is believed; nobody's without it. */
  TRUSTED_PROXIES: list
    .pipe(z.array(z.string().refine(isProxyAddress, 'must be like 10.0.0.7, 10.0.0.0/8 or uniquelocal')))
    .default([]),
  TRUSTED_DOCUMENTS: z.enum(DOCUMENT_RULES, `must be ${DOCUMENT_RULES.join(', ')}`).default('open'),
  RATE_LIMIT_USER_POINTS: perMinute.default(DEFAULT_BUDGETS.user),
  RATE_LIMIT_KEY_POINTS: perMinute.default(DEFAULT_BUDGETS.key),
  RATE_LIMIT_ANONYMOUS_POINTS: perMinute.default(DEFAULT_BUDGETS.anonymous),
  RATE_LIMIT_ADDRESS_REQUESTS: perMinute.default(DEFAULT_BUDGETS.address),
  /** Where /metrics and the detailed /readyz answer. Without a port: on PORT in a demo, nowhere in production. */
  METRICS_HOST: z.string().default('127.0.0.1'),
  METRICS_PORT: z.coerce.number('must be a port').int().min(1).max(65_535).optional(),
  /** A page at /graphql to try operations on. */
  PLAYGROUND: z.enum(['on', 'off'], 'must be on or off').optional(),
})

export interface GatewayEnvironment {
  readonly platform: PlatformEnvironment
  readonly allowedOrigins: readonly string[]
  readonly trustedProxies: readonly string[]
  readonly documentRule: DocumentRule
  readonly budgets: Budgets
  readonly operations: OperationsPlace
  readonly playground: boolean
  readonly preparesDemo: boolean
}

export function readGatewayEnvironment(): GatewayEnvironment {
  // Apollo's gateway tells its maker about the machine it runs on, unless this says no before it is built.
  process.env['APOLLO_TELEMETRY_DISABLED'] ??= 'true'
  const [platform, variables] = readTogether(
    readPlatformEnvironment,
    () => readEnvironment(VARIABLES, process.env),
    ...SUBGRAPHS.map((subgraph) => () => subgraph.checkEnvironment?.()),
  )
  const isDemo = platform.mode === 'demo'
  const { ALLOWED_ORIGINS, DEMO_WORKSPACE, PLAYGROUND, METRICS_PORT, TRUSTED_DOCUMENTS } = variables
  // What prepares it is a client with documents of its own.
  const mayPrepare = !platform.subgraphUrls && TRUSTED_DOCUMENTS === 'open'
  const demoWorkspace = DEMO_WORKSPACE ?? (mayPrepare ? 'prepare' : 'none')
  return {
    platform,
    allowedOrigins: ALLOWED_ORIGINS,
    trustedProxies: variables.TRUSTED_PROXIES,
    documentRule: TRUSTED_DOCUMENTS,
    budgets: {
      user: variables.RATE_LIMIT_USER_POINTS,
      key: variables.RATE_LIMIT_KEY_POINTS,
      anonymous: variables.RATE_LIMIT_ANONYMOUS_POINTS,
      address: variables.RATE_LIMIT_ADDRESS_REQUESTS,
    },
    operations: METRICS_PORT ? { host: variables.METRICS_HOST, port: METRICS_PORT } : isDemo ? 'public' : 'nowhere',
    playground: PLAYGROUND ? PLAYGROUND === 'on' : isDemo,
    preparesDemo: isDemo && demoWorkspace === 'prepare',
  }
}

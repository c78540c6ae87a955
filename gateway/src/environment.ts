import { readPlatformEnvironment, type PlatformEnvironment } from '@parley/toolkit/environment/environment'
import { readEnvironment } from '@parley/toolkit/environment/read-environment'
import { z } from 'zod'

const pairs = z.string().transform((text, context) => {
  const urls = new Map<string, string>()
  for (const pair of text.split(',')) {
    const [, name, url] = /^\s*([a-z]+)=(https?:\/\/\S+?)\s*$/.exec(pair) ?? []
    if (name && url) urls.set(name, url)
    else context.addIssue(`"${pair}" is not like identity=http://host:4101/graphql`)
  }
  return urls
})

const VARIABLES = z.object({
  /** `identity=http://…/graphql,accounts=…`: subgraphs on other ports. Without it all are in this process. */
  SUBGRAPH_URLS: pairs.optional(),
  /** Whether a demo begins with a living inbox; one gateway of several may be told to see to it. */
  DEMO_WORKSPACE: z.enum(['prepare', 'none'], 'must be prepare or none').optional(),
  /** Web origins besides PUBLIC_URL that may use the graph from a browser. */
  ALLOWED_ORIGINS: z
    .string()
    .transform((text) => text.split(',').map((origin) => origin.trim()))
    .pipe(z.array(z.url('must be origins like https://app.example.com, separated by commas')))
    .default([]),
})

export interface GatewayEnvironment {
  readonly platform: PlatformEnvironment
  /** Null: every subgraph runs in this process. */
  readonly subgraphUrls: ReadonlyMap<string, string> | null
  readonly allowedOrigins: readonly string[]
  readonly preparesDemo: boolean
}

export function readGatewayEnvironment(): GatewayEnvironment {
  const platform = readPlatformEnvironment()
  const { SUBGRAPH_URLS, ALLOWED_ORIGINS, DEMO_WORKSPACE } = readEnvironment(VARIABLES, process.env)
  const demoWorkspace = DEMO_WORKSPACE ?? (SUBGRAPH_URLS ? 'none' : 'prepare')
  return {
    platform,
    subgraphUrls: SUBGRAPH_URLS ?? null,
    allowedOrigins: ALLOWED_ORIGINS,
    preparesDemo: platform.mode === 'demo' && demoWorkspace === 'prepare',
  }
}

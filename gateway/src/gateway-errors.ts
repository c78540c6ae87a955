import { formatError, markFormatted } from '@parley/toolkit/errors/format-error'
import type { Logger } from '@parley/toolkit/logging/logger'
import { GraphQLError } from 'graphql'

interface Formatting {
  readonly requestId: string
  readonly logger: Logger
}

/** The code of an error as an answer tells it; null without one. */
export function codeOf(error: { readonly extensions?: Readonly<Record<string, unknown>> } | undefined): string | null {
  const code = error?.extensions?.['code']
  return typeof code === 'string' ? code : null
}

/**
 * Errors of subgraphs come formatted and pass, without the name that Apollo adds and the positions in a text the client
 * never wrote; the gateway's own are formatted here.
 */
export function formatGatewayError(error: GraphQLError, formatting: Formatting): GraphQLError {
  const { serviceName, ...extensions } = error.extensions
  if (typeof serviceName !== 'string' || typeof extensions['requestId'] !== 'string')
    return formatError(error, formatting)
  return markFormatted(new GraphQLError(error.message, { path: error.path, extensions }))
}

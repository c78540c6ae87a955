import { pino, stdSerializers, type DestinationStream, type Logger as PinoLogger, type SerializedError } from 'pino'
import { requestScope } from '../context/request-scope'
import { workspaceScope } from '../database/workspace-scope'

export type Logger = PinoLogger

/** Names under which a secret could travel; their values never reach a log line. */
const SECRETS = [
  'password',
  'currentPassword',
  'newPassword',
  'secret',
  'token',
  'accessToken',
  'refreshToken',
  'code',
  'recoveryCode',
  'challengeId',
  'session',
  'apiKey',
  'authorization',
  'cookie',
]
/** pino needs each depth spelt out; ours log nothing deeper than a request with its headers. */
const DEPTHS = ['', '*.', '*.*.']

/** An error of TypeORM carries the values of its statement, one of Postgres the row that it is about. */
const PROPERTIES_WITH_VALUES = ['parameters', 'driverError', 'detail', 'where', 'internalQuery']

/**
 * JSON lines on standard error: standard output belongs to what the user reads. Each line carries the request in whose
 * course it was written, and the workspace.
 */
export function createLogger(part: string, level = 'info', destination: DestinationStream = standardError()): Logger {
  const paths = DEPTHS.flatMap((depth) => SECRETS.map((name) => `${depth}${name}`))
  return pino(
    {
      name: part,
      level,
      redact: { paths, censor: '[hidden]' },
      serializers: { err: describeError },
      mixin: () => ({
        ...named('requestId', requestScope.current()),
        ...named('workspaceId', workspaceScope.current()),
      }),
    },
    destination,
  )
}

const standardError = (): DestinationStream => pino.destination({ fd: 2, sync: false })

/** Its code stays, under a name of its own: `code` is also what a sign-in code is called, and hidden. */
function describeError(error: Error & { readonly code?: unknown }): SerializedError {
  const { code, ...described } = stdSerializers.err(error)
  for (const property of PROPERTIES_WITH_VALUES) delete described[property]
  return { ...described, ...named('errorCode', code) } as SerializedError
}

const named = (name: string, value: unknown): Record<string, unknown> => (value == null ? {} : { [name]: value })

import { pino, type Logger as PinoLogger } from 'pino'

export type Logger = PinoLogger

/** Names under which a secret could travel; their values never reach a log line. */
const SECRET_PATHS = ['password', 'token', 'accessToken', 'refreshToken', 'code', 'session', 'authorization', 'cookie']

/** JSON lines on standard error: standard output belongs to what the user reads. */
export function createLogger(part: string, level = 'info'): Logger {
  return pino(
    { name: part, level, redact: { paths: SECRET_PATHS.flatMap((path) => [path, `*.${path}`]), censor: '[hidden]' } },
    pino.destination({ fd: 2, sync: false }),
  )
}

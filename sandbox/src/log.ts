export type LogLevel = 'debug' | 'info' | 'warn' | 'error' | 'silent'

export interface Log {
  debug(message: string, fields?: Record<string, unknown>): void
  info(message: string, fields?: Record<string, unknown>): void
  warn(message: string, fields?: Record<string, unknown>): void
  error(message: string, fields?: Record<string, unknown>): void
}

const ORDER: LogLevel[] = ['debug', 'info', 'warn', 'error', 'silent']

/** One JSON object per line on stderr; stdout belongs to the ready line. */
export function createLog(level: LogLevel): Log {
  const write =
    (each: LogLevel) =>
    (message: string, fields: Record<string, unknown> = {}) => {
      if (ORDER.indexOf(each) < ORDER.indexOf(level)) return
      process.stderr.write(`${JSON.stringify({ time: new Date().toISOString(), level: each, message, ...fields })}\n`)
    }
  return { debug: write('debug'), info: write('info'), warn: write('warn'), error: write('error') }
}

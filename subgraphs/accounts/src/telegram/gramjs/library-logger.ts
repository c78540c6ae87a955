import type { Logger } from '@parley/toolkit/logging/logger'
import { Logger as GramLogger, LogLevel } from 'telegram/extensions/Logger'

/**
 * Sends what GramJS has to say to our log, two levels lower: it calls an ordinary reconnect an error. `canSend` answers
 * no because the library uses it only to decide whether to write to the console.
 */
export class LibraryLogger extends GramLogger {
  constructor(private readonly target: Logger) {
    super(LogLevel.NONE)
  }

  override canSend(): boolean {
    return false
  }

  override error(message: string): void {
    this.target.debug({ library: 'gramjs' }, message)
  }

  override warn(message: string): void {
    this.target.debug({ library: 'gramjs' }, message)
  }

  override info(message: string): void {
    this.target.trace({ library: 'gramjs' }, message)
  }

  override debug(): void {}
}

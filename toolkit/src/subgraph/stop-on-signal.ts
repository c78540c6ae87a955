import type { Logger } from '../logging/logger'

/** Longer than any request may take; after it the process ends as it is, which loses nothing that was committed. */
const STOP_DEADLINE_MS = 12_000

/**
 * Stops the process cleanly on Ctrl-C, on a stop of its supervisor, and when the process that started it is gone. A second
 * signal ends it at once.
 */
export function stopOnSignal(stop: () => Promise<void>, logger: Logger): void {
  let stopping = false
  const onSignal = (): void => {
    if (stopping) process.exit(1)
    stopping = true
    setTimeout(() => process.exit(1), STOP_DEADLINE_MS).unref()
    stop().then(
      () => process.exit(0),
      (error: unknown) => {
        logger.error({ err: error }, 'The process did not stop cleanly')
        process.exit(1)
      },
    )
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, onSignal)
  process.on('disconnect', onSignal)
}

import type { Figure } from './figure'

/** Measures a section and sends its figures to the process that started this one. */
export function report(measure: () => Promise<readonly Figure[]>): void {
  // Ends what the section started: each part listens to the end of its process.
  process.on('SIGTERM', () => process.exit(1))
  measure().then(
    (figures) => process.send?.(figures, undefined, undefined, () => process.exit(0)),
    (error: Error) => {
      process.stderr.write(`${error.stack ?? error.message}\n`)
      process.exit(1)
    },
  )
}

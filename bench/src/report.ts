import type { Figure, Measured } from './figure'

/** Measures a section and sends its figures to the process that started this one; `scale` says over how much. */
export function report(scale: string, measure: () => Promise<readonly Figure[]>): void {
  // Ends what the section started: each part listens to the end of its process.
  process.on('SIGTERM', () => process.exit(1))
  measure().then(
    (figures) => process.send?.({ scale, figures } satisfies Measured, undefined, undefined, () => process.exit(0)),
    (error: Error) => {
      process.stderr.write(`${error.stack ?? error.message}\n`)
      process.exit(1)
    },
  )
}

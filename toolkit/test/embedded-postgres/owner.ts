import { startEmbeddedPostgres } from '@parley/toolkit/database/embedded-postgres'

/** A process that runs the database of a directory until it is killed; says so on its channel. */
async function main(): Promise<void> {
  const [directory = ''] = process.argv.slice(2)
  try {
    const { pid, address } = await startEmbeddedPostgres({ directory })
    process.send?.({ pid, address })
    setInterval(() => undefined, 60_000)
  } catch (error) {
    process.send?.({ error: (error as Error).message })
    process.exitCode = 1
    process.disconnect()
  }
}

void main()

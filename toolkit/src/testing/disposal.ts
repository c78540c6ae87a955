type Disposal = () => unknown

const disposals: Disposal[] = []

/** A connection that hangs at its end should fail the file, not the run. */
const DISPOSAL_TIMEOUT_MS = 30_000

/** Registers what ends something that a test opened; all of it runs after the test file, the last one first. */
export function onDispose(dispose: Disposal): void {
  disposals.push(dispose)
}

/** Runs every disposal, also after one has failed; then throws what failed. */
export async function disposeAll(): Promise<void> {
  const failures: unknown[] = []
  for (let dispose = disposals.pop(); dispose; dispose = disposals.pop()) {
    try {
      await dispose()
    } catch (error) {
      failures.push(error)
    }
  }
  if (failures.length > 0) throw new AggregateError(failures, 'Some of what the tests opened did not end')
}

if (typeof afterAll === 'function') afterAll(disposeAll, DISPOSAL_TIMEOUT_MS)

import type { Logger } from '@parley/toolkit/logging/logger'
import type { UpdateBatch } from '../telegram-client.port'
import { Wake } from './wake'

export type Commit = (batch: UpdateBatch) => Promise<void>

const FIRST_PAUSE_MS = 100
/** A database that restarts is back within seconds; asking it more often does not help it. */
const LONGEST_PAUSE_MS = 5_000

/** Hands a batch over until it is taken: nothing behind it may go first. False when everything ended before that. */
export async function commitBatch(
  commit: Commit,
  batch: UpdateBatch,
  signal: AbortSignal,
  logger: Logger,
): Promise<boolean> {
  for (let pause = FIRST_PAUSE_MS; !signal.aborted; pause = Math.min(pause * 2, LONGEST_PAUSE_MS)) {
    try {
      await commit(batch)
      return true
    } catch (thrown) {
      logger.warn({ err: thrown, changes: batch.changes.length }, 'updates could not be stored; trying again')
      await new Wake().sleep(pause, signal)
    }
  }
  return false
}

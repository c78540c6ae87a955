// One build of a checkout at a time: whoever comes second waits and finds the work done.
import fs from 'node:fs'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

const POLL_MS = 100

const isAlive = (pid) => {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // Someone else's process.
    return error.code === 'EPERM'
  }
}

/** The process that holds the lock; null while there is none, or its writer has just created it. */
function holderOf(file) {
  try {
    return Number(fs.readFileSync(file, 'utf8')) || null
  } catch (error) {
    if (error.code === 'ENOENT') return null
    throw error
  }
}

/**
 * Runs `work` while no other process runs its own under the same lock; says once, to whom it may concern, that it waits. A
 * lock whose process has ended counts for nothing.
 */
export async function withLock(file, work, onWaiting) {
  fs.mkdirSync(path.dirname(file), { recursive: true })
  // Written beside and linked: a lock is never without its process.
  const own = `${file}.${process.pid}`
  fs.writeFileSync(own, String(process.pid))
  try {
    let told = false
    while (!take(own, file)) {
      const holder = holderOf(file)
      if (holder === null) continue
      if (!isAlive(holder)) {
        fs.rmSync(file, { force: true })
        continue
      }
      if (!told) onWaiting(holder)
      told = true
      await wait(POLL_MS)
    }
  } finally {
    fs.rmSync(own, { force: true })
  }
  try {
    return await work()
  } finally {
    fs.rmSync(file, { force: true })
  }
}

function take(own, file) {
  try {
    fs.linkSync(own, file)
    return true
  } catch (error) {
    if (error.code === 'EEXIST') return false
    throw error
  }
}

import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

interface Holder {
  pid: number
  controlPort: number
}

/** A holder that is alive answers on loopback at once; a stopped one must not delay the start. */
const ANSWER_MILLISECONDS = 1000

/**
 * Keeps two sandboxes from writing into one directory. The lock names its holder, and the holder is asked whether it
 * still runs: what a killed sandbox left behind is taken over, even when its process id has been given to another.
 */
export class DirectoryLock {
  private constructor(private readonly path: string) {}

  /** Throws when another sandbox holds the directory. */
  static async acquire(directory: string): Promise<DirectoryLock> {
    mkdirSync(directory, { recursive: true, mode: 0o700 })
    const path = join(directory, 'sandbox.lock')
    const holder = readHolder(path)
    if (holder && holder.pid !== process.pid && (await isAlive(holder)))
      throw new Error(`another sandbox (process ${holder.pid}, control port ${holder.controlPort}) uses ${directory}`)
    return new DirectoryLock(path)
  }

  /** From now on others can ask this process at its control port. */
  hold(controlPort: number): void {
    writeFileSync(this.path, JSON.stringify({ pid: process.pid, controlPort } satisfies Holder))
  }

  release(): void {
    rmSync(this.path, { force: true })
  }
}

function readHolder(path: string): Holder | undefined {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Holder
  } catch {
    // No lock, or one cut short by a kill: nobody to ask either way.
    return undefined
  }
}

async function isAlive({ pid, controlPort }: Holder): Promise<boolean> {
  try {
    const signal = AbortSignal.timeout(ANSWER_MILLISECONDS)
    const response = await fetch(`http://127.0.0.1:${controlPort}/health`, { signal })
    return ((await response.json()) as { pid?: number }).pid === pid
  } catch {
    // Nobody listens there, or something that is no sandbox.
    return false
  }
}

import { existsSync, linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import type { DataDirectory } from './data-directory'
import { commandOf, isAlive, startMark } from './running-process'

/** A fast shutdown writes what is dirty in memory; a slow disk needs some seconds for it. */
const LEFT_OVER_DEADLINE_MS = 30_000
const POLL_MS = 20

/** Another live process runs the database in this directory. */
export class DataDirectoryInUse extends Error {
  constructor(
    readonly directory: string,
    readonly pid: number,
  ) {
    super(
      `The database in ${directory} is in use by process ${pid}. Stop that one first, or set PARLEY_DATA_DIR to another directory.`,
    )
    this.name = 'DataDirectoryInUse'
  }
}

interface Claim {
  readonly pid: number
  readonly startMark: string
}

/**
 * Makes this process the one that runs the database of a directory, ending what a killed predecessor left behind.
 * Answers the function that gives the claim up. Two processes that claim at the same instant are told apart by Postgres
 * itself, whose own lock file lets one of them in.
 */
export async function claimDirectory(directory: DataDirectory): Promise<() => void> {
  const own: Claim = { pid: process.pid, startMark: startMark(process.pid) }
  while (!tryToClaim(directory.claimFile, own)) {
    const other = readClaim(directory.claimFile)
    if (other && isAlive(other.pid) && startMark(other.pid) === other.startMark) {
      throw new DataDirectoryInUse(directory.root, other.pid)
    }
    rmSync(directory.claimFile, { force: true })
  }
  const giveUp = (): void => {
    const now = readClaim(directory.claimFile)
    if (now?.pid === own.pid && now.startMark === own.startMark) rmSync(directory.claimFile, { force: true })
  }
  try {
    await endLeftOver(directory)
  } catch (error) {
    giveUp()
    throw error
  }
  return giveUp
}

/** A hard link appears complete or not at all, and fails where the name exists. */
function tryToClaim(file: string, claim: Claim): boolean {
  const aside = `${file}.${process.pid}`
  writeFileSync(aside, JSON.stringify(claim), { mode: 0o600 })
  try {
    linkSync(aside, file)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    return false
  } finally {
    rmSync(aside, { force: true })
  }
}

function readClaim(file: string): Claim | null {
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Claim) : null
}

/** Its supervisor is ending it already; a supervisor that was killed too leaves that to us. */
async function endLeftOver(directory: DataDirectory): Promise<void> {
  const pidFile = path.join(directory.cluster, 'postmaster.pid')
  const deadline = Date.now() + LEFT_OVER_DEADLINE_MS
  let asked = false
  while (existsSync(pidFile)) {
    const pid = Number(readFileSync(pidFile, 'utf8').split('\n')[0])
    if (!pid || !isAlive(pid) || !commandOf(pid).includes(directory.cluster)) {
      rmSync(pidFile, { force: true })
      return
    }
    if (!asked) process.kill(pid, 'SIGINT')
    asked = true
    if (Date.now() > deadline) throw new DataDirectoryInUse(directory.root, pid)
    await delay(POLL_MS)
  }
}

import { createHash } from 'node:crypto'
import { chmodSync, chownSync, lstatSync, mkdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { ROOT_FALLBACK } from './binaries'
import { canReach, type RunAs } from './unprivileged-user'

/** A Unix socket's path holds 104 bytes on macOS and 108 on Linux, with its closing zero. */
const SOCKET_PATH_LIMIT = 103
const SOCKET_NAME = '.s.PGSQL.65535'

/** The parts of one embedded database on disk. */
export interface DataDirectory {
  readonly root: string
  /** What Postgres calls its data directory. */
  readonly cluster: string
  readonly sockets: string
  /** The owner's password, generated once. */
  readonly passwordFile: string
  /** Names the process that runs the database. */
  readonly claimFile: string
}

/** Prepares the directory for the database user; answers another one where that user cannot reach the wanted one. */
export function prepareDataDirectory(wanted: string, user: RunAs): DataDirectory {
  const root = reachableDirectory(path.resolve(wanted), user)
  return {
    root,
    cluster: path.join(root, 'cluster'),
    sockets: socketDirectory(root, user),
    passwordFile: path.join(root, 'owner-password'),
    claimFile: path.join(root, 'claimed-by.json'),
  }
}

function reachableDirectory(wanted: string, user: RunAs): string {
  makePrivate(wanted, user)
  if (canReach(user, wanted)) return wanted
  const elsewhere = path.join(ROOT_FALLBACK, `data-${digest(wanted)}`)
  mkdirSync(ROOT_FALLBACK, { recursive: true, mode: 0o755 })
  makePrivate(elsewhere, user)
  if (!canReach(user, elsewhere)) {
    throw new Error(
      `The database user can reach neither ${wanted} nor ${elsewhere}; set PARLEY_DATA_DIR to a place it can`,
    )
  }
  return elsewhere
}

function socketDirectory(root: string, user: RunAs): string {
  const inside = path.join(root, 'sockets')
  if (Buffer.byteLength(path.join(inside, SOCKET_NAME)) <= SOCKET_PATH_LIMIT) {
    makePrivate(inside, user)
    return inside
  }
  const short = path.join(tmpdir(), `parley-${digest(root)}`)
  makePrivate(short, user)
  const { uid } = lstatSync(short)
  if (uid !== (user.uid ?? process.getuid?.())) throw new Error(`${short} belongs to another user; remove it`)
  return short
}

function makePrivate(directory: string, user: RunAs): void {
  const created = mkdirSync(directory, { recursive: true, mode: 0o755 })
  const existing = lstatSync(directory)
  if (!existing.isDirectory()) throw new Error(`${directory} is not a directory`)
  if (user.uid !== undefined && user.gid !== undefined && (created || existing.uid === 0)) {
    chownSync(directory, user.uid, user.gid)
  }
  const owner = process.getuid?.()
  if (owner === 0 || existing.uid === owner) chmodSync(directory, 0o700)
}

const digest = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 12)

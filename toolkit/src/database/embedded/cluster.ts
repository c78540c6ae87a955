import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chownSync, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { PostgresBinaries } from './binaries'
import type { DataDirectory } from './data-directory'
import type { RunAs } from './unprivileged-user'

export const EMBEDDED_OWNER = 'postgres'
export const POSTGRES_ENVIRONMENT = { PATH: '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' }

/** ICU compares names as people expect, and without it `similarity()` finds nothing in Cyrillic. */
const LOCALE = [
  '--encoding=UTF8',
  '--locale-provider=icu',
  '--icu-locale=und',
  `--locale=${process.platform === 'darwin' ? 'en_US.UTF-8' : 'C.UTF-8'}`,
]

/** Creates the cluster once; made aside and renamed, so that an interrupted first start leaves no half of one. */
export function ensureCluster(
  directory: DataDirectory,
  binaries: PostgresBinaries,
  user: RunAs,
  durable: boolean,
): void {
  if (existsSync(path.join(directory.cluster, 'PG_VERSION'))) return
  if (existsSync(directory.cluster)) throw new Error(`${directory.cluster} exists and holds no database; remove it`)
  const aside = `${directory.cluster}.new`
  rmSync(aside, { recursive: true, force: true })
  writeFileSync(directory.passwordFile, randomBytes(24).toString('base64url'), { mode: 0o600 })
  if (user.uid !== undefined && user.gid !== undefined) chownSync(directory.passwordFile, user.uid, user.gid)
  const result = spawnSync(
    binaries.initdb,
    [
      `--pgdata=${aside}`,
      `--username=${EMBEDDED_OWNER}`,
      '--auth=scram-sha-256',
      `--pwfile=${directory.passwordFile}`,
      ...LOCALE,
      ...(durable ? [] : ['--no-sync']),
    ],
    { ...user, env: POSTGRES_ENVIRONMENT, cwd: directory.root, encoding: 'utf8' },
  )
  if (result.status !== 0) {
    throw new Error(`The database could not be created in ${directory.root}: ${result.error?.message ?? result.stderr}`)
  }
  renameSync(aside, directory.cluster)
}

export const readOwnerPassword = (directory: DataDirectory): string => readFileSync(directory.passwordFile, 'utf8')

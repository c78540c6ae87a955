import type { Encryption } from '@parley/toolkit/encryption/encryption'
import { loginSecret } from '../session/secret-places'

/** What a login must remember and nobody may read: each alone is enough to take the account over. */
export interface LoginSecrets {
  readonly session: string
  readonly codeHash: string | null
  readonly qrUrl: string | null
}

interface LoginRow {
  readonly workspaceId: string
  readonly id: string
  readonly secrets: Buffer | null
}

export function sealSecrets(encryption: Encryption, login: Omit<LoginRow, 'secrets'>, secrets: LoginSecrets): Buffer {
  return encryption.encrypt(JSON.stringify(secrets), loginSecret(login.workspaceId, login.id))
}

/** Null once the login has ended. */
export function openSecrets(encryption: Encryption, login: LoginRow): LoginSecrets | null {
  if (login.secrets === null) return null
  return JSON.parse(encryption.decrypt(login.secrets, loginSecret(login.workspaceId, login.id))) as LoginSecrets
}

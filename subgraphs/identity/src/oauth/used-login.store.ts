import { LessThan, type DataSource } from 'typeorm'
import { UsedLoginEntity } from './used-login.entity'

/** Logins that are good once. */
export class UsedLoginStore {
  constructor(private readonly database: DataSource) {}

  /** False when it was taken before, also by another at the same time. */
  async take(hash: Buffer, expiresAt: Date): Promise<boolean> {
    const taken: unknown[] = await this.database.query(
      'INSERT INTO identity.used_login (hash, expires_at) VALUES ($1, $2) ON CONFLICT DO NOTHING RETURNING 1',
      [hash, expiresAt],
    )
    return taken.length > 0
  }

  async deleteExpiredBefore(moment: Date): Promise<void> {
    await this.database.getRepository(UsedLoginEntity).delete({ expiresAt: LessThan(moment) })
  }
}

import type { AuthKey } from '../../mtproto/auth-key'
import type { WorldChange } from './changes'

export interface StoredKey {
  id: string
  key: string
  salt: string
  layer: number
  userId?: number
}

/** The auth keys of a world, and who is signed in with each. Changed only by committed changes. */
export class KeyRing {
  private readonly keys = new Map<string, AuthKey>()

  constructor(state: StoredKey[]) {
    for (const stored of state) this.add(stored)
  }

  get state(): StoredKey[] {
    return [...this.keys.values()].map(({ id, key, salt, layer, userId }) => ({
      id,
      key: key.toString('base64'),
      salt: String(salt),
      layer,
      userId,
    }))
  }

  find(id: string): AuthKey | undefined {
    return this.keys.get(id)
  }

  of(userId: number): AuthKey[] {
    return [...this.keys.values()].filter((key) => key.userId === userId)
  }

  apply(change: Extract<WorldChange, { type: `key-${string}` }>): void {
    if (change.type === 'key-added') return this.add(change)
    if (change.type === 'key-removed') return void this.keys.delete(change.id)
    const key = this.keys.get(change.id)
    if (!key) return
    if (change.type === 'key-layer') key.layer = change.layer
    else if (change.userId === null) delete key.userId
    else key.userId = change.userId
  }

  private add(stored: StoredKey): void {
    const { id, layer, userId } = stored
    const key = { id, layer, key: Buffer.from(stored.key, 'base64'), salt: BigInt(stored.salt) }
    this.keys.set(id, userId === undefined ? key : { ...key, userId })
  }
}

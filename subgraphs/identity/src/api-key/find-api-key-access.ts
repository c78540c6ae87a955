import type { Role } from '@parley/toolkit/context/actor'
import { isAbove } from '@parley/toolkit/authorization/require-rank'
import { workspaceScope } from '@parley/toolkit/database/workspace-scope'
import { allowsAddress } from './address-rule'
import { decodeHash } from './api-key-secret'
import type { MemberStore } from '../member/member.store'
import type { ApiKeyStore } from './api-key.store'

export interface KeyAccess {
  readonly keyId: string
  readonly workspaceId: string
  readonly role: Role
  /** When this answer stops being true by itself. */
  readonly expiresAt: Date | null
}

/** How exact the list of keys has to be; each row is written at most so often. */
const LAST_USE_STEP_MS = 5 * 60_000

/**
 * Tells the gateway what a secret opens from where it is used; null for anything that opens nothing. A key may no more than
 * whoever made or last rotated it may now, and nothing once they are no member.
 */
export class FindApiKeyAccess {
  constructor(
    private readonly keys: ApiKeyStore,
    private readonly members: MemberStore,
    private readonly now: () => Date,
  ) {}

  async run(secretHash: string, clientAddress: string): Promise<KeyAccess | null> {
    const secret = await this.keys.findSecret(decodeHash(secretHash))
    if (!secret || isOver(secret.endsAt, this.now())) return null
    return workspaceScope.run(secret.workspaceId, () => this.open(secret.keyId, secret.endsAt, clientAddress))
  }

  private async open(keyId: string, endsAt: Date | null, clientAddress: string): Promise<KeyAccess | null> {
    const key = await this.keys.find(keyId)
    const now = this.now()
    if (!key || key.revokedAt || isOver(key.expiresAt, now)) return null
    if (!allowsAddress(key.allowedAddresses, clientAddress)) return null
    const maker = await this.members.find(key.createdBy)
    if (!maker) return null
    const isStale = !key.lastUsedAt || now.getTime() - key.lastUsedAt.getTime() >= LAST_USE_STEP_MS
    if (isStale || key.lastUsedAddress !== clientAddress) await this.keys.recordUse(key.id, now, clientAddress)
    const role = lower(key.role, maker.role)
    return { keyId, workspaceId: key.workspaceId, role, expiresAt: earliest(key.expiresAt, endsAt) }
  }
}

const lower = (one: Role, other: Role): Role => (isAbove(one, other) ? other : one)

const isOver = (moment: Date | null, now: Date): boolean => moment !== null && moment <= now

function earliest(one: Date | null, other: Date | null): Date | null {
  if (!one || !other) return one ?? other
  return one < other ? one : other
}

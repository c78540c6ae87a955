import { createHash, randomBytes } from 'node:crypto'

export interface InvitationToken {
  readonly value: string
  readonly hash: Buffer
}

/** Names the workspace, so that its row can be found, and 192 random bits: a plain hash is enough at rest. */
export function createInvitationToken(workspaceId: string): InvitationToken {
  const value = `${workspaceId}.${randomBytes(24).toString('base64url')}`
  return { value, hash: hashInvitationToken(value) }
}

export function hashInvitationToken(value: string): Buffer {
  return createHash('sha256').update(value).digest()
}

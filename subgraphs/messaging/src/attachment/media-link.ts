import type { SigningKeys } from '@parley/toolkit/signing/signing-keys'
import type { AttachmentEntity } from './attachment.entity'

/** Long enough for a page that stays open to show its pictures, short enough that a link passed on is soon useless. */
const LINK_LIFETIME_SECONDS = 60 * 60

/** Makes links under which the gateway streams a file to whoever holds one, until it expires. */
export class MediaLink {
  constructor(private readonly keys: SigningKeys) {}

  async of(
    { id, workspaceId, accountId }: Pick<AttachmentEntity, 'id' | 'workspaceId' | 'accountId'>,
    { thumbnail }: { thumbnail: boolean },
  ): Promise<string> {
    const claims = { attachmentId: id, workspaceId, accountId, thumbnail }
    const token = await this.keys.sign(claims, { type: 'media', expiresInSeconds: LINK_LIFETIME_SECONDS })
    return `/media/${id}?token=${token}`
  }
}

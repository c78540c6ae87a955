import { queryableId } from '@parley/toolkit/database/queryable-id'
import type { WorkerClient } from '../worker/worker-client'
import type { AttachmentStore } from './attachment.store'
import { THUMBNAIL_TYPE } from './media-file'
import type { ProfilePhotoStore } from './profile-photo.store'

export interface LocatedMedia {
  readonly url: string
  readonly name: string | null
  readonly mimeType: string | null
}

/** Finds where attachments and profile photos can be fetched. */
export class MediaService {
  constructor(
    private readonly attachments: AttachmentStore,
    private readonly photos: ProfilePhotoStore,
    private readonly workers: WorkerClient,
  ) {}

  async locate(attachmentId: string, thumbnail: boolean): Promise<LocatedMedia | null> {
    const source = await this.attachments.findSource(queryableId(attachmentId))
    if (!source) return this.locatePhoto(attachmentId)
    if (thumbnail && !source.hasThumbnail) return null
    const { id, accountId, name } = source
    const mimeType = thumbnail ? THUMBNAIL_TYPE : source.mimeType
    return { url: await this.workers.mediaUrl(accountId, id, thumbnail), name, mimeType }
  }

  /** A profile photo has one size, however it is asked for. */
  private async locatePhoto(photoId: string): Promise<LocatedMedia | null> {
    const source = await this.photos.findSource(queryableId(photoId))
    if (!source) return null
    return { url: await this.workers.mediaUrl(source.accountId, source.id, true), name: null, mimeType: THUMBNAIL_TYPE }
  }
}

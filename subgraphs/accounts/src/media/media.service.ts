import { queryableId } from '@parley/toolkit/database/queryable-id'
import type { WorkerClient } from '../worker/worker-client'
import type { AttachmentStore } from './attachment.store'
import { THUMBNAIL_TYPE } from './media-file'

export interface LocatedMedia {
  readonly url: string
  readonly name: string | null
  readonly mimeType: string | null
}

/** Finds where attachments can be fetched. */
export class MediaService {
  constructor(
    private readonly attachments: AttachmentStore,
    private readonly workers: WorkerClient,
  ) {}

  async locate(attachmentId: string, thumbnail: boolean): Promise<LocatedMedia | null> {
    const source = await this.attachments.findSource(queryableId(attachmentId))
    if (!source || (thumbnail && !source.hasThumbnail)) return null
    const { id, accountId, name } = source
    const mimeType = thumbnail ? THUMBNAIL_TYPE : source.mimeType
    return { url: await this.workers.mediaUrl(accountId, id, thumbnail), name, mimeType }
  }
}

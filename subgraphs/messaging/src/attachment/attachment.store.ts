import { WorkspaceStore } from '@parley/toolkit/database/workspace-store'
import type { DataSource } from 'typeorm'
import { groupBy } from '@parley/toolkit/loading/group-by'
import { AttachmentEntity } from './attachment.entity'

/** The queries on the files of messages. */
export class AttachmentStore extends WorkspaceStore<AttachmentEntity> {
  constructor(database: DataSource) {
    super(database, AttachmentEntity)
  }

  /** Those of each message, in the order of the message. */
  async listByMessages(messageIds: readonly string[]): Promise<AttachmentEntity[][]> {
    const files = await this.select('attachment')
      .andWhere('attachment.messageId = ANY(:messageIds)', { messageIds })
      .orderBy('attachment.ordinal')
      .getMany()
    const byMessage = groupBy(files, ({ messageId }) => messageId)
    return messageIds.map((id) => byMessage.get(id) ?? [])
  }
}

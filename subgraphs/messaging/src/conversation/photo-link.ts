import type { MediaLink } from '@parley/toolkit/signing/media-link'
import type { Conversation } from './conversation.type'

type Photographed = Pick<Conversation, 'workspaceId' | 'accountId' | 'photoId'>

/** Where the profile photo of a conversation can be read; null without one. */
export function photoLink({ workspaceId, accountId, photoId }: Photographed, links: MediaLink): Promise<string> | null {
  return photoId === null ? null : links.of({ id: photoId, workspaceId, accountId }, { thumbnail: true })
}

import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql'

export const AttachmentKind = {
  PHOTO: 'PHOTO',
  VIDEO: 'VIDEO',
  AUDIO: 'AUDIO',
  VOICE: 'VOICE',
  DOCUMENT: 'DOCUMENT',
  STICKER: 'STICKER',
} as const
export type AttachmentKind = (typeof AttachmentKind)[keyof typeof AttachmentKind]
registerEnumType(AttachmentKind, { name: 'AttachmentKind', description: 'How a file is shown.' })

@ObjectType({ description: 'A file of a message. Its bytes are streamed on demand from where they are kept.' })
export class Attachment {
  @Field(() => ID, { description: 'Stable identity.' })
  id: string

  @Field(() => AttachmentKind, { description: 'How the file is shown.' })
  kind: AttachmentKind

  @Field(() => String, { nullable: true, description: 'The file name that the sender gave; photos have none.' })
  name: string | null

  @Field(() => String, { nullable: true, description: 'The media type as the sender declared it.' })
  mimeType: string | null

  /** Text, because a file may be larger than a 32-bit integer; the resolver answers the field. */
  sizeBytes: string | null

  @Field(() => Int, { nullable: true, description: 'Width in pixels, of what has one.' })
  width: number | null

  @Field(() => Int, { nullable: true, description: 'Height in pixels, of what has one.' })
  height: number | null

  workspaceId: string
  accountId: string
  hasThumbnail: boolean
}

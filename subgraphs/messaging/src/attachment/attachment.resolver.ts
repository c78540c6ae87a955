import { Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql'
import type { MessagingContext } from '../context'
import { Attachment } from './attachment.type'

/** The largest number that the Int of GraphQL holds. */
const MAX_INT = 2 ** 31 - 1

@Resolver(() => Attachment)
export class AttachmentResolver {
  @FieldResolver(() => Int, {
    nullable: true,
    description: 'Size in bytes; null where it is not known, or over 2 GiB.',
  })
  sizeBytes(@Root() attachment: Attachment): number | null {
    const size = attachment.sizeBytes === null ? null : Number(attachment.sizeBytes)
    return size !== null && size <= MAX_INT ? size : null
  }

  @FieldResolver(() => String, {
    description: 'A path below the public address that streams the bytes; whoever holds it can read them for an hour.',
  })
  url(@Root() attachment: Attachment, @Ctx() { services }: MessagingContext): Promise<string> {
    return services.mediaLink.of(attachment, { thumbnail: false })
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'The same for a smaller picture; null where there is none.',
  })
  async thumbnailUrl(@Root() attachment: Attachment, @Ctx() { services }: MessagingContext): Promise<string | null> {
    return attachment.hasThumbnail ? services.mediaLink.of(attachment, { thumbnail: true }) : null
  }
}

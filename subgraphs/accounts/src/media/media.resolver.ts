import { Requires } from '@parley/toolkit/authorization/guards'
import { Arg, Ctx, Directive, ID, Query, Resolver } from 'type-graphql'
import type { AccountsContext } from '../context'
import { MediaSource } from './media-source.type'

@Resolver(() => MediaSource)
export class MediaResolver {
  @Requires('conversations:read')
  @Directive('@inaccessible')
  @Query(() => MediaSource, {
    nullable: true,
    description: 'For the gateway: where an attachment is. Null when there is none. Errors: DEPENDENCY_UNAVAILABLE.',
  })
  mediaSource(
    @Arg('attachmentId', () => ID) attachmentId: string,
    @Arg('thumbnail', () => Boolean, { defaultValue: false }) thumbnail: boolean,
    @Ctx() { services }: AccountsContext,
  ): Promise<MediaSource | null> {
    return services.media.locate(attachmentId, thumbnail)
  }
}

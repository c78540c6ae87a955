import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import type { MessagingContext } from '../context'
import { photoLink } from '../conversation/photo-link'
import { Conversation } from '../conversation/conversation.type'
import { ContactStub } from './contact.stub'

@Resolver(() => ContactStub)
export class ContactResolver {
  @FieldResolver(() => [Conversation], {
    description:
      'The conversations with this person on all channels, latest first; also those that have left the inbox.',
  })
  conversations(@Root() contact: ContactStub, @Ctx() { loaders }: MessagingContext): Promise<Conversation[]> {
    return loaders.conversationsOfContact.load(contact.id)
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'Their profile photo in the latest conversation that has one; see Conversation.photoUrl.',
  })
  async photoUrl(@Root() contact: ContactStub, @Ctx() { loaders, services }: MessagingContext): Promise<string | null> {
    const conversations = await loaders.conversationsOfContact.load(contact.id)
    const photographed = conversations.find(({ photoId }) => photoId !== null)
    return photographed ? photoLink(photographed, services.mediaLink) : null
  }
}

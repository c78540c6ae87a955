import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import type { MessagingContext } from '../context'
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
}

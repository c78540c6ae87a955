import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import type { MessagingContext } from '../context'
import { Conversation } from '../conversation/conversation.type'
import { Message } from '../message/message.type'
import { SearchResultsStub } from './search-results.stub'

const WITHIN_REACH = 'of those that you may see; none without the permission to read them'

@Resolver(() => SearchResultsStub)
export class SearchResultsResolver {
  @FieldResolver(() => [Conversation], {
    nullable: true,
    description: `Conversations of the inbox by name, address or number, ${WITHIN_REACH}.`,
  })
  conversations(
    @Root() { query, first }: SearchResultsStub,
    @Ctx() { services }: MessagingContext,
  ): Promise<Conversation[]> {
    return services.stores.conversations.search(query, first)
  }

  @FieldResolver(() => [Message], {
    nullable: true,
    description: `Messages with all of the words in any form, the newest leading, ${WITHIN_REACH}.`,
  })
  messages(@Root() { query, first }: SearchResultsStub, @Ctx() { services }: MessagingContext): Promise<Message[]> {
    return services.stores.messages.search(query, first)
  }
}

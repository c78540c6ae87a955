import { Requires } from '@parley/toolkit/authorization/guards'
import { Arg, Ctx, Directive, FieldResolver, ID, Int, Query, Resolver, Root, Subscription } from 'type-graphql'
import type { MessagingContext } from '../context'
import { Conversation } from '../conversation/conversation.type'
import { Message } from '../message/message.type'
import { encodeInboxCursor } from './inbox-cursor'
import { InboxEvent } from './inbox-event.type'

@Resolver(() => InboxEvent)
export class InboxResolver {
  @Requires('conversations:read')
  @Subscription(() => InboxEvent, {
    topics: 'inbox',
    description:
      'What changes in the inbox, as it happens. With `after`, first what was missed since, in order, each once; CURSOR_EXPIRED when that is not kept any more.',
  })
  inbox(
    @Root() event: InboxEvent,
    @Arg('accountId', () => ID, { nullable: true, description: 'Only changes of an account.' })
    _accountId: string | null,
    @Arg('after', () => String, { nullable: true, description: 'The cursor of the last change that was seen.' })
    _after: string | null,
  ): InboxEvent {
    return event
  }

  @Requires('conversations:read')
  @Query(() => String, {
    description:
      'Where the inbox is now, for the first `inbox(after:)`. Ask for it before reading any page, in an operation of its own: a page read afterwards holds everything up to here, and the subscription brings everything after, each change once.',
  })
  inboxCursor(@Ctx() { services }: MessagingContext): Promise<string> {
    return services.inbox.cursor()
  }

  @Requires('conversations:read')
  @Directive('@inaccessible')
  @Query(() => [InboxEvent], { description: 'The changes after a cursor, for the replay of `inbox`. CURSOR_EXPIRED.' })
  inboxEventsAfter(
    @Arg('after', () => String, { nullable: true, description: 'From the oldest that is kept, if not given.' })
    after: string | null,
    @Arg('accountId', () => ID, { nullable: true, description: 'Only changes of an account.' })
    accountId: string | null,
    @Arg('first', () => Int, { description: 'How many, 1 to 500.' }) first: number,
    @Ctx() { services }: MessagingContext,
  ): Promise<InboxEvent[]> {
    return services.inbox.replay(after ?? null, accountId ?? null, first)
  }

  @FieldResolver(() => String, { description: 'The place in the inbox, to go on from: `inbox(after:)`.' })
  cursor(@Root() { sequence }: InboxEvent): string {
    return encodeInboxCursor(sequence)
  }

  @FieldResolver(() => Conversation, { description: 'Where it changed.' })
  async conversation(
    @Root() { conversationId }: InboxEvent,
    @Ctx() { loaders }: MessagingContext,
  ): Promise<Conversation | null> {
    return loaders.conversations.load(conversationId)
  }

  @FieldResolver(() => Message, { nullable: true, description: 'The message that changed, if it was one.' })
  async message(@Root() { messageId }: InboxEvent, @Ctx() { loaders }: MessagingContext): Promise<Message | null> {
    return messageId === null ? null : loaders.messages.load(messageId)
  }
}

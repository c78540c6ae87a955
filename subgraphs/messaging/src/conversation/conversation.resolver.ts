import { Requires } from '@parley/toolkit/authorization/guards'
import type { Page } from '@parley/toolkit/pagination/page'
import { Arg, Args, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql'
import type { MessagingContext } from '../context'
import { BdAccountStub } from '../external/bd-account.stub'
import { ContactStub } from '../external/contact.stub'
import { Message, MessageConnection } from '../message/message.type'
import { ConversationsArguments, TimelineArguments } from './conversation.inputs'
import { Conversation, ConversationConnection } from './conversation.type'
import { photoLink } from './photo-link'
import { isReadOnly } from './read-only'

/** What a thread shows where nobody says how much: a screenful and some to scroll. */
const DEFAULT_TIMELINE_SIZE = 30

@Resolver(() => Conversation)
export class ConversationResolver {
  @Requires('conversations:read')
  @Query(() => ConversationConnection, { description: 'The inbox of the workspace, latest activity first.' })
  conversations(
    @Args(() => ConversationsArguments) { filter, ...page }: ConversationsArguments,
    @Ctx() { services }: MessagingContext,
  ): Promise<Page<Conversation>> {
    return services.conversations.list(page, filter ?? {})
  }

  @Requires('conversations:read')
  @Query(() => Conversation, {
    nullable: true,
    description: 'A conversation; null if the workspace has none with this id.',
  })
  conversation(
    @Arg('id', () => ID, { description: 'Of the conversation.' }) id: string,
    @Ctx() { loaders }: MessagingContext,
  ): Promise<Conversation | null> {
    return loaders.conversations.load(id)
  }

  @Requires('conversations:write')
  @Mutation(() => Conversation, {
    description: 'Marks everything received in a conversation as read, here and in the channel. NOT_FOUND.',
  })
  markConversationRead(
    @Arg('id', () => ID, { description: 'Of the conversation.' }) id: string,
    @Ctx() { services }: MessagingContext,
  ): Promise<Conversation> {
    return services.markRead.one(id)
  }

  @Requires('conversations:write')
  @Mutation(() => Int, { description: 'Marks every conversation of the inbox as read; answers how many were not.' })
  markAllConversationsRead(
    @Arg('accountId', () => ID, { nullable: true, description: 'Only those of an account.' }) accountId: string | null,
    @Ctx() { services }: MessagingContext,
  ): Promise<number> {
    return services.markRead.all(accountId ?? null)
  }

  @FieldResolver(() => BdAccountStub, { nullable: true, description: 'The account that takes part in it.' })
  account(@Root() { accountId }: Conversation): BdAccountStub {
    return { id: accountId }
  }

  @FieldResolver(() => ContactStub, {
    nullable: true,
    description:
      'The person on the other side; null for groups and channels, and for the moment until crm has found it.',
  })
  contact(@Root() { contactId }: Conversation): ContactStub | null {
    return contactId === null ? null : { id: contactId }
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      'A path below the public address that has the profile photo (JPEG, 160 px); null where there is none. Whoever holds it can read it for half an hour at least. The photo may still be gone (404) or not be there now (503): draw initials then.',
  })
  photoUrl(@Root() conversation: Conversation, @Ctx() { services }: MessagingContext): Promise<string> | null {
    return photoLink(conversation, services.mediaLink)
  }

  @FieldResolver(() => Boolean, {
    description: 'No new messages arrive: the dialog was deselected or the account deleted.',
  })
  readOnly(@Root() conversation: Conversation): boolean {
    return isReadOnly(conversation)
  }

  @FieldResolver(() => Message, { nullable: true, description: 'The newest message that is not deleted.' })
  async lastMessage(
    @Root() { lastMessageId }: Conversation,
    @Ctx() { loaders }: MessagingContext,
  ): Promise<Message | null> {
    return lastMessageId === null ? null : loaders.messages.load(lastMessageId)
  }

  @FieldResolver(() => MessageConnection, { description: 'Its messages, oldest first; read from the end.' })
  messages(
    @Root() { id }: Conversation,
    @Args(() => TimelineArguments) { last, before }: TimelineArguments,
    @Ctx() { loaders }: MessagingContext,
  ): Promise<Page<Message>> {
    return loaders.timelines({ last: last ?? DEFAULT_TIMELINE_SIZE, before }).load(id)
  }
}

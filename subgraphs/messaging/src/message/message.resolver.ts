import { memberIdOf, requirePermission } from '@parley/toolkit/authorization/authorize'
import { Requires, ServiceOnly } from '@parley/toolkit/authorization/guards'
import type { Page } from '@parley/toolkit/pagination/page'
import { ForwardPageArguments } from '@parley/toolkit/pagination/page-arguments'
import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql'
import { Attachment } from '../attachment/attachment.type'
import type { MessagingContext } from '../context'
import { Conversation } from '../conversation/conversation.type'
import { MessagesArguments, SendMessageInput } from './message.inputs'
import { Message, MessageConnection } from './message.type'
import { NO_REPLIES, threadOf } from './thread'

@Resolver(() => Message)
export class MessageResolver {
  @Requires('conversations:read')
  @Query(() => MessageConnection, {
    description:
      'Messages that meet a filter, newest first. Those of conversations that left the inbox are left out, unless asked for by conversation.',
  })
  messages(
    @Args(() => MessagesArguments) { filter, ...page }: MessagesArguments,
    @Ctx() { services }: MessagingContext,
  ): Promise<Page<Message>> {
    return services.messages.list(page, filter)
  }

  @Requires('conversations:read')
  @Query(() => Message, { nullable: true, description: 'A message; null if the workspace has none with this id.' })
  message(
    @Arg('id', () => ID, { description: 'Of the message.' }) id: string,
    @Ctx() { loaders }: MessagingContext,
  ): Promise<Message | null> {
    return loaders.messages.load(id)
  }

  @ServiceOnly()
  @Query(() => MessageConnection, { description: 'The messages of a conversation, newest first, for timelines.' })
  conversationHistory(
    @Arg('conversationId', () => ID, { description: 'Of the conversation.' }) conversationId: string,
    @Args(() => ForwardPageArguments) page: ForwardPageArguments,
    @Ctx() { services }: MessagingContext,
  ): Promise<Page<Message>> {
    return services.messages.list(page, { conversationId })
  }

  @Requires('conversations:write')
  @Mutation(() => Message, {
    description:
      'Stores a message and sends it as soon as the account can. Idempotent by `clientId`. NOT_FOUND, VALIDATION_FAILED, CONFLICT, CONVERSATION_READ_ONLY.',
  })
  sendMessage(
    @Arg('input', () => SendMessageInput, { description: 'The message.' }) input: SendMessageInput,
    @Ctx() { request, services }: MessagingContext,
  ): Promise<Message> {
    const author = memberIdOf(requirePermission(request, 'conversations:write'))
    return services.sendMessage.run(author, input)
  }

  @Requires('conversations:write')
  @Mutation(() => Message, {
    description:
      'Tries a message again that failed; it cannot arrive twice. NOT_FOUND, CONFLICT, CONVERSATION_READ_ONLY.',
  })
  retryMessage(
    @Arg('id', () => ID, { description: 'Of the message.' }) id: string,
    @Ctx() { services }: MessagingContext,
  ): Promise<Message> {
    return services.retryMessage.run(id)
  }

  @FieldResolver(() => Conversation, { description: 'Where it was written.' })
  async conversation(
    @Root() { conversationId }: Message,
    @Ctx() { loaders }: MessagingContext,
  ): Promise<Conversation | null> {
    return loaders.conversations.load(conversationId)
  }

  @FieldResolver(() => Message, {
    nullable: true,
    description: 'The message it answers; null also where that one is not stored.',
  })
  async replyTo(@Root() message: Message, @Ctx() { loaders }: MessagingContext): Promise<Message | null> {
    const { conversationId, replyToTelegramId: telegramId } = message
    return telegramId === null ? null : loaders.repliedMessages.load({ conversationId, telegramId })
  }

  @FieldResolver(() => MessageConnection, { description: 'The messages that answer it, oldest first.' })
  async replies(
    @Root() message: Message,
    @Args(() => ForwardPageArguments) page: ForwardPageArguments,
    @Ctx() { loaders }: MessagingContext,
  ): Promise<Page<Message>> {
    const thread = threadOf(message)
    return thread === null ? NO_REPLIES : loaders.threads(page).load(thread)
  }

  @FieldResolver(() => [Attachment], { description: 'Its files.' })
  attachments(@Root() { id }: Message, @Ctx() { loaders }: MessagingContext): Promise<Attachment[]> {
    return loaders.attachments.load(id)
  }
}

import { DomainError, notFound } from '@parley/toolkit/errors/domain-error'

export type ConversationErrorCode = 'CONVERSATION_READ_ONLY'

export const conversationNotFound = (): DomainError => notFound('The conversation')

export const conversationReadOnly = (): DomainError =>
  new DomainError<ConversationErrorCode>(
    'CONVERSATION_READ_ONLY',
    'This conversation can only be read: its chat is not selected any more, or its account was deleted.',
  )

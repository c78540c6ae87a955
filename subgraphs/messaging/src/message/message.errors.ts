import { DomainError, notFound } from '@parley/toolkit/errors/domain-error'

export const messageNotFound = (): DomainError => notFound('The message')

export const clientIdTaken = (): DomainError =>
  new DomainError('CONFLICT', 'Another message was sent with this clientId. Use a new one for each message.', {
    fields: { 'input.clientId': ['taken'] },
  })

export const replyTargetUnknown = (): DomainError =>
  new DomainError('VALIDATION_FAILED', 'The message to reply to is not in this conversation, or not sent yet.', {
    fields: { 'input.replyToId': ['unknown'] },
  })

export const messageNotFailed = (): DomainError =>
  new DomainError('CONFLICT', 'Only a message that failed can be tried again.')

import { registerEnumType } from 'type-graphql'

export const Channel = { TELEGRAM: 'TELEGRAM', EMAIL: 'EMAIL', X: 'X', LINKEDIN: 'LINKEDIN' } as const
export type Channel = (typeof Channel)[keyof typeof Channel]
registerEnumType(Channel, { name: 'Channel', description: 'The medium through which people talk.' })

export const Direction = { INBOUND: 'INBOUND', OUTBOUND: 'OUTBOUND' } as const
export type Direction = (typeof Direction)[keyof typeof Direction]
registerEnumType(Direction, {
  name: 'Direction',
  description: 'Who wrote a message: the other side, or the workspace through its account.',
})

export const MessageStatus = {
  QUEUED: 'QUEUED',
  SENT: 'SENT',
  DELIVERED: 'DELIVERED',
  READ: 'READ',
  FAILED: 'FAILED',
} as const
export type MessageStatus = (typeof MessageStatus)[keyof typeof MessageStatus]
registerEnumType(MessageStatus, {
  name: 'MessageStatus',
  description: 'How far a message came.',
  valuesConfig: {
    QUEUED: { description: 'Stored, and waiting for its turn to be sent.' },
    SENT: { description: 'The channel took it.' },
    DELIVERED: {
      description:
        'It arrived: every inbound message, and an outbound one where the channel reports it (Telegram does not).',
    },
    READ: { description: 'The other side has read it.' },
    FAILED: { description: 'The channel refused it for good; `failure` says why, and `retryMessage` tries again.' },
  },
})

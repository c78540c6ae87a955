import { Directive, Field, GraphQLISODateTime, ID, Int, ObjectType, registerEnumType } from 'type-graphql'
import { Dialog } from '../dialog/dialog.type'
import type { SyncState } from './sync-state'

const SyncStateEnum = {
  IDLE: 'IDLE',
  RUNNING: 'RUNNING',
  PAUSED: 'PAUSED',
  WAITING: 'WAITING',
  DONE: 'DONE',
  FAILED: 'FAILED',
} as const satisfies Record<SyncState, SyncState>
registerEnumType(SyncStateEnum, {
  name: 'SyncState',
  description: 'What a sync is doing.',
  valuesConfig: {
    IDLE: { description: 'Nothing was selected yet.' },
    RUNNING: { description: 'Reading history; over an account that is not connected it waits for the connection.' },
    PAUSED: { description: 'Paused by a member.' },
    WAITING: { description: 'Telegram asked to wait; it goes on by itself at waitingUntil.' },
    DONE: { description: 'All of it is there, and new messages arrive live.' },
    FAILED: { description: 'Some could not be read; startSync tries those again.' },
  },
})

@ObjectType({ description: 'How far one dialog is.' })
export class DialogSync {
  @Field(() => Dialog, { description: 'The dialog.' })
  dialog: Dialog

  @Field(() => Int, { description: 'Messages of its history that were read.' })
  messagesDone: number

  @Field(() => Int, {
    nullable: true,
    description: 'Messages of its history, as Telegram counts them; null before the first page.',
  })
  messagesTotal: number | null

  @Field(() => SyncStateEnum, { description: 'What the sync of this dialog is doing.' })
  state: SyncState
}

@Directive('@key(fields: "accountId")')
@ObjectType({ description: 'How far the history of the selected dialogs of an account has been read.' })
export class SyncStatus {
  @Field(() => ID, { description: 'The account.' })
  accountId: string

  @Field(() => SyncStateEnum, { description: 'What the sync is doing.' })
  state: SyncState

  @Field(() => Int, { description: 'Selected dialogs.' })
  dialogsTotal: number

  @Field(() => Int, { description: 'Selected dialogs whose history is complete.' })
  dialogsDone: number

  @Field(() => Int, { description: 'Messages of the history that were read.' })
  messagesDone: number

  @Field(() => Int, {
    nullable: true,
    description: 'Messages of the history, as Telegram counts them; null until a page of each dialog was read.',
  })
  messagesTotal: number | null

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When a sync that waits for Telegram goes on.' })
  waitingUntil: Date | null

  @Field(() => GraphQLISODateTime, {
    nullable: true,
    description: 'Every message up to this moment is there, without a gap; null while history is missing.',
  })
  completeUpTo: Date | null

  @Field(() => String, { nullable: true, description: 'What could not be read, in plain English.' })
  error: string | null

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When the sync began.' })
  startedAt: Date | null
}

import { createConnection } from '@parley/toolkit/pagination/connection.type'
import { GraphQLDateTime, GraphQLLocalDate } from 'graphql-scalars'
import { Directive, Field, ObjectType, registerEnumType } from 'type-graphql'
import { CrmRecord } from '../record/record.type'
import type { DealStatus } from './deal.entity'

const DealStatusEnum = { OPEN: 'OPEN', WON: 'WON', LOST: 'LOST' } as const
registerEnumType(DealStatusEnum, { name: 'DealStatus', description: 'How a deal stands.' })

@Directive('@shareable')
@ObjectType({ description: 'An amount of money.' })
export class Money {
  @Field(() => String, { description: 'A decimal, `1200.5`.' })
  amount: string

  @Field(() => String, { description: 'ISO 4217, `EUR`.' })
  currency: string
}

@Directive('@key(fields: "id")')
@ObjectType({ description: 'Something that the workspace may sell.' })
export class Deal extends CrmRecord {
  @Field(() => String, { description: 'What it is about.' })
  title: string

  @Field(() => GraphQLLocalDate, { nullable: true, description: 'The day on which it may be won.' })
  expectedClose: string | null

  @Field(() => DealStatusEnum, { description: 'How it stands.' })
  status: DealStatus

  @Field(() => String, { description: 'Why it was lost, or what was said when it was won; empty while it is open.' })
  lostReason: string

  @Field(() => GraphQLDateTime, { nullable: true, description: 'When it was won or lost.' })
  closedAt: Date | null
}

export const { Connection: DealConnection } = createConnection('Deal', () => Deal)

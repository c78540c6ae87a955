import { AccessRuleEnum, type AccessRule } from '@parley/toolkit/authorization/access-rule.type'
import { createConnection } from '@parley/toolkit/pagination/connection.type'
import { Field, ObjectType } from 'type-graphql'
import { Member } from '../member/member.type'

@ObjectType({ description: 'Someone who sees a record.' })
export class RecordViewer {
  @Field(() => Member, { description: 'Who it is.' })
  member: Member

  @Field(() => AccessRuleEnum, { description: 'The rule that decides.' })
  rule: AccessRule
}

export const { Connection: RecordViewerConnection } = createConnection('RecordViewer', () => RecordViewer)

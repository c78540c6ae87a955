import { ForwardPageArguments } from '@parley/toolkit/pagination/page-arguments'
import { GraphQLDateTime } from 'graphql-scalars'
import { ArgsType, Field, ID, InputType } from 'type-graphql'
import type { AuditCriteria } from './audit.store'

@InputType({ description: 'Which entries of the audit log: those that fit everything that is given.' })
export class AuditFilter implements AuditCriteria {
  @Field(() => ID, { nullable: true, description: 'Done by this user or API key.' })
  actorId?: string | null

  @Field(() => [String], { nullable: true, description: 'One of these actions, for example `apiKey.revoked`.' })
  actions?: string[] | null

  @Field(() => String, { nullable: true, description: 'Done to something of this type, for example `ApiKey`.' })
  targetType?: string | null

  @Field(() => String, { nullable: true, description: 'Done to this one.' })
  targetId?: string | null

  @Field(() => GraphQLDateTime, { nullable: true, description: 'At this moment or later.' })
  since?: Date | null

  @Field(() => GraphQLDateTime, { nullable: true, description: 'Before this moment.' })
  until?: Date | null

  @Field(() => String, { nullable: true, description: 'With all of these words somewhere; the first twelve count.' })
  search?: string | null
}

@ArgsType()
export class AuditLogArguments extends ForwardPageArguments {
  @Field(() => AuditFilter, { nullable: true, description: 'Which entries; all without it.' })
  filter?: AuditFilter | null
}

import { createConnection } from '@parley/toolkit/pagination/connection.type'
import { GraphQLDateTime } from 'graphql-scalars'
import { Field, ID, ObjectType, registerEnumType } from 'type-graphql'

export const AuditActorKind = { USER: 'USER', API_KEY: 'API_KEY', SERVICE: 'SERVICE', NOBODY: 'NOBODY' } as const
export type AuditActorKind = (typeof AuditActorKind)[keyof typeof AuditActorKind]
registerEnumType(AuditActorKind, {
  name: 'AuditActorKind',
  description: 'What kind of actor did it.',
  valuesConfig: {
    USER: { description: 'A person.' },
    API_KEY: { description: 'A program with an API key.' },
    SERVICE: { description: 'Parley itself, for example an automation.' },
    NOBODY: { description: 'Nobody who could be told: a failed sign-in, a job.' },
  },
})

@ObjectType({ description: 'One field that was changed.' })
export class AuditChange {
  @Field(() => String, { description: 'The name of the field.' })
  field: string

  @Field(() => String, { nullable: true, description: 'Its old value, as text; null where there was none.' })
  before: string | null

  @Field(() => String, { nullable: true, description: 'Its new value, as text; null where there is none.' })
  after: string | null
}

@ObjectType({ description: 'One thing that was done. Entries are never changed or deleted.' })
export class AuditEntry {
  @Field(() => ID, { description: 'Stable identity.' })
  id: string

  @Field(() => GraphQLDateTime, { description: 'When it was done.' })
  at: Date

  @Field(() => String, { description: '`<subject>.<what happened>`, for example `apiKey.revoked`.' })
  action: string

  @Field(() => AuditActorKind, { description: 'What kind of actor did it.' })
  actorKind: AuditActorKind

  @Field(() => ID, { nullable: true, description: 'Of the user or the API key; the name of a service.' })
  actorId: string | null

  @Field(() => String, { nullable: true, description: 'As the actor was called then.' })
  actorName: string | null

  @Field(() => String, { description: 'What it was done to: the type as the graph calls it.' })
  targetType: string

  @Field(() => String, { description: 'Of what it was done to.' })
  targetId: string

  @Field(() => String, { nullable: true, description: 'As the target was called then.' })
  targetName: string | null

  @Field(() => String, { description: 'The network address that the request came from; empty without one.' })
  clientAddress: string

  @Field(() => String, { description: 'Follows the request through logs and errors.' })
  requestId: string
}

@ObjectType({ description: 'A link to the audit log as a file.' })
export class AuditExport {
  @Field(() => String, {
    description:
      'A path of this server that streams CSV; its size is not known beforehand. For the session that asked.',
  })
  url: string

  @Field(() => GraphQLDateTime, { description: 'Until when the download can be begun.' })
  expiresAt: Date
}

export const { Connection: AuditEntryConnection } = createConnection('AuditEntry', () => AuditEntry)

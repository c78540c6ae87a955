import { ALL_TASKS } from '@parley/schema/events/crm'
import { Directive, Field, ID, ObjectType } from 'type-graphql'

@Directive('@key(fields: "id")')
@ObjectType({ description: 'That tasks are others now.' })
export class TaskChange {
  @Field(() => ID, { description: `Which of them; opaque. \`${ALL_TASKS}\` where any may be: read them again.` })
  id: string

  /** Null for all of them. */
  taskId: string | null
}

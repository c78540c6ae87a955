import { Directive, Field, ObjectType } from 'type-graphql'
import { Member } from './member.type'

@Directive('@inaccessible')
@ObjectType({ description: 'The workspace in scope and some of its members, for other parts of Parley.' })
export class WorkspaceDirectory {
  @Field(() => String, { description: 'The name of the workspace.' })
  workspaceName: string

  @Field(() => [Member], { description: 'Those who were asked for and are members now, in no order.' })
  members: Member[]
}

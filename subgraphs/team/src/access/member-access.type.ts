import { Permission } from '@parley/toolkit/authorization/permission.type'
import { Directive, Field, ID, ObjectType } from 'type-graphql'

@Directive('@inaccessible')
@ObjectType({ description: 'What a member may do in the workspace, and with whom the rows are shared.' })
export class MemberAccess {
  @Field(() => [Permission], { description: 'What the role is granted.' })
  grants: Permission[]

  @Field(() => [ID], { description: 'The teams of the member.' })
  teamIds: readonly string[]

  @Field(() => [ID], { description: 'Everyone else in those teams.' })
  teammateIds: readonly string[]
}

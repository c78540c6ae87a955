import { ForwardPageArguments } from '@parley/toolkit/pagination/page-arguments'
import { ArgsType, Field, ID, InputType } from 'type-graphql'

@ArgsType()
export class TeamsArguments extends ForwardPageArguments {
  @Field(() => String, { nullable: true, description: 'Those with all of these words in the name.' })
  search?: string | null
}

@InputType({ description: 'A new team.' })
export class CreateTeamInput {
  @Field(() => String, { description: '1 to 80 characters, unique in the workspace.' })
  name: string

  @Field(() => [ID], { defaultValue: [], description: 'Its first members, up to 500.' })
  userIds: string[]
}

@InputType({ description: 'The new name of a team.' })
export class RenameTeamInput {
  @Field(() => ID, { description: 'The team.' })
  id: string

  @Field(() => String, { description: '1 to 80 characters, unique in the workspace.' })
  name: string
}

@InputType({ description: 'Who comes into a team, or goes out of it.' })
export class TeamMembersInput {
  @Field(() => ID, { description: 'The team.' })
  teamId: string

  @Field(() => [ID], { description: 'Members of the workspace, up to 500.' })
  userIds: string[]
}

import type { Role } from '@parley/toolkit/context/actor'
import { ForwardPageArguments } from '@parley/toolkit/pagination/page-arguments'
import { ArgsType, Field, ID, InputType } from 'type-graphql'
import { RoleEnum } from '@parley/toolkit/authorization/role.type'

@ArgsType()
export class MembersArguments extends ForwardPageArguments {
  @Field(() => String, { nullable: true, description: 'Those with all of these words in name or address.' })
  search?: string | null

  @Field(() => RoleEnum, { nullable: true, description: 'Those with this role.' })
  role?: Role | null

  @Field(() => [ID], { nullable: true, description: 'Those of these who are members.' })
  ids?: string[] | null
}

@InputType({ description: 'The new role of a member.' })
export class ChangeMemberRoleInput {
  @Field(() => ID, { description: 'The member.' })
  userId: string

  @Field(() => RoleEnum, { description: 'The new role; not above your own.' })
  role: Role
}

@InputType({ description: 'Whom to remove, and who takes over.' })
export class RemoveMemberInput {
  @Field(() => ID, { description: 'The member.' })
  userId: string

  @Field(() => ID, {
    nullable: true,
    description:
      'The member who takes over the accounts, conversations, records and open work; nobody does if it is left out.',
  })
  successorId?: string | null
}

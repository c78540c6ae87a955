import { createAssignmentFields } from '@parley/toolkit/authorization/assignment-fields'
import { AssignInput } from '@parley/toolkit/authorization/assignment.inputs'
import { Requires } from '@parley/toolkit/authorization/guards'
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql'
import type { AccountsContext } from '../context'
import { TeamStub } from '../external/team.stub'
import { UserStub } from '../external/user.stub'
import type { BdAccountEntity } from './bd-account.entity'
import { BdAccount } from './bd-account.type'

@Resolver()
export class AccountAssignmentResolver {
  @Requires('accounts:assign')
  @Mutation(() => [BdAccount], {
    description: 'Says who looks after accounts. NOT_FOUND, VALIDATION_FAILED, DEPENDENCY_UNAVAILABLE.',
  })
  assignBdAccounts(
    @Arg('input', () => AssignInput, { description: 'Which, and who looks after them then.' }) input: AssignInput,
    @Ctx() { services }: AccountsContext,
  ): Promise<BdAccountEntity[]> {
    return services.assignAccounts.run(input)
  }
}

export const ACCOUNT_ASSIGNMENT_FIELDS = createAssignmentFields([[BdAccount, 'accounts']], {
  user: UserStub,
  team: TeamStub,
})

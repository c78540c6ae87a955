import { createAssignmentFields } from '@parley/toolkit/authorization/assignment-fields'
import { AssignInput } from '@parley/toolkit/authorization/assignment.inputs'
import { Requires } from '@parley/toolkit/authorization/guards'
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql'
import { Company } from '../company/company.type'
import { Contact } from '../contact/contact.type'
import type { CrmContext } from '../context'
import { Deal } from '../deal/deal.type'
import { TeamStub } from '../external/team.stub'
import { UserStub } from '../external/user.stub'

const INPUT = { description: 'Which, and who looks after them then.' }
const ERRORS = 'NOT_FOUND, VALIDATION_FAILED, DEPENDENCY_UNAVAILABLE.'

@Resolver()
class AssignmentResolver {
  @Requires('contacts:assign')
  @Mutation(() => [Contact], { description: `Says who looks after contacts. ${ERRORS}` })
  assignContacts(
    @Arg('input', () => AssignInput, INPUT) input: AssignInput,
    @Ctx() { services }: CrmContext,
  ): Promise<Contact[]> {
    return services.assignContacts.run(input)
  }

  @Requires('companies:assign')
  @Mutation(() => [Company], { description: `Says who looks after companies. ${ERRORS}` })
  assignCompanies(
    @Arg('input', () => AssignInput, INPUT) input: AssignInput,
    @Ctx() { services }: CrmContext,
  ): Promise<Company[]> {
    return services.assignCompanies.run(input)
  }

  @Requires('deals:assign')
  @Mutation(() => [Deal], { description: `Says who looks after deals. ${ERRORS}` })
  assignDeals(
    @Arg('input', () => AssignInput, INPUT) input: AssignInput,
    @Ctx() { services }: CrmContext,
  ): Promise<Deal[]> {
    return services.assignDeals.run(input)
  }
}

/** Who looks after records, and the fields that say so. */
export const ASSIGNMENT_RESOLVERS = [
  AssignmentResolver,
  ...createAssignmentFields(
    [
      [Contact, 'contacts'],
      [Company, 'companies'],
      [Deal, 'deals'],
    ],
    { user: UserStub, team: TeamStub },
  ),
]

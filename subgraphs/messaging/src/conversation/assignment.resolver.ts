import { createAssignmentFields } from '@parley/toolkit/authorization/assignment-fields'
import { AssignInput } from '@parley/toolkit/authorization/assignment.inputs'
import { requirePermission } from '@parley/toolkit/authorization/authorize'
import { Requires } from '@parley/toolkit/authorization/guards'
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql'
import type { MessagingContext } from '../context'
import { TeamStub } from '../external/team.stub'
import { UserStub } from '../external/user.stub'
import { Conversation } from './conversation.type'

@Resolver()
export class ConversationAssignmentResolver {
  @Requires('conversations:assign')
  @Mutation(() => [Conversation], {
    description: 'Says who looks after conversations. NOT_FOUND, VALIDATION_FAILED, DEPENDENCY_UNAVAILABLE.',
  })
  assignConversations(
    @Arg('input', () => AssignInput, { description: 'Which, and who looks after them then.' }) input: AssignInput,
    @Ctx() { request, services }: MessagingContext,
  ): Promise<Conversation[]> {
    return services.assignConversations.run(requirePermission(request, 'conversations:assign'), input)
  }
}

export const CONVERSATION_ASSIGNMENT_FIELDS = createAssignmentFields([[Conversation, 'conversations']], {
  user: UserStub,
  team: TeamStub,
})

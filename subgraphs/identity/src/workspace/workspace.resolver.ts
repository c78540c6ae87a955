import { requireUser } from '@parley/toolkit/authorization/authorize'
import { Requires, SignedIn } from '@parley/toolkit/authorization/guards'
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql'
import type { IdentityContext } from '../context'
import { Workspace } from './workspace.type'

@Resolver(() => Workspace)
export class WorkspaceResolver {
  @SignedIn()
  @Mutation(() => Workspace, {
    description: 'Founds another workspace, whose owner you are; switch to it afterwards. VALIDATION_FAILED.',
  })
  createWorkspace(
    @Arg('name', () => String, { description: '1 to 120 characters.' }) name: string,
    @Ctx() { request, services }: IdentityContext,
  ): Promise<Workspace> {
    return services.createWorkspace.run(requireUser(request), name)
  }

  @Requires('workspace:manage')
  @Mutation(() => Workspace, { description: 'Gives this workspace another name. FORBIDDEN, VALIDATION_FAILED.' })
  renameWorkspace(
    @Arg('name', () => String, { description: '1 to 120 characters.' }) name: string,
    @Ctx() { request, services }: IdentityContext,
  ): Promise<Workspace> {
    return services.renameWorkspace.run(requireUser(request), name)
  }
}

import { requireUser } from '@parley/toolkit/authorization/authorize'
import { Requires } from '@parley/toolkit/authorization/guards'
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql'
import type { IdentityContext } from '../context'
import { Workspace } from './workspace.type'

@Resolver(() => Workspace)
export class WorkspaceResolver {
  @Requires('workspace:manage')
  @Mutation(() => Workspace, { description: 'Gives this workspace another name. FORBIDDEN, VALIDATION_FAILED.' })
  renameWorkspace(
    @Arg('name', () => String, { description: '1 to 120 characters.' }) name: string,
    @Ctx() { request, services }: IdentityContext,
  ): Promise<Workspace> {
    return services.renameWorkspace.run(requireUser(request), name)
  }
}

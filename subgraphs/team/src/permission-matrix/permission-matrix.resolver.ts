import { requireUser } from '@parley/toolkit/authorization/authorize'
import { Requires, SignedIn } from '@parley/toolkit/authorization/guards'
import { RoleEnum } from '@parley/toolkit/authorization/role.type'
import type { Role } from '@parley/toolkit/context/actor'
import { Arg, Ctx, Int, Mutation, Query, Resolver } from 'type-graphql'
import type { TeamContext } from '../context'
import { SetPermissionsInput } from './permission-matrix.inputs'
import { RolePermissions } from './permission-matrix.type'

@Resolver(() => RolePermissions)
export class PermissionMatrixResolver {
  @Requires('members:read')
  @Query(() => [RolePermissions], {
    description: 'What each role may do in this workspace, the most powerful leading.',
  })
  permissionMatrix(@Ctx() { services }: TeamContext): Promise<RolePermissions[]> {
    return services.permissionMatrix.list()
  }

  @SignedIn()
  @Mutation(() => RolePermissions, {
    description:
      'Says what a role may do, at once and for every member who has it. FORBIDDEN unless you are an owner; OWNER_PERMISSIONS_FIXED, STALE_VERSION, VALIDATION_FAILED.',
  })
  setPermissions(
    @Arg('input', () => SetPermissionsInput, { description: 'The role, and all that it shall be allowed.' })
    input: SetPermissionsInput,
    @Ctx() { request, services }: TeamContext,
  ): Promise<RolePermissions> {
    return services.permissionMatrix.set(requireUser(request), input)
  }

  @SignedIn()
  @Mutation(() => RolePermissions, {
    description:
      'Gives a role back what every workspace begins with. FORBIDDEN unless you are an owner; OWNER_PERMISSIONS_FIXED, STALE_VERSION.',
  })
  resetPermissions(
    @Arg('role', () => RoleEnum, { description: 'Any but OWNER.' }) role: Role,
    @Arg('version', () => Int, { description: 'The version that the decision was made on.' }) version: number,
    @Ctx() { request, services }: TeamContext,
  ): Promise<RolePermissions> {
    return services.permissionMatrix.reset(requireUser(request), role, version)
  }
}

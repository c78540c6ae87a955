import { requireUser } from '@parley/toolkit/authorization/authorize'
import { Requires, ServiceOnly, SignedIn } from '@parley/toolkit/authorization/guards'
import type { Page } from '@parley/toolkit/pagination/page'
import { DateTimeISOResolver } from 'graphql-scalars'
import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql'
import type { IdentityContext } from '../context'
import { Workspace } from '../workspace/workspace.type'
import { ChangeMemberRoleInput, MembersArguments, RemoveMemberInput } from './member.inputs'
import { Member, MemberConnection } from './member.type'
import { WorkspaceDirectory } from './workspace-directory.type'

@Resolver(() => Member)
export class MemberResolver {
  @Requires('members:read')
  @Query(() => MemberConnection, { description: 'Who belongs to the workspace, by name.' })
  members(
    @Args(() => MembersArguments) { search, role, ids, ...page }: MembersArguments,
    @Ctx() { services }: IdentityContext,
  ): Promise<Page<Member>> {
    return services.members.list(page, { search, role, ids })
  }

  @FieldResolver(() => DateTimeISOResolver, {
    nullable: true,
    description: 'When they last used a session in this workspace; to the minute or so. Null if never.',
  })
  lastSeenAt(@Root() { id }: Member, @Ctx() { loaders }: IdentityContext): Promise<Date | null> {
    return loaders.lastSeen.load(id)
  }

  @Requires('members:manage')
  @Mutation(() => Member, {
    description:
      'Gives a member another role, at once. FORBIDDEN for a role above your own, or for a member who is above you; LAST_OWNER, NOT_FOUND.',
  })
  changeMemberRole(
    @Arg('input', () => ChangeMemberRoleInput, { description: 'Who, and which role.' }) input: ChangeMemberRoleInput,
    @Ctx() { request, services }: IdentityContext,
  ): Promise<Member> {
    return services.changeMemberRole.run(requireUser(request), input)
  }

  @Requires('members:manage')
  @Mutation(() => Boolean, {
    description:
      'Ends a membership: sessions in the workspace end, and the successor takes over. FORBIDDEN for a member who is above you; LAST_OWNER, NOT_FOUND, VALIDATION_FAILED.',
  })
  async removeMember(
    @Arg('input', () => RemoveMemberInput, { description: 'Who goes, and who takes over.' }) input: RemoveMemberInput,
    @Ctx() { request, services }: IdentityContext,
  ): Promise<boolean> {
    await services.dismissMember.run(requireUser(request), input)
    return true
  }

  @SignedIn()
  @Mutation(() => Boolean, {
    description: 'Ends the own membership in this workspace; its sessions end. LAST_OWNER, VALIDATION_FAILED.',
  })
  async leaveWorkspace(
    @Arg('successorId', () => ID, {
      nullable: true,
      description: 'The member who takes over; nobody does if it is left out.',
    })
    successorId: string | null,
    @Ctx() { request, services }: IdentityContext,
  ): Promise<boolean> {
    const actor = requireUser(request)
    await services.dismissMember.run(actor, { userId: actor.userId, successorId })
    return true
  }

  @SignedIn()
  @Mutation(() => Member, {
    description: 'Makes another member an owner and you an admin, both or neither. FORBIDDEN unless you are an owner.',
  })
  transferOwnership(
    @Arg('userId', () => ID, { description: 'The new owner.' }) userId: string,
    @Ctx() { request, services }: IdentityContext,
  ): Promise<Member> {
    return services.changeMemberRole.transferOwnership(requireUser(request), userId)
  }

  @SignedIn()
  @Mutation(() => Workspace, {
    description:
      'Joins the workspace that an invitation is for; switch to it afterwards. NOT_FOUND, ALREADY_MEMBER, INVITATION_EXPIRED, INVITATION_REVOKED, INVITATION_DECLINED, INVITATION_USED, INVITATION_FOR_ANOTHER.',
  })
  acceptInvitation(
    @Arg('token', () => String, { description: 'Out of the link.' }) token: string,
    @Ctx() { request, services }: IdentityContext,
  ): Promise<Workspace> {
    return services.acceptInvitation.run(requireUser(request), token)
  }

  @ServiceOnly()
  @Query(() => WorkspaceDirectory, {
    description: 'The name of the workspace, and those of the named users who are members.',
  })
  workspaceDirectory(
    @Arg('userIds', () => [ID], { description: 'Users by id.' }) userIds: string[],
    @Arg('emails', () => [String], { description: 'Users by address, in lower case.' }) emails: string[],
    @Ctx() { services }: IdentityContext,
  ): Promise<WorkspaceDirectory> {
    return services.workspaceDirectory.look(userIds, emails)
  }

  @ServiceOnly()
  @Query(() => [ID], { description: 'All members of the workspace by name, for a list that is sorted by them.' })
  memberOrder(@Ctx() { services }: IdentityContext): Promise<string[]> {
    return services.members.listIds()
  }
}

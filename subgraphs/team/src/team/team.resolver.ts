import { requirePermission } from '@parley/toolkit/authorization/authorize'
import { Requires, ServiceOnly } from '@parley/toolkit/authorization/guards'
import type { Page } from '@parley/toolkit/pagination/page'
import { Arg, Args, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql'
import type { TeamContext } from '../context'
import { MemberStub } from '../external/member.stub'
import { CreateTeamInput, RenameTeamInput, TeamMembersInput, TeamsArguments } from './team.inputs'
import { Team, TeamConnection } from './team.type'

@Resolver(() => Team)
export class TeamResolver {
  @Requires('teams:read')
  @Query(() => TeamConnection, { description: 'The teams of the workspace, by name.' })
  teams(
    @Args(() => TeamsArguments) { search, ...page }: TeamsArguments,
    @Ctx() { services }: TeamContext,
  ): Promise<Page<Team>> {
    return services.teams.list(page, search ?? null)
  }

  @Requires('teams:read')
  @Query(() => Team, { nullable: true, description: 'A team; null if the workspace has none with this id.' })
  team(
    @Arg('id', () => ID, { description: 'Of the team.' }) id: string,
    @Ctx() { loaders }: TeamContext,
  ): Promise<Team | null> {
    return loaders.teams.load(id)
  }

  @FieldResolver(() => [MemberStub], { description: 'Who is in it, those who came first leading.' })
  members(@Root() { id }: Team, @Ctx() { loaders }: TeamContext): Promise<MemberStub[]> {
    return loaders.membersOfTeam.load(id)
  }

  @Requires('teams:manage')
  @Mutation(() => Team, { description: 'Creates a team. VALIDATION_FAILED, TEAM_NAME_TAKEN, NOT_FOUND.' })
  createTeam(
    @Arg('input', () => CreateTeamInput, { description: 'Its name and its members.' }) input: CreateTeamInput,
    @Ctx() { request, services }: TeamContext,
  ): Promise<Team> {
    return services.manageTeams.create(requirePermission(request, 'teams:manage'), input)
  }

  @Requires('teams:manage')
  @Mutation(() => Team, { description: 'Renames a team. VALIDATION_FAILED, TEAM_NAME_TAKEN, NOT_FOUND.' })
  renameTeam(
    @Arg('input', () => RenameTeamInput, { description: 'Which team, and its new name.' }) input: RenameTeamInput,
    @Ctx() { request, services }: TeamContext,
  ): Promise<Team> {
    return services.manageTeams.rename(requirePermission(request, 'teams:manage'), input)
  }

  @Requires('teams:manage')
  @Mutation(() => Boolean, {
    description: 'Deletes a team; what was assigned to it keeps its owners. NOT_FOUND.',
  })
  async deleteTeam(
    @Arg('id', () => ID, { description: 'Of the team.' }) id: string,
    @Ctx() { request, services }: TeamContext,
  ): Promise<boolean> {
    await services.manageTeams.delete(requirePermission(request, 'teams:manage'), id)
    return true
  }

  @Requires('teams:manage')
  @Mutation(() => Team, { description: 'Brings members into a team. NOT_FOUND, VALIDATION_FAILED.' })
  addTeamMembers(
    @Arg('input', () => TeamMembersInput, { description: 'Which team, and who.' }) input: TeamMembersInput,
    @Ctx() { request, services }: TeamContext,
  ): Promise<Team> {
    return services.manageTeams.addMembers(requirePermission(request, 'teams:manage'), input)
  }

  @Requires('teams:manage')
  @Mutation(() => Team, { description: 'Takes members out of a team. NOT_FOUND, VALIDATION_FAILED.' })
  removeTeamMembers(
    @Arg('input', () => TeamMembersInput, { description: 'Which team, and who.' }) input: TeamMembersInput,
    @Ctx() { request, services }: TeamContext,
  ): Promise<Team> {
    return services.manageTeams.removeMembers(requirePermission(request, 'teams:manage'), input)
  }

  @ServiceOnly()
  @Mutation(() => [ID], {
    description: 'Whose turns come next in a team, which counts as taking them. NOT_FOUND, NOBODY_AVAILABLE.',
  })
  nextAssignees(
    @Arg('teamId', () => ID, { description: 'The team.' }) teamId: string,
    @Arg('count', () => Int, { description: 'How many turns, 1 to 500.' }) count: number,
    @Ctx() { services }: TeamContext,
  ): Promise<string[]> {
    return services.takeTurns.run(teamId, count)
  }

  @ServiceOnly()
  @Query(() => [ID], { description: 'All teams of the workspace by name, for a list that is sorted by them.' })
  teamOrder(@Ctx() { services }: TeamContext): Promise<string[]> {
    return services.teams.listIds()
  }
}

import { queryableId } from '@parley/toolkit/database/queryable-id'
import { nobodyAvailable, teamNotFound } from './team.errors'
import type { TeamMemberStore } from './team-member.store'
import type { TeamStore } from './team.store'

/** Hands the work of a team out in turn: each member who is there gets as much as the others, however much comes at once. */
export class NextAssignee {
  constructor(
    private readonly teams: TeamStore,
    private readonly members: TeamMemberStore,
  ) {}

  async run(teamId: string): Promise<string> {
    const id = queryableId(teamId)
    const userId = await this.members.takeTurn(id)
    if (userId) return userId
    const [team] = await this.teams.findByIds([id])
    throw team ? nobodyAvailable() : teamNotFound()
  }
}

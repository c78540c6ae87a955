import { queryableId } from '@parley/toolkit/database/queryable-id'
import { DomainError } from '@parley/toolkit/errors/domain-error'
import { nobodyAvailable, teamNotFound } from './team.errors'
import type { TeamMemberStore } from './team-member.store'
import type { TeamStore } from './team.store'

/** As many records as one assignment may have. */
const TURNS_LIMIT = 500

/** Hands the work of a team out in turn: each member who is there gets as much as the others, however much comes at once. */
export class TakeTurns {
  constructor(
    private readonly teams: TeamStore,
    private readonly members: TeamMemberStore,
  ) {}

  async run(teamId: string, count: number): Promise<string[]> {
    if (count < 1 || count > TURNS_LIMIT)
      throw new DomainError('VALIDATION_FAILED', `Ask for 1 to ${TURNS_LIMIT} turns.`, { fields: { count: ['range'] } })
    const id = queryableId(teamId)
    const userIds = await this.members.takeTurns(id, count)
    if (userIds.length > 0) return userIds
    const [team] = await this.teams.findByIds([id])
    throw team ? nobodyAvailable() : teamNotFound()
  }
}

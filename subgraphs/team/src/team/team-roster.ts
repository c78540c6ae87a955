import type { EntityManager } from 'typeorm'
import type { ColleagueStore } from '../availability/colleague.store'
import type { Directory } from '../external/directory'
import { memberNotFound } from './team.errors'
import type { TeamMemberStore } from './team-member.store'

/**
 * Who is in a team. Only members of the workspace come in: identity is asked before the transaction, and someone who was
 * removed since then is known here by the event of it, or will be taken out by that event.
 */
export class TeamRoster {
  constructor(
    private readonly members: TeamMemberStore,
    private readonly colleagues: ColleagueStore,
    private readonly directory: Directory,
  ) {}

  /** NOT_FOUND unless all are members of the workspace. */
  async requireMembers(userIds: readonly string[]): Promise<void> {
    if (userIds.length === 0) return
    const { members } = await this.directory.look({ userIds })
    if (members.length < new Set(userIds).size) throw memberNotFound()
  }

  /** Answers those who were not in it before. */
  async add(transaction: EntityManager, teamId: string, userIds: readonly string[]): Promise<string[]> {
    if (userIds.length === 0) return []
    const departed = await this.colleagues.findDeparted(transaction, userIds)
    if (departed.length > 0) throw memberNotFound()
    return this.members.add(transaction, teamId, userIds)
  }

  remove(transaction: EntityManager, teamId: string, userIds: readonly string[]): Promise<string[]> {
    return this.members.remove(transaction, teamId, userIds)
  }

  async list(transaction: EntityManager, teamId: string): Promise<string[]> {
    const members = await this.members.findMembers([teamId], transaction)
    return members.map(({ userId }) => userId)
  }
}

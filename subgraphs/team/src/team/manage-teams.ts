import { accessChanged } from '@parley/schema/events/team'
import { createTeamInput, renameTeamInput, teamMembersInput } from '@parley/schema/inputs/team'
import { memberIdOf } from '@parley/toolkit/authorization/authorize'
import type { MemberActor } from '@parley/toolkit/context/actor'
import { queryableId } from '@parley/toolkit/database/queryable-id'
import { storableText } from '@parley/toolkit/database/storable-text'
import { inTransaction } from '@parley/toolkit/database/transaction'
import { isUniqueViolation } from '@parley/toolkit/database/unique-violation'
import { validateInput } from '@parley/toolkit/errors/validate-input'
import { newEvent } from '@parley/toolkit/events/outbox'
import type { DataSource, EntityManager } from 'typeorm'
import { uuidv7 } from 'uuidv7'
import type { ActivityKind } from '../activity/activity-kinds'
import type { Telling } from '../activity/telling'
import { memberNotFound, teamNameTaken, teamNotFound } from './team.errors'
import type { TeamEntity } from './team.entity'
import type { TeamRoster } from './team-roster'
import type { TeamStore } from './team.store'

const CHANGED = { kind: 'TEAM_CHANGED' } as const

interface TeamMembers {
  readonly teamId: string
  readonly userIds: readonly string[]
}

interface TeamChange {
  readonly action: string
  readonly kind: ActivityKind
  readonly actor: MemberActor
  /** Those who may see something else now. */
  readonly userIds: string[]
  readonly before?: Record<string, string | string[]>
  readonly after?: Record<string, string | string[]>
}

/**
 * Creates, renames and deletes teams, and says who is in them. Whoever is in a team may see what its members see, so each
 * change tells the gateway to ask again.
 */
export class ManageTeams {
  constructor(
    private readonly database: DataSource,
    private readonly teams: TeamStore,
    private readonly roster: TeamRoster,
    private readonly telling: Telling,
  ) {}

  async create(actor: MemberActor, input: { name: string; userIds: readonly string[] }): Promise<TeamEntity> {
    const { name, userIds } = validateInput(createTeamInput, input)
    await this.roster.requireMembers(userIds)
    return this.named(async (transaction) => {
      await this.telling.journal.begin(transaction)
      const team = await this.teams.create(transaction, { id: uuidv7(), name: storableText(name) })
      const added = await this.roster.add(transaction, team.id, userIds)
      const after = { name: team.name, members: added }
      await this.tell(transaction, team, { action: 'team.created', kind: 'TEAM_CREATED', actor, userIds: added, after })
      return team
    })
  }

  async rename(actor: MemberActor, input: { id: string; name: string }): Promise<TeamEntity> {
    const { id, name } = validateInput(renameTeamInput, input)
    return this.named(async (transaction) => {
      const team = await this.lock(transaction, id)
      const before = { name: team.name }
      team.name = storableText(name)
      await this.teams.rename(transaction, team.id, team.name)
      const after = { name: team.name }
      await this.tell(transaction, team, { ...CHANGED, action: 'team.renamed', actor, userIds: [], before, after })
      return team
    })
  }

  async delete(actor: MemberActor, id: string): Promise<void> {
    await inTransaction(this.database, async (transaction) => {
      const team = await this.lock(transaction, id)
      const members = await this.roster.list(transaction, team.id)
      await this.teams.delete(transaction, team.id)
      const before = { name: team.name, members }
      await this.tell(transaction, team, {
        action: 'team.deleted',
        kind: 'TEAM_DELETED',
        actor,
        userIds: members,
        before,
      })
    })
  }

  async addMembers(actor: MemberActor, input: TeamMembers): Promise<TeamEntity> {
    const { teamId, userIds } = validateInput(teamMembersInput, input)
    await this.roster.requireMembers(userIds)
    return inTransaction(this.database, async (transaction) => {
      const team = await this.lock(transaction, teamId)
      const added = await this.roster.add(transaction, team.id, userIds)
      if (added.length === 0) return team
      const everyone = { userIds: await this.roster.list(transaction, team.id), after: { members: added } }
      await this.tell(transaction, team, { ...CHANGED, action: 'team.membersAdded', actor, ...everyone })
      return team
    })
  }

  async removeMembers(actor: MemberActor, input: TeamMembers): Promise<TeamEntity> {
    const { teamId, userIds } = validateInput(teamMembersInput, input)
    return inTransaction(this.database, async (transaction) => {
      const team = await this.lock(transaction, teamId)
      const everyone = await this.roster.list(transaction, team.id)
      const removed = await this.roster.remove(transaction, team.id, userIds)
      if (removed.length === 0) throw memberNotFound()
      const before = { members: removed }
      await this.tell(transaction, team, {
        ...CHANGED,
        action: 'team.membersRemoved',
        actor,
        userIds: everyone,
        before,
      })
      return team
    })
  }

  private async lock(transaction: EntityManager, id: string): Promise<TeamEntity> {
    await this.telling.journal.begin(transaction)
    const team = await this.teams.lock(transaction, queryableId(id))
    if (!team) throw teamNotFound()
    return team
  }

  private async tell(
    transaction: EntityManager,
    { id, name }: TeamEntity,
    { action, kind, actor, userIds, ...values }: TeamChange,
  ): Promise<void> {
    const { audit, outbox, journal } = this.telling
    await audit.record(transaction, { action, target: { type: 'Team', id, name }, ...values })
    if (userIds.length > 0)
      await outbox.append(transaction, [newEvent(accessChanged, { workspaceId: actor.workspaceId, userIds })])
    const about = { subjectType: 'Team', subjectId: id, subjectName: name } as const
    await journal.record(transaction, { kind, actorId: memberIdOf(actor), ...about })
  }

  private named<Result>(work: (transaction: EntityManager) => Promise<Result>): Promise<Result> {
    return inTransaction(this.database, work).catch((error: unknown) => {
      throw isUniqueViolation(error) ? teamNameTaken() : error
    })
  }
}

import { assignmentInput } from '@parley/schema/inputs/assignment'
import { workspaceScope } from '../database/workspace-scope'
import { DomainError } from '../errors/domain-error'
import { validateInput } from '../errors/validate-input'
import type { Graph } from '../subgraph/graph'
import type { Assignment } from './assignment'

export interface AssignmentChange extends Partial<Omit<Assignment, 'ownerId'>> {
  /** A list gives each of the records, in the order of their ids, to another. */
  readonly ownerId?: string | null | readonly string[]
}

export interface AssignmentRequest {
  readonly ids: readonly string[]
  readonly ownerId?: string | null
  readonly teamId?: string | null
  readonly sharedWith?: readonly string[] | null
  readonly inTurn?: boolean | null
}

export interface CheckedAssignment {
  /** Each once, in order: locks are taken so. */
  readonly ids: readonly string[]
  readonly change: AssignmentChange
}

const MEMBERS = 'query ($userIds: [ID!]!) { membersAmong(userIds: $userIds) }'
const TEAM = 'query ($of: [_Any!]!) { _entities(representations: $of) { ... on Team { id } } }'
const TURNS = 'mutation ($teamId: ID!, $count: Int!) { nextAssignees(teamId: $teamId, count: $count) }'

/** Checks that a record is given to members and teams that the workspace has; `identity` and `team` know. */
export class Assignees {
  constructor(private readonly graph: Graph) {}

  /** VALIDATION_FAILED by input path, NOBODY_AVAILABLE, DEPENDENCY_UNAVAILABLE while nobody can say. */
  async check(input: AssignmentRequest): Promise<CheckedAssignment> {
    const { ids: given, ...wanted } = validateInput(assignmentInput, {
      ...input,
      sharedWith: input.sharedWith ?? undefined,
    })
    const ids = distinct(given)
    const ownerId = wanted.ownerId?.toLowerCase() ?? wanted.ownerId
    const teamId = wanted.teamId?.toLowerCase() ?? wanted.teamId
    const sharedWith = wanted.sharedWith && distinct(wanted.sharedWith)
    const [members, hasTeam] = await Promise.all([
      this.findMembers(distinct([...(ownerId ? [ownerId] : []), ...(sharedWith ?? [])])),
      teamId ? this.hasTeam(teamId) : true,
    ])
    if (ownerId && !members.has(ownerId)) throw unknownAssignee('ownerId')
    if (!hasTeam) throw unknownAssignee('teamId')
    if (sharedWith?.some((id) => !members.has(id))) throw unknownAssignee('sharedWith')
    const change = {
      ...(ownerId !== undefined && { ownerId }),
      ...(wanted.inTurn && teamId && { ownerId: await this.takeTurns(teamId, ids.length) }),
      ...(teamId !== undefined && { teamId }),
      ...(sharedWith && { sharedWith }),
    }
    return { ids, change }
  }

  private async findMembers(userIds: readonly string[]): Promise<ReadonlySet<string>> {
    if (userIds.length === 0) return new Set()
    const question = { document: MEMBERS, variables: { userIds } }
    const answer = await this.graph.ask<{ membersAmong: string[] }>('identity', question, workspaceScope.require())
    return new Set(answer.membersAmong)
  }

  private async takeTurns(teamId: string, count: number): Promise<string[]> {
    const question = { document: TURNS, variables: { teamId, count } }
    const answer = await this.graph.ask<{ nextAssignees: string[] }>('team', question, workspaceScope.require())
    return answer.nextAssignees
  }

  private async hasTeam(id: string): Promise<boolean> {
    const question = { document: TEAM, variables: { of: [{ __typename: 'Team', id }] } }
    const answer = await this.graph.ask<{ _entities: unknown[] }>('team', question, workspaceScope.require())
    return answer._entities[0] != null
  }
}

const distinct = (ids: readonly string[]): string[] => [...new Set(ids.map((id) => id.toLowerCase()))].sort()

function unknownAssignee(field: string): DomainError {
  const fields = { [`input.${field}`]: ['notFound'] }
  return new DomainError('VALIDATION_FAILED', 'The workspace has no such member or team.', { fields })
}

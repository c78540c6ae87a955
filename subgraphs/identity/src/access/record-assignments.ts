import type { Assignment } from '@parley/toolkit/authorization/assignment'
import type { AssignedResource } from '@parley/toolkit/database/assigned-store'
import { queryableId } from '@parley/toolkit/database/queryable-id'
import type { Graph } from '@parley/toolkit/subgraph/graph'

/** Where each type of record lives, and what the graph calls it there. */
const RECORDS = {
  BD_ACCOUNT: { subgraph: 'accounts', type: 'BdAccount', resource: 'accounts' },
  CONVERSATION: { subgraph: 'messaging', type: 'Conversation', resource: 'conversations' },
  CONTACT: { subgraph: 'crm', type: 'Contact', resource: 'contacts' },
  COMPANY: { subgraph: 'crm', type: 'Company', resource: 'companies' },
  DEAL: { subgraph: 'crm', type: 'Deal', resource: 'deals' },
} as const satisfies Record<string, { subgraph: string; type: string; resource: AssignedResource }>
export type ExplainedRecord = keyof typeof RECORDS
export const EXPLAINED_RECORDS = Object.keys(RECORDS) as ExplainedRecord[]

interface Ref {
  readonly id: string
}
interface Entity {
  readonly owner: Ref | null
  readonly team: Ref | null
  readonly sharedWith: readonly (Ref | null)[]
}

export const resourceOf = (record: ExplainedRecord): AssignedResource => RECORDS[record].resource

/** Says who looks after records of other domains: as those answer another part of Parley, which sees every row. */
export class RecordAssignments {
  constructor(private readonly graph: Graph) {}

  /** Null for what the workspace does not have. */
  async find(record: ExplainedRecord, id: string, workspaceId: string): Promise<Assignment | null> {
    const { subgraph, type } = RECORDS[record]
    const document = `query ($of: [_Any!]!) {
      _entities(representations: $of) { ... on ${type} { owner { id } team { id } sharedWith { id } } }
    }`
    const variables = { of: [{ __typename: type, id: queryableId(id) }] }
    const answer = await this.graph.ask<{ _entities: [Entity | null] }>(subgraph, { document, variables }, workspaceId)
    const [found] = answer._entities
    return (
      found && {
        ownerId: found.owner?.id ?? null,
        teamId: found.team?.id ?? null,
        sharedWith: found.sharedWith.flatMap((user) => user?.id ?? []),
      }
    )
  }
}

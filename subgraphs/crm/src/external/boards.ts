import { workspaceScope } from '@parley/toolkit/database/workspace-scope'
import { DomainError } from '@parley/toolkit/errors/domain-error'
import type { Graph } from '@parley/toolkit/subgraph/graph'

/** Where a new deal is to stand. */
export interface DealPlace {
  readonly pipelineId?: string | null
  readonly stageId?: string | null
}

const ASK =
  'query ($pipelineId: ID, $stageId: ID) { isThere: hasDealPlace(pipelineId: $pipelineId, stageId: $stageId) }'

/** Asks the boards of the workspace in scope. */
export class Boards {
  constructor(private readonly graph: Graph) {}

  /** Whether there is such a place. True while nobody answers: no deal waits for a board, which finds it another place. */
  async has(place: DealPlace): Promise<boolean> {
    const question = { document: ASK, variables: { ...place } }
    try {
      return (await this.graph.ask<{ isThere: boolean }>('pipeline', question, workspaceScope.require())).isThere
    } catch (error) {
      if (error instanceof DomainError && error.code === 'DEPENDENCY_UNAVAILABLE') return true
      throw error
    }
  }
}

import { workspaceScope } from '@parley/toolkit/database/workspace-scope'
import type { Graph } from '@parley/toolkit/subgraph/graph'

/** Who knows the order of what records name and crm does not keep, by its type in the graph. */
const KEPT_BY = {
  User: ['identity', '{ places: memberOrder }'],
  Team: ['team', '{ places: teamOrder }'],
  Pipeline: ['pipeline', '{ places: pipelineOrder }'],
  Stage: ['pipeline', '{ places: stageOrder }'],
} as const satisfies Record<string, readonly [subgraph: string, document: string]>

/** Asks in which order people read what the workspace in scope keeps elsewhere. */
export class Places {
  constructor(private readonly graph: Graph) {}

  /** Ids, the first leading; none for what crm keeps itself. DEPENDENCY_UNAVAILABLE. */
  async inOrder(type: string | undefined): Promise<readonly string[]> {
    if (!isKeptElsewhere(type)) return []
    const [subgraph, document] = KEPT_BY[type]
    return (await this.graph.ask<{ places: string[] }>(subgraph, { document }, workspaceScope.require())).places
  }
}

const isKeptElsewhere = (type: string | undefined): type is keyof typeof KEPT_BY =>
  type !== undefined && type in KEPT_BY

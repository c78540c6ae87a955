import { accounts } from '@parley/accounts/subgraph'
import { crm } from '@parley/crm/subgraph'
import { identity } from '@parley/identity/subgraph'
import { messaging } from '@parley/messaging/subgraph'
import { pipeline } from '@parley/pipeline/subgraph'
import { team } from '@parley/team/subgraph'
import type { SubgraphDefinition } from '@parley/toolkit/subgraph/subgraph'

/** Every domain of the graph; the one place that knows them all. New ones go last: their order gives their local port. */
export const SUBGRAPHS = [
  identity,
  accounts,
  messaging,
  crm,
  team,
  pipeline,
] as unknown as readonly SubgraphDefinition[]

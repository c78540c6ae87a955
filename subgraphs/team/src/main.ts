import { serveSubgraphProcess } from '@parley/toolkit/subgraph/serve-process'
import { team } from './subgraph'

void serveSubgraphProcess(team)

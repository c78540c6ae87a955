import { serveSubgraphProcess } from '@parley/toolkit/subgraph/serve-process'
import { crm } from './subgraph'

void serveSubgraphProcess(crm)

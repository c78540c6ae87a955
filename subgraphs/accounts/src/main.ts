import { serveSubgraphProcess } from '@parley/toolkit/subgraph/serve-process'
import { accounts } from './subgraph'

void serveSubgraphProcess(accounts)

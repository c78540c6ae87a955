import { serveSubgraphProcess } from '@parley/toolkit/subgraph/serve-process'
import { identity } from './subgraph'

void serveSubgraphProcess(identity)

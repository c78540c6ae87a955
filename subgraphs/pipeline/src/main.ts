import { serveSubgraphProcess } from '@parley/toolkit/subgraph/serve-process'
import { pipeline } from './subgraph'

void serveSubgraphProcess(pipeline)

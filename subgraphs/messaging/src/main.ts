import { serveSubgraphProcess } from '@parley/toolkit/subgraph/serve-process'
import { messaging } from './subgraph'

void serveSubgraphProcess(messaging)

import { buildFederatedSchema } from '@parley/toolkit/subgraph/federated-schema'
import { composeGraph } from './src/composition'
import { SUBGRAPHS } from './src/subgraphs'
const r = composeGraph(SUBGRAPHS.map((d) => ({ name: d.name, sdl: buildFederatedSchema(d as never).sdl })))
console.log(r.supergraph.length, r.api.length)

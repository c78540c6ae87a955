import type { ApolloServerPlugin } from '@apollo/server'
import { Histogram, register } from 'prom-client'
import type { GatewayContext } from '../gateway-context'
import { codeOf } from '../gateway-errors'

/** From a cached read to a subgraph that is about to time out. */
const BUCKETS_SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10]
const NAME = 'parley_graphql_operation_seconds'

/** Time of operations by kind and by the first error's code. Names are chosen by clients, so they are no label. */
export function operationMetrics(): ApolloServerPlugin<GatewayContext> {
  const known = register.getSingleMetric(NAME) as Histogram | undefined
  const duration =
    known ??
    new Histogram({
      name: NAME,
      help: 'Time from the parsed request to the answer.',
      labelNames: ['kind', 'code'],
      buckets: BUCKETS_SECONDS,
    })
  return {
    requestDidStart: async () => {
      const stop = duration.startTimer()
      return {
        willSendResponse: async ({ operation, response: { body } }) => {
          const errors = body.kind === 'single' ? body.singleResult.errors : undefined
          stop({ kind: operation?.operation ?? 'unknown', code: codeOf(errors?.[0]) ?? 'ok' })
        },
      }
    },
  }
}

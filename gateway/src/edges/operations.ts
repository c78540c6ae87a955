import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { listen } from '@parley/toolkit/http/listen'
import { healthEndpoints, probeEndpoints, type ReadinessCheck } from '@parley/toolkit/metrics/health-endpoints'
import express, { type Router } from 'express'

/** Where /metrics and the detailed /readyz answer: on the port of the graph, on one of their own, or nowhere. */
export type OperationsPlace = 'public' | 'nowhere' | { readonly host: string; readonly port: number }

export interface OperationsOptions {
  readonly place: OperationsPlace
  readonly checks: Readonly<Record<string, ReadinessCheck>>
  readonly describe: () => Readonly<Record<string, unknown>>
}

export interface RunningOperations {
  /** For the port of the graph: whether it is up and ready, and more only where that is public. */
  readonly router: Router
  /** The port of their own; null without one. */
  readonly url: string | null
  stop(): Promise<void>
}

/** Tells operators how the gateway is, and others only whether it is there. */
export async function startOperations({ place, checks, describe }: OperationsOptions): Promise<RunningOperations> {
  if (place === 'public') return { router: healthEndpoints(checks, describe), url: null, stop: async () => undefined }
  const router = probeEndpoints(checks)
  if (place === 'nowhere') return { router, url: null, stop: async () => undefined }
  const app = express()
  app.disable('x-powered-by')
  app.use(healthEndpoints(checks, describe))
  const server = createServer(app)
  await listen(server, place.port, place.host)
  return {
    router,
    url: `http://${place.host}:${(server.address() as AddressInfo).port}`,
    stop: async () => {
      const closed = new Promise((resolve) => server.close(resolve))
      server.closeAllConnections()
      await closed
    },
  }
}

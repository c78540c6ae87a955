import type { Server } from 'node:http'

/**
 * How long a connection without requests stays open: longer than whoever asks keeps it, load balancers included (most of
 * them a minute). Only they may end it: a request that is on its way just when the server does so is lost, and a machine
 * that stands still for a moment meets that easily with the five seconds of Node.
 */
const IDLE_CONNECTION_MS = 75_000

/** Resolves when the server answers on the port; rejects when it cannot have it. */
export function listen(server: Server, port: number, host: string): Promise<void> {
  server.keepAliveTimeout = IDLE_CONNECTION_MS
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => {
      server.off('error', reject)
      resolve()
    })
  })
}

/** Takes no more connections, and resolves when all requests are answered. */
export function close(server: Server): Promise<void> {
  // A connection ends with the answer that it waits for; it would be kept as an idle one.
  server.keepAliveTimeout = 1
  const closed = new Promise<void>((resolve) => server.close(() => resolve()))
  server.closeIdleConnections()
  return closed
}

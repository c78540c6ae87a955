import { createGraphiQLFetcher, type Fetcher } from '@graphiql/toolkit'
import type { Client } from 'graphql-ws'
import { freshAccessToken } from '../lib/session/refresh-session'

/**
 * Sends what is written on the page: as the member whose session this browser holds, or as whoever the page's own
 * `authorization` header names. Subscriptions run over the app's kind of socket.
 */
export function createFetcher(url: string, socket: Client): Fetcher {
  return createGraphiQLFetcher({
    url,
    wsClient: socket,
    fetch: async (input, init) => {
      const headers = new Headers(init?.headers)
      const token = headers.has('authorization') ? null : await freshAccessToken()
      if (token) headers.set('authorization', `Bearer ${token}`)
      return fetch(input, { ...init, headers })
    },
  })
}

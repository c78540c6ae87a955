import { ApolloLink, Observable } from '@apollo/client'
import { print } from 'graphql'
import { createClient, type Client } from 'graphql-ws'
import { freshAccessToken, refreshSession } from '../session/refresh-session'
import { setConnection } from './connection'
import { documentId, isUnknownDocument } from './document-id'
import { sightChanged } from './sight'

/** A socket that answers no ping for this long is dead, however open it looks. */
const PONG_DEADLINE_MS = 5_000
const PING_EVERY_MS = 12_000
const LONGEST_PAUSE_MS = 15_000
/** The gateway's words for "this session has ended" and "this token is not good". */
const SESSION_ENDED = 4403
const NOT_SIGNED_IN = 4401

/** Context of a subscription whose variables move on, as the cursor of the inbox does. */
export interface LiveContext {
  currentVariables?: () => Record<string, unknown>
}

/**
 * One socket for everything live. It comes back by itself for as long as someone is signed in, first at once and then
 * with growing, jittered pauses, and subscribes again with the variables of that moment.
 */
export function createSocket(url: string): Client {
  let pongTimer: ReturnType<typeof setTimeout> | undefined
  let socket: WebSocket | undefined
  return createClient({
    url,
    lazy: true,
    lazyCloseTimeout: 3_000,
    keepAlive: PING_EVERY_MS,
    retryAttempts: Infinity,
    retryWait: pauseBeforeRetry,
    shouldRetry: () => true,
    connectionParams: async () => ({ authorization: `Bearer ${(await freshAccessToken()) ?? ''}` }),
    on: {
      opened: (opened) => {
        socket = opened as WebSocket
      },
      connected: () => setConnection('online'),
      ping: (received, payload) => {
        // The gateway says that this member may do more or less now: what is offered follows the session.
        if (received && payload?.['accessChanged']) void refreshSession().then(sightChanged)
        if (received && payload?.['sightLost']) sightChanged()
        if (received) return
        pongTimer = setTimeout(() => socket?.close(4408, 'No answer to a ping'), PONG_DEADLINE_MS)
      },
      pong: (received) => {
        if (received) clearTimeout(pongTimer)
      },
      closed: (event) => {
        clearTimeout(pongTimer)
        const { code } = event as CloseEvent
        if (code === 1000) return
        setConnection('offline')
        if (code === SESSION_ENDED || code === NOT_SIGNED_IN) void refreshSession()
      },
    },
  })
}

async function pauseBeforeRetry(retries: number): Promise<void> {
  const pause = retries === 0 ? 150 : Math.min(500 * 2 ** retries, LONGEST_PAUSE_MS)
  const jittered = pause * (0.75 + Math.random() / 2)
  await new Promise<void>((resolve) => {
    const go = (): void => {
      clearTimeout(timer)
      removeEventListener('online', go)
      resolve()
    }
    const timer = setTimeout(go, jittered)
    addEventListener('online', go)
  })
}

/** graphql-ws sends the same payload object on each reconnect: a getter gives it the variables of that moment. */
export function createLiveLink(socket: Client): ApolloLink {
  return new ApolloLink((operation) => {
    const { query, operationName } = operation
    const { currentVariables } = operation.getContext() as LiveContext
    const payload = () => {
      const id = documentId(query)
      return {
        operationName,
        query: id ? '' : print(query),
        ...(id && { extensions: id }),
        get variables() {
          return currentVariables?.() ?? operation.variables
        },
      }
    }
    return new Observable((observer) => {
      let stop: () => void
      const subscribe = (): void => {
        stop = socket.subscribe(payload(), {
          next: (result) => observer.next(result as ApolloLink.Result),
          error: (error) => (isUnknownDocument(query, error) ? subscribe() : observer.error(error)),
          complete: () => observer.complete(),
        })
      }
      subscribe()
      return () => stop()
    })
  })
}

import { print } from 'graphql'
import type { RefreshSessionMutation } from '../../gql/graphql'
import { documentId, isUnknownDocument } from '../apollo/document-id'
import { adoptSession, currentSession, setSession } from './session'
import { refreshSessionMutation } from './session-operations'

/** Renewed this long before the token ends, so that a request under way never meets its end. */
const RENEW_BEFORE_MS = 60_000
/** The longest wait for the answer; after it the window counts as offline and tries again later. */
const REFRESH_DEADLINE_MS = 15_000

let underWay: Promise<boolean> | null = null
let timer: ReturnType<typeof setTimeout> | undefined

/**
 * Exchanges the refresh cookie for a new access token; true when someone is signed in afterwards.
 * One exchange at a time, also across windows: the cookie rotates, and presenting the old one would
 * look like theft. A failing network keeps whoever was signed in.
 */
export function refreshSession(): Promise<boolean> {
  underWay ??= oneWindowAtATime(exchange).finally(() => {
    underWay = null
  })
  return underWay
}

/** The token to send now, renewed when it is about to end; null when no one is signed in. */
export async function freshAccessToken(): Promise<string | null> {
  const session = currentSession()
  if (session.state !== 'signed-in') return null
  if (session.expiresAt - Date.now() > RENEW_BEFORE_MS / 2) return session.accessToken
  await refreshSession()
  const renewed = currentSession()
  return renewed.state === 'signed-in' ? renewed.accessToken : null
}

export function scheduleRenewal(expiresAt: number): void {
  clearTimeout(timer)
  timer = setTimeout(() => void refreshSession(), Math.max(expiresAt - Date.now() - RENEW_BEFORE_MS, 5_000))
}

export const cancelRenewal = (): void => clearTimeout(timer)

function oneWindowAtATime<T>(work: () => Promise<T>): Promise<T> {
  return 'locks' in navigator ? navigator.locks.request('parley.refresh', work) : work()
}

interface Answer {
  data?: RefreshSessionMutation | null
  errors?: { extensions?: { code?: string } }[]
}

async function ask(): Promise<Answer> {
  const id = documentId(refreshSessionMutation)
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json, application/json' },
    body: JSON.stringify({
      operationName: 'RefreshSession',
      ...(id ? { extensions: id } : { query: print(refreshSessionMutation) }),
    }),
    signal: AbortSignal.timeout(REFRESH_DEADLINE_MS),
  })
  const answer: Answer = await response.json()
  return isUnknownDocument(refreshSessionMutation, answer.errors) ? ask() : answer
}

async function exchange(): Promise<boolean> {
  try {
    const answer = await ask()
    if (answer.data?.refreshSession) {
      adoptSession(answer.data.refreshSession)
      return true
    }
    return leave(answer.errors?.[0]?.extensions?.code)
  } catch (unreachable) {
    console.warn('The session could not be renewed now', unreachable)
    return keepWaiting()
  }
}

function leave(code: string | undefined): boolean {
  if (code !== 'UNAUTHENTICATED' && code !== 'SESSION_REVOKED' && code !== 'FORBIDDEN') return keepWaiting()
  setSession({ state: 'signed-out', expired: currentSession().state === 'signed-in' })
  return false
}

/** Trouble that is not ours to judge: who was signed in stays so, and the exchange is tried again. */
function keepWaiting(): boolean {
  const session = currentSession()
  if (session.state === 'signed-in') {
    scheduleRenewal(session.expiresAt)
    return true
  }
  if (session.state === 'starting') setSession({ state: 'unreachable' })
  return false
}

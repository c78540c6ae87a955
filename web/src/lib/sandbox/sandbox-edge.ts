import { freshAccessToken } from '../session/refresh-session'

/** A made-up Telegram account that anyone may connect in the sandbox. */
export interface SandboxAccount {
  name: string
  phone: string
  code: string
  password?: string | null
  banned?: boolean
  /** Sessions that are open on it; one belongs to whoever connected it. */
  signedIn?: number
}

export interface SandboxSay {
  /** Phone of the account that hears it. */
  to: string
  /** A counterpart by username, phone or name. */
  from?: string
  /** A group or channel by title. */
  chat?: string
  text: string
  count?: number
}

export const fetchSandboxAccounts = (): Promise<SandboxAccount[]> => ask('/sandbox/accounts')

export async function makeCounterpartSay(words: SandboxSay): Promise<void> {
  await ask('/sandbox/say', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(words),
  })
}

async function ask<T>(path: string, init: RequestInit = {}): Promise<T> {
  const token = await freshAccessToken()
  const headers = new Headers(init.headers)
  headers.set('authorization', `Bearer ${token ?? ''}`)
  const response = await fetch(path, { ...init, headers })
  if (!response.ok) throw new Error(`The sandbox answered ${response.status}`)
  return response.json() as Promise<T>
}

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

export const makeCounterpartSay = (words: SandboxSay): Promise<void> => post('/sandbox/say', words)

/** The phone of a made-up account scans a QR code. */
export const scanWithPhone = (scan: { phone: string; url: string }): Promise<void> => post('/sandbox/scan', scan)

async function post(path: string, body: object): Promise<void> {
  await ask(path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })
}

async function ask<T>(path: string, init: RequestInit = {}): Promise<T> {
  const token = await freshAccessToken()
  const headers = new Headers(init.headers)
  headers.set('authorization', `Bearer ${token ?? ''}`)
  const response = await fetch(path, { ...init, headers })
  if (!response.ok) throw new Error(`The sandbox answered ${response.status}`)
  return response.json() as Promise<T>
}

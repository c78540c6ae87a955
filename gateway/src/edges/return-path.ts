import { DomainError } from '@parley/toolkit/errors/domain-error'

const HOME = '/'
/** Long enough for a list with its filters. */
const LONGEST = 1_000
/** Any host does: what counts is whether the text stays on it. */
const BASE = 'https://parley.invalid'
const SERVERS_OWN = /^\/(auth|graphql|exports|media|sandbox)(\/|$|\?)/

/** A path of the app to come back to. Anything that could lead elsewhere is refused, not mended. */
export function readReturnPath(given: unknown): string {
  if (given === undefined || given === '') return HOME
  if (typeof given !== 'string' || given.length > LONGEST || !isPathOfOurs(given)) {
    throw new DomainError('VALIDATION_FAILED', 'returnTo must be a path of this app, like /inbox.', {
      fields: { returnTo: ['path'] },
    })
  }
  return given
}

/** Adds parameters to a path. */
export function withParameters(path: string, parameters: Readonly<Record<string, string>>): string {
  const url = new URL(path, BASE)
  for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, value)
  return `${url.pathname}${url.search}${url.hash}`
}

/** Browsers read a backslash as a slash, and leave tabs and line breaks out. */
function isPathOfOurs(path: string): boolean {
  if (!/^\/(?![/\\])[\x21-\x7E]*$/.test(path) || path.includes('\\')) return false
  const { origin, pathname } = new URL(path, BASE)
  return origin === BASE && !pathname.startsWith('//') && !SERVERS_OWN.test(pathname)
}

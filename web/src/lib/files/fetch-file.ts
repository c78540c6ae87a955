import { CombinedGraphQLErrors, ServerError } from '@apollo/client/errors'
import { freshAccessToken } from '../session/refresh-session'

/** A request to an edge of the gateway beside the graph; throws what `readError` reads. */
export async function askEdge(path: string, init: RequestInit = {}): Promise<Response> {
  const headers = new Headers(init.headers)
  headers.set('authorization', `Bearer ${(await freshAccessToken()) ?? ''}`)
  const response = await fetch(path, { ...init, headers })
  if (response.ok) return response
  const bodyText = await response.text()
  const errors = readErrors(bodyText)
  if (errors) throw new CombinedGraphQLErrors({ data: null, errors })
  throw new ServerError(`The server answered ${response.status}`, { response, bodyText })
}

function readErrors(bodyText: string): { message: string }[] | null {
  try {
    return (JSON.parse(bodyText) as { errors?: { message: string }[] }).errors ?? null
  } catch {
    return null
  }
}

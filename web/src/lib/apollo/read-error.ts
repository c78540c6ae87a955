import { CombinedGraphQLErrors, ServerError } from '@apollo/client/errors'

/** An error as the interface speaks of it: a stable code, the fields it is about, and the id support asks for. */
export interface ReadError {
  code: string
  /** The first complaint about each field, by the name it has in a form. */
  fields: Record<string, string>
  /** The same by the whole path in the input: `input.customFields.0.values`. */
  paths: Record<string, string>
  requestId: string | null
  retryable: boolean
  retryAfterSeconds: number | null
}

const byStatus: Record<number, string> = { 401: 'UNAUTHENTICATED', 413: 'PAYLOAD_TOO_LARGE', 429: 'RATE_LIMITED' }

interface ErrorExtensions {
  code?: string
  /** By input path: `input.email: ['email']`. */
  fields?: Record<string, readonly string[]>
  requestId?: string
  retryable?: boolean
  retryAfterSeconds?: number
}

/** `OFFLINE` is ours: the request never got an answer. */
export function readError(error: unknown): ReadError {
  if (CombinedGraphQLErrors.is(error)) return fromExtensions((error.errors[0]?.extensions ?? {}) as ErrorExtensions)
  if (ServerError.is(error)) {
    return fromExtensions({ code: byStatus[error.statusCode] ?? 'DEPENDENCY_UNAVAILABLE', retryable: true })
  }
  return fromExtensions({ code: 'OFFLINE', retryable: true })
}

function fromExtensions(given: ErrorExtensions): ReadError {
  return {
    code: given.code ?? 'INTERNAL',
    ...firstComplaints(given.fields ?? {}),
    requestId: given.requestId ?? null,
    retryable: given.retryable ?? false,
    retryAfterSeconds: given.retryAfterSeconds ?? null,
  }
}

function firstComplaints(given: Record<string, readonly string[]>): Pick<ReadError, 'fields' | 'paths'> {
  const found: Pick<ReadError, 'fields' | 'paths'> = { fields: {}, paths: {} }
  for (const [path, [complaint]] of Object.entries(given)) {
    if (!complaint) continue
    found.fields[path.slice(path.lastIndexOf('.') + 1)] = complaint
    found.paths[path] = complaint
  }
  return found
}

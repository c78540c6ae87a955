/** Codes that any domain may use. Domains add their own in `<feature>.errors.ts`; all are listed in docs/errors.md. */
export type CommonErrorCode =
  | 'UNAUTHENTICATED'
  | 'SESSION_REVOKED'
  | 'FORBIDDEN'
  | 'MFA_ENROLMENT_REQUIRED'
  | 'NOT_FOUND'
  | 'VALIDATION_FAILED'
  | 'CONFLICT'
  | 'STALE_VERSION'
  | 'RATE_LIMITED'
  | 'OPERATION_TOO_EXPENSIVE'
  | 'PAYLOAD_TOO_LARGE'
  | 'CURSOR_EXPIRED'
  | 'DEPENDENCY_UNAVAILABLE'
  | 'INTERNAL'

export interface DomainErrorDetails {
  /** Messages by input path, for example `{ "input.email": ["email"] }`. */
  readonly fields?: Readonly<Record<string, readonly string[]>>
  /** Whether the same request may succeed later without a change. */
  readonly retryable?: boolean
  /** When a retry makes sense, in seconds from now. */
  readonly retryAfterSeconds?: number
  /** What the client needs for the step that the error asks for; joins `extensions`. */
  readonly next?: Readonly<Record<string, string>>
  readonly cause?: unknown
}

/** An error that the caller may see: a stable code and a sentence that says what happened and what to do. */
export class DomainError<Code extends string = string> extends Error {
  readonly fields?: DomainErrorDetails['fields']
  readonly retryable: boolean
  readonly retryAfterSeconds?: number
  readonly next?: DomainErrorDetails['next']

  constructor(
    readonly code: Code | CommonErrorCode,
    message: string,
    details: DomainErrorDetails = {},
  ) {
    super(message, { cause: details.cause })
    this.name = 'DomainError'
    this.fields = details.fields
    this.retryable = details.retryable ?? false
    this.retryAfterSeconds = details.retryAfterSeconds
    this.next = details.next
  }
}

export const notFound = (what: string): DomainError => new DomainError('NOT_FOUND', `${what} was not found.`)
export const forbidden = (message = 'Your role does not allow this.'): DomainError =>
  new DomainError('FORBIDDEN', message)
export const mfaEnrolmentRequired = (): DomainError =>
  new DomainError('MFA_ENROLMENT_REQUIRED', 'This workspace demands two-step sign-in. Set it up first.')
export const unauthenticated = (message = 'Sign in first.'): DomainError => new DomainError('UNAUTHENTICATED', message)

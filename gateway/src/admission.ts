import type { Actor } from '@parley/toolkit/context/actor'
import type { TrustedDocuments } from './documents/trusted-documents'
import type { CheckedOperation, OperationGuard, OperationRequest } from './limits'
import type { RateLimits, Standing } from './rate-limits/rate-limits'

export interface AskedOperation extends CheckedOperation {
  /** With its text, also where the client sent an id. */
  readonly asked: OperationRequest
  /** Whether the text is one of the web app's. */
  readonly trusted: boolean
}

/** What an operation must pass before it is planned, the same over HTTP and sockets. */
export class Admission {
  constructor(
    private readonly guard: OperationGuard,
    private readonly documents: TrustedDocuments,
    private readonly rateLimits: RateLimits,
  ) {}

  /** Finds its text and its price; throws what is wrong with it, whoever asks. */
  read(request: OperationRequest): AskedOperation {
    const resolved = this.documents.resolve(request)
    return { ...resolved, ...this.guard.check(resolved.asked) }
  }

  /** Takes the price from whoever asks; throws DOCUMENT_NOT_TRUSTED or RATE_LIMITED. */
  async admit(operation: AskedOperation, actor: Actor | null, address: string): Promise<Standing | null> {
    this.documents.require(operation.trusted, actor)
    return this.rateLimits.spend(actor, address, operation.points)
  }
}

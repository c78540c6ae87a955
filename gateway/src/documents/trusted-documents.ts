import type { Actor } from '@parley/toolkit/context/actor'
import { DomainError } from '@parley/toolkit/errors/domain-error'
import type { OperationRequest } from '../limits'
import type { DocumentStore } from './document-store'

/** Whose documents must be ones of the web app: nobody's, those of people, or those of API keys as well. */
export const DOCUMENT_RULES = ['open', 'required', 'required-for-all'] as const
export type DocumentRule = (typeof DOCUMENT_RULES)[number]

export interface DocumentOptions {
  /** Where builds of the web app declare their documents. */
  readonly folder: string
  readonly rule: DocumentRule
}

const SHA_256 = /^[0-9a-f]{64}$/

interface ResolvedRequest {
  /** With its text. */
  readonly asked: OperationRequest
  /** Whether the text is the web app's. */
  readonly trusted: boolean
}

/**
 * Trusted documents: a client sends `extensions.persistedQuery.sha256Hash` instead of a text, over HTTP and sockets alike,
 * and the gateway takes the text from the web app's own builds. Nothing a client sends is ever stored. Where they are
 * required, a text that a client sends is not run, even if it is one of them.
 */
export class TrustedDocuments {
  constructor(
    private readonly store: DocumentStore,
    private readonly rule: DocumentRule,
  ) {}

  /** Puts the text in place of its id; PERSISTED_QUERY_NOT_FOUND for an id without a text. */
  resolve(request: OperationRequest): ResolvedRequest {
    const { extensions, ...asked } = request
    const hash = readHash(extensions)
    const text = hash === null ? null : this.store.find(hash)
    if (text !== null) return { asked: { ...asked, query: text }, trusted: true }
    // The code is Apollo's: its clients answer it with the text, once.
    if (hash !== null && !asked.query) {
      throw new DomainError('PERSISTED_QUERY_NOT_FOUND', 'No build of the web app has a document with this hash.')
    }
    return { asked, trusted: false }
  }

  /** Throws DOCUMENT_NOT_TRUSTED where the caller may run documents of the web app only. */
  require(trusted: boolean, actor: Actor | null): void {
    if (trusted || this.isFree(actor)) return
    const message = 'Only operations of the web app are run here. Reload the page, or use an API key.'
    throw new DomainError('DOCUMENT_NOT_TRUSTED', message)
  }

  private isFree(actor: Actor | null): boolean {
    return this.rule === 'open' || (this.rule === 'required' && actor?.kind === 'apiKey')
  }
}

function readHash(extensions: unknown): string | null {
  const { persistedQuery } = (extensions ?? {}) as { persistedQuery?: { sha256Hash?: unknown } | null }
  const hash = persistedQuery?.sha256Hash
  return typeof hash === 'string' && SHA_256.test(hash) ? hash : null
}

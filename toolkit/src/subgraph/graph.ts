import { GraphQLError, parse, validate, type DocumentNode, type ExecutionResult } from 'graphql'
import { uuidv7 } from 'uuidv7'
import { backgroundContext, type RequestContext } from '../context/request-context'
import { requestScope } from '../context/request-scope'
import { DomainError, type DomainErrorDetails } from '../errors/domain-error'
import type { Logger } from '../logging/logger'
import type { SigningKeys } from '../signing/signing-keys'
import type { MountedSubgraph } from './mount'
import { askRemote, subgraphUnavailable, type RemoteSubgraph } from './remote-subgraph'

/** An operation of another subgraph: its text, the same for every call, and its variables. */
export interface Question {
  readonly document: string
  readonly variables?: Readonly<Record<string, unknown>>
}

/** The other subgraphs, for reads that must be fresh and for commands that a person waits for. */
export interface Graph {
  /**
   * Asks as a service that is bound to one workspace; to none where the workspace is what is asked for. An error of the
   * answer is thrown with its code, and DEPENDENCY_UNAVAILABLE when the subgraph cannot be reached.
   */
  ask<Data>(subgraph: string, question: Question, workspaceId: string | null): Promise<Data>
}

/** The subgraphs that a process can ask: those in it, and those on other ports. */
export class SubgraphDirectory {
  private readonly parts = new Map<string, MountedSubgraph | RemoteSubgraph>()
  /** The questions of this process are a few constant texts. */
  private readonly documents = new Map<string, DocumentNode>()

  constructor(
    private readonly keys: SigningKeys,
    private readonly logger: Logger,
    parts: Iterable<MountedSubgraph | RemoteSubgraph> = [],
  ) {
    for (const part of parts) this.add(part)
  }

  /** Takes the place of one with the same name. */
  add(part: MountedSubgraph | RemoteSubgraph): void {
    this.parts.set(part.name, part)
  }

  /** @param service who asks, for the logs of whoever is asked. */
  graphFor(service: string): Graph {
    return {
      ask: async <Data>(subgraph: string, question: Question, workspaceId: string | null) => {
        const result = await this.run(subgraph, question, requestOf(service, workspaceId))
        const [error] = result.errors ?? []
        if (error) throw restoreError(error)
        return result.data as Data
      },
    }
  }

  private async run(name: string, question: Question, request: RequestContext): Promise<ExecutionResult> {
    const part = this.parts.get(name)
    if (!part) throw subgraphUnavailable(name)
    const { document: query, variables } = question
    if (!('url' in part)) return part.execute({ document: this.prepare(part, query), variables }, request)
    return askRemote(part, { query, variables }, request, this.keys).catch((error: unknown) => {
      this.logger.warn({ err: error, subgraph: name }, 'A subgraph does not answer')
      throw subgraphUnavailable(name, error)
    })
  }

  /** Parsed and checked once: nothing else checks that a question fits the subgraph. */
  private prepare({ name, schema }: MountedSubgraph, text: string): DocumentNode {
    const key = `${name} ${text}`
    const known = this.documents.get(key)
    if (known) return known
    const document = parse(text, { noLocation: true })
    const [mistake] = validate(schema, document)
    if (mistake) throw mistake
    this.documents.set(key, document)
    return document
  }
}

/** Follows from the request in scope, with its id and where it came from, and acts in the name of the service. */
function requestOf(service: string, workspaceId: string | null): RequestContext {
  const asking = requestScope.request()
  const background = backgroundContext({ kind: 'service', service, workspaceId }, requestScope.current() ?? uuidv7())
  return asking ? { ...background, clientAddress: asking.clientAddress, userAgent: asking.userAgent } : background
}

/** What `formatError` of the other side wrote, as the error that it was. */
function restoreError({ message, extensions }: Pick<GraphQLError, 'message' | 'extensions'>): Error {
  const { code, ...details } = (extensions ?? {}) as { code?: string } & DomainErrorDetails
  return new DomainError(code ?? 'INTERNAL', message, details)
}

import type { GraphQLDataSource, GraphQLDataSourceProcessOptions } from '@apollo/gateway'
import type { RequestContext } from '@parley/toolkit/context/request-context'
import { toGraphQLError } from '@parley/toolkit/errors/format-error'
import type { Logger } from '@parley/toolkit/logging/logger'
import type { SigningKeys } from '@parley/toolkit/signing/signing-keys'
import type { MountedSubgraph } from '@parley/toolkit/subgraph/mount'
import { askRemote, subgraphUnavailable, type RemoteSubgraph } from '@parley/toolkit/subgraph/remote-subgraph'
import { KEEPER_OF_SESSIONS } from '@parley/toolkit/subgraph/signed-context'
import { parse, type DocumentNode, type GraphQLError } from 'graphql'
import { LRUCache } from 'lru-cache'
import type { GatewayContext } from './gateway-context'

export type SubgraphDataSource = GraphQLDataSource<GatewayContext>
type Options = GraphQLDataSourceProcessOptions<GatewayContext>
type Response = Awaited<ReturnType<SubgraphDataSource['process']>>

/** The planner writes the same text for the same operation; more than these are rare ones. */
const PREPARED_OPERATIONS = 2_000

/**
 * Asks a subgraph in this process. Each planned operation is parsed once and never validated: composition and planner
 * guarantee that it fits.
 */
export class MountedDataSource implements SubgraphDataSource {
  private readonly documents = new LRUCache<string, DocumentNode>({ max: PREPARED_OPERATIONS })

  constructor(private readonly subgraph: MountedSubgraph) {}

  async process({ request, context }: Options): Promise<Response> {
    const result = await this.subgraph.execute(
      {
        document: this.prepare(request.query ?? ''),
        variables: request.variables,
        operationName: request.operationName,
      },
      this.tell((context as GatewayContext).request),
    )
    return result as Response
  }

  private tell(request: RequestContext): RequestContext {
    return this.subgraph.name === KEEPER_OF_SESSIONS ? request : { ...request, refreshToken: null }
  }

  private prepare(query: string): DocumentNode {
    const known = this.documents.get(query)
    if (known) return known
    const document = parse(query, { noLocation: true })
    this.documents.set(query, document)
    return document
  }
}

/**
 * Asks a subgraph on another port, with a signed context. While it cannot be reached its part of the answer is missing,
 * with an error that names it, and the rest of the graph answers.
 */
export class RemoteDataSource implements SubgraphDataSource {
  constructor(
    private readonly subgraph: RemoteSubgraph,
    private readonly keys: SigningKeys,
    private readonly logger: Logger,
  ) {}

  async process({ request, context }: Options): Promise<Response> {
    const asking = (context as GatewayContext).request
    try {
      return (await askRemote(this.subgraph, request, asking, this.keys)) as Response
    } catch (error) {
      const { name } = this.subgraph
      this.logger.warn({ err: error, subgraph: name, requestId: asking.requestId }, 'A subgraph does not answer')
      return { errors: [unavailable(name, asking.requestId)] }
    }
  }
}

/** DEPENDENCY_UNAVAILABLE that names the missing part. */
export function unavailable(subgraph: string, requestId: string): GraphQLError {
  return toGraphQLError(subgraphUnavailable(subgraph), requestId)
}

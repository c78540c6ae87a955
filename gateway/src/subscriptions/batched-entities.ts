import type { Actor } from '@parley/toolkit/context/actor'
import type { GraphQLFormattedError } from 'graphql'
import type { SubgraphDataSource } from '../data-sources'
import type { GatewayContext } from '../gateway-context'
import { codeOf } from '../gateway-errors'

type Options = Parameters<SubgraphDataSource['process']>[0]
type Response = Awaited<ReturnType<SubgraphDataSource['process']>>

interface Part {
  readonly options: Options
  readonly representations: readonly unknown[]
  readonly resolve: (response: Response | Promise<Response>) => void
}

/** Far below the 2 MB that a subgraph takes in one body: a representation is an id, or a few fields. */
const MAX_REPRESENTATIONS = 500

/**
 * Asks a subgraph once for the entities that several events need at the same moment: events that are put together side
 * by side run the same plan, and a step of it differs in the representations alone. Merges only what one actor asks with
 * the same text and variables, so nobody sees by it what they would not see alone; each operation has loaders of its own.
 */
export class BatchedEntities implements SubgraphDataSource {
  /** What was asked for in this turn of the event loop, by what makes it the same operation. */
  private readonly gathering = new Map<string, Part[]>()

  constructor(private readonly source: SubgraphDataSource) {}

  process(options: Options): Promise<Response> {
    const { representations, ...variables } = options.request.variables ?? {}
    if (!Array.isArray(representations)) return this.source.process(options)
    const { actor } = (options.context as GatewayContext).request
    const operation = JSON.stringify([options.request.query, variables, actor && written(actor)])
    return new Promise((resolve) => this.gather(operation, { options, representations, resolve }))
  }

  private gather(operation: string, part: Part): void {
    const parts = this.gathering.get(operation)
    if (parts) {
      parts.push(part)
      return
    }
    this.gathering.set(operation, [part])
    setImmediate(() => {
      const gathered = this.gathering.get(operation) ?? []
      this.gathering.delete(operation)
      for (const batch of inBatches(gathered)) this.ask(batch)
    })
  }

  private ask(batch: readonly Part[]): void {
    const [first] = batch
    if (!first) return
    if (batch.length === 1) {
      first.resolve(this.source.process(first.options))
      return
    }
    const { request } = first.options
    const representations = batch.flatMap((part) => part.representations)
    const variables = { ...request.variables, representations }
    const whole = this.source.process({ ...first.options, request: { ...request, variables } })
    let from = 0
    for (const part of batch) {
      const start = from
      from += part.representations.length
      part.resolve(whole.then((response) => this.share(response, part, start)))
    }
  }

  /** What broke over another part's entity, for example a statement for all of them, may go well without it. */
  private share(whole: Response, part: Part, from: number): Response | Promise<Response> {
    const own = cut(whole, from, from + part.representations.length)
    const broke = own.errors?.some((error) => codeOf(error) === 'INTERNAL')
    return broke ? this.source.process(part.options) : own
  }
}

/** The actor of a connection is one object until its access changes. */
const texts = new WeakMap<Actor, string>()

function written(actor: Actor): string {
  const text = texts.get(actor) ?? JSON.stringify(actor)
  texts.set(actor, text)
  return text
}

function inBatches(parts: readonly Part[]): Part[][] {
  const batches: Part[][] = []
  let size = Number.POSITIVE_INFINITY
  for (const part of parts) {
    size += part.representations.length
    if (size > MAX_REPRESENTATIONS) {
      batches.push([])
      size = part.representations.length
    }
    batches.at(-1)?.push(part)
  }
  return batches
}

/** The part of an answer that is about the entities from `from` up to `to`; an error about none is about all. */
function cut({ errors, ...response }: Response, from: number, to: number): Response {
  const data = response.data as { readonly _entities?: readonly unknown[] | null } | null | undefined
  const own = errors?.flatMap((error) => withinCut(error, from, to))
  return {
    ...response,
    ...(own?.length && { errors: own as unknown as Response['errors'] }),
    ...(data?._entities && { data: { ...data, _entities: data._entities.slice(from, to) } }),
  }
}

function withinCut(error: GraphQLFormattedError, from: number, to: number): GraphQLFormattedError[] {
  const [root, index, ...rest] = error.path ?? []
  if (root !== '_entities' || typeof index !== 'number') return [error]
  return index >= from && index < to ? [{ ...error, path: [root, index - from, ...rest] }] : []
}

import type { Actor } from '@parley/toolkit/context/actor'
import type { RequestContext } from '@parley/toolkit/context/request-context'
import type { ExecutionResult } from 'graphql'
import type { SourceOf } from '../execution/plan-run'
import type { LoadedSupergraph } from '../supergraph'
import { HydrationRun, type Hydrated } from './hydration-run'
import type { SubscriptionPlan } from './plan'

/** What an event says of its entity: the key fields, for example `{ accountId }` of a SyncStatus. */
export type EntityKey = Readonly<Record<string, string>>

interface Part {
  readonly key: EntityKey
  readonly resolve: (answer: ExecutionResult | null) => void
  readonly reject: (error: unknown) => void
}

interface Gathering {
  readonly plan: SubscriptionPlan
  readonly variables: Readonly<Record<string, unknown>>
  readonly request: RequestContext
  readonly parts: Part[]
}

/** A page of an event's list is 50 entities: a hop stays far below the 2 MB that a subgraph takes in one body. */
const MAX_EVENTS = 100

/**
 * Turns events into the answers that their subscriber selected, across subgraphs: the entity from its owner, the rest by
 * the plan. Events that are asked for in the same turn of the event loop, by one actor with the same selection, are put
 * together as one: each fetch asks for the entities of all of them. The same for mounted and remote subgraphs.
 */
export class Hydrator {
  private readonly gathering = new Map<Actor | null, Map<string, Gathering>>()

  constructor(
    private readonly graph: LoadedSupergraph,
    private readonly sourceOf: SourceOf,
  ) {}

  /**
   * Null when the subscriber cannot see the entity. Rejects with what the owner of the entity says when it cannot answer
   * now: an event is worth asking again. `request` is fresh for each event: its caches are.
   */
  hydrate(
    plan: SubscriptionPlan,
    key: EntityKey,
    variables: Readonly<Record<string, unknown>>,
    request: RequestContext,
  ): Promise<ExecutionResult | null> {
    const used = JSON.stringify([plan.id, plan.answerVariables.map((name) => variables[name])])
    return new Promise((resolve, reject) => {
      const part = { key, resolve, reject }
      const gathering = this.gathering.get(request.actor)?.get(used)
      if (gathering) gathering.parts.push(part)
      else this.begin(used, { plan, variables, request, parts: [part] })
    })
  }

  private begin(used: string, gathering: Gathering): void {
    const { actor } = gathering.request
    const ofActor = this.gathering.get(actor) ?? new Map<string, Gathering>()
    this.gathering.set(actor, ofActor.set(used, gathering))
    setImmediate(() => {
      ofActor.delete(used)
      if (ofActor.size === 0) this.gathering.delete(actor)
      const { parts } = gathering
      for (let from = 0; from < parts.length; from += MAX_EVENTS) {
        void this.answer(gathering, parts.slice(from, from + MAX_EVENTS))
      }
    })
  }

  private async answer(gathering: Gathering, parts: readonly Part[]): Promise<void> {
    try {
      const hydrated = await this.run(gathering, parts)
      for (const [index, part] of parts.entries()) {
        const one = hydrated[index]
        // What broke over another event, for example a statement for all of them, may go well without it.
        if (one?.broke && parts.length > 1) void this.answer(gathering, [part])
        else if (one?.failure) part.reject(one.failure)
        else part.resolve(one?.answer ?? null)
      }
    } catch (error) {
      for (const part of parts) part.reject(error)
    }
  }

  private run({ plan, variables, request }: Gathering, parts: readonly Part[]): Promise<readonly Hydrated[]> {
    const { graph, sourceOf } = this
    const run = new HydrationRun(plan, { graph, sourceOf, variables, request })
    return run.answer(parts.map(({ key }) => key))
  }
}

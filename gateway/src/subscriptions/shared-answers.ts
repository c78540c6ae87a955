import { sightOf } from '@parley/toolkit/authorization/sight'
import type { MemberActor } from '@parley/toolkit/context/actor'
import type { RequestContext } from '@parley/toolkit/context/request-context'
import type { ExecutionResult } from 'graphql'
import { LRUCache } from 'lru-cache'
import type { EntityKey, Hydrator } from './hydrate'
import type { SubscriptionPlan } from './plan'

/** Sockets that take their answers at their pace are this far apart; what changes later is an event of its own. */
const SHARED_MS = 1_000
/** Events of the last second, times the different selections of them. */
const SHARED_ANSWERS = 5_000

/** Texts of what someone may see that have a number; as many as there are kinds of members at work. */
const KNOWN_SIGHTS = 100_000

/** Whoever asks; a request is made only where an answer has to be put together. */
export interface Asking {
  readonly actor: MemberActor
  createRequest(): RequestContext
}

/**
 * Puts the answer to an event together once for all who selected the same and may see the same. Only for events that are
 * entities of their own, as InboxEvent is: an id that stands for a state would answer an old one.
 */
export class SharedAnswers {
  private readonly answers = new LRUCache<string, Promise<ExecutionResult | null>>({
    max: SHARED_ANSWERS,
    ttl: SHARED_MS,
  })

  private readonly sights = new LRUCache<string, number>({ max: KNOWN_SIGHTS })
  private readonly sightsOf = new WeakMap<MemberActor, number>()
  private numbered = 0

  constructor(private readonly hydrator: Hydrator) {}

  hydrate(
    plan: SubscriptionPlan,
    key: EntityKey,
    variables: Readonly<Record<string, unknown>>,
    asking: Asking,
  ): Promise<ExecutionResult | null> {
    const used = plan.answerVariables.map((name) => variables[name])
    const id = JSON.stringify([this.sightOf(asking.actor), plan.id, key, used])
    const known = this.answers.get(id)
    if (known) return known
    const answer = this.hydrator.hydrate(plan, key, variables, asking.createRequest()).then(
      (result) => {
        if (result?.errors) this.answers.delete(id)
        return result
      },
      (error: unknown) => {
        this.answers.delete(id)
        throw error
      },
    )
    this.answers.set(id, answer)
    return answer
  }

  /** A number for what `sightOf` writes: an actor is one object until its access changes, and it is asked for every event. */
  private sightOf(actor: MemberActor): number {
    const known = this.sightsOf.get(actor)
    if (known !== undefined) return known
    const text = sightOf(actor)
    const number = this.sights.get(text) ?? ++this.numbered
    this.sights.set(text, number)
    this.sightsOf.set(actor, number)
    return number
  }
}

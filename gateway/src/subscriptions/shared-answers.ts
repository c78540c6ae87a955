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

/**
 * Puts the answer to an event together once for all who selected the same and may see the same. Only for events that are
 * entities of their own, as InboxEvent is: an id that stands for a state would answer an old one.
 */
export class SharedAnswers {
  private readonly answers = new LRUCache<string, Promise<ExecutionResult | null>>({
    max: SHARED_ANSWERS,
    ttl: SHARED_MS,
  })

  constructor(private readonly hydrator: Hydrator) {}

  hydrate(
    plan: SubscriptionPlan,
    key: EntityKey,
    variables: Readonly<Record<string, unknown>>,
    request: RequestContext & { readonly actor: MemberActor },
  ): Promise<ExecutionResult | null> {
    const used = plan.answerVariables.map((name) => variables[name])
    const id = JSON.stringify([sightOf(request.actor), plan.id, key, used])
    const known = this.answers.get(id)
    if (known) return known
    const answer = this.hydrator.hydrate(plan, key, variables, request).then(
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
}

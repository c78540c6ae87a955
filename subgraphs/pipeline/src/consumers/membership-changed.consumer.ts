import { membershipChanged } from '@parley/schema/events/identity'
import { consume, type EventConsumer } from '@parley/toolkit/events/consumer'
import type { CardStore } from '../card/card.store'

/** Whoever takes over gets the cards of a member who left, as crm gives them the deals. */
export function membershipChangedConsumer(cards: CardStore): EventConsumer {
  return consume(membershipChanged, async ({ payload: { userId, role, successorId } }, transaction) => {
    if (role === null) await cards.handOver(transaction, userId, successorId ?? null)
  })
}

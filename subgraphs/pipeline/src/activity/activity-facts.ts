import type { EntityManager } from 'typeorm'
import type { ContactActivity, ContactCounts, ContactTimes } from '../external/contact-activity'
import type { RecordContent } from '../external/crm-deals'
import type { ActivityStore } from './activity.store'

/** A deal whose facts are asked for. */
export interface ActiveDeal {
  readonly id: string
  readonly contactIds: readonly string[]
  /** Null for a deal that is new. */
  readonly enteredAt: Date | null
}

const COUNTS: ReadonlySet<string> = new Set(['inboundMessages', 'outboundMessages'])
const TIMES: ReadonlySet<string> = new Set(['lastMessageAt', 'lastInboundAt', 'lastOutboundAt'])

/**
 * What happened around deals: messages with their contacts, as messaging has them now, and open tasks about them. Asks only
 * for what is named.
 */
export class ActivityFacts {
  constructor(
    private readonly activity: ActivityStore,
    private readonly contacts: ContactActivity,
  ) {}

  /** By deal, in the form that filters use. @param names of facts, without `activity.`. */
  async read(
    deals: readonly ActiveDeal[],
    names: readonly string[],
    transaction?: EntityManager,
  ): Promise<Map<string, RecordContent>> {
    const [messages, openTasks] = await Promise.all([
      this.readMessages(deals, names),
      names.includes('openTasks') ? this.activity.countOpenTasks(idsOf(deals), transaction) : null,
    ])
    return new Map(
      deals.map(({ id, contactIds, enteredAt }) => [
        id,
        {
          ...sumUp(contactIds.flatMap((contactId) => messages.get(contactId) ?? [])),
          openTasks: [String(openTasks?.get(id) ?? 0)],
          enteredStageAt: enteredAt ? [enteredAt.toISOString()] : [],
        },
      ]),
    )
  }

  private async readMessages(
    deals: readonly ActiveDeal[],
    names: readonly string[],
  ): Promise<Map<string, Partial<ContactCounts>>> {
    const contactIds = deals.flatMap((deal) => deal.contactIds)
    const counts = names.some((name) => COUNTS.has(name))
    if (!counts && !names.some((name) => TIMES.has(name))) return new Map()
    const found = counts ? await this.contacts.counts(contactIds) : await this.contacts.times(contactIds)
    return new Map(found.map((each) => [each.contactId, each]))
  }
}

const idsOf = (deals: readonly ActiveDeal[]): string[] => deals.map(({ id }) => id)

/** Of all contacts of a deal together. */
function sumUp(contacts: readonly Partial<ContactCounts>[]): RecordContent {
  const [inbound, outbound] = [latest(contacts, 'lastInboundAt'), latest(contacts, 'lastOutboundAt')]
  return {
    lastMessageAt: [inbound, outbound].flat().toSorted().slice(-1),
    lastInboundAt: inbound,
    lastOutboundAt: outbound,
    inboundMessages: [String(contacts.reduce((sum, { inboundMessages = 0 }) => sum + inboundMessages, 0))],
    outboundMessages: [String(contacts.reduce((sum, { outboundMessages = 0 }) => sum + outboundMessages, 0))],
  }
}

/** Nothing, or the latest. Moments are written so that their texts are in their order. */
export function latest(contacts: readonly Partial<ContactTimes>[], name: 'lastInboundAt' | 'lastOutboundAt'): string[] {
  return contacts
    .flatMap(({ [name]: at }) => at ?? [])
    .toSorted()
    .slice(-1)
}

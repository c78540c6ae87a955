import { inTransaction } from '@parley/toolkit/database/transaction'
import type { DataSource } from 'typeorm'
import { latest } from '../activity/activity-facts'
import type { ContactActivity } from '../external/contact-activity'
import type { AutomaticMoveStore } from './automatic-move.store'
import type { PlanAutomaticMoves } from './plan-automatic-moves'
import type { RunAutomaticMoves } from './run-automatic-moves'

const DAY_MS = 86_400_000
/** Deals that are looked at in one go. */
const PAGE = 200

/**
 * Finds, every hour, the deals whose contacts have not answered for as long as a rule waits: asks messaging, so that it does
 * not matter since when there is a rule, or how a message came.
 */
export class WatchSilence {
  constructor(
    private readonly database: DataSource,
    private readonly rules: AutomaticMoveStore,
    private readonly moves: RunAutomaticMoves,
    private readonly plan: PlanAutomaticMoves,
    private readonly telling: { readonly contacts: ContactActivity; readonly now: () => Date },
  ) {}

  async run(): Promise<void> {
    // First the next time: what fails below is tried again, and the hour after comes whatever happens.
    await inTransaction(this.database, (transaction) => this.plan.watch(transaction))
    for (const rule of await this.rules.listEnabled('NO_REPLY')) {
      const before = new Date(this.telling.now().getTime() - (rule.days ?? 0) * DAY_MS)
      let after: string | null = null
      do {
        const deals = await this.rules.findMovable(rule, after, PAGE)
        const dealIds = await this.findSilent(deals, before.toISOString())
        await this.moves.run({ trigger: 'NO_REPLY', dealIds, fields: [] }, [rule])
        after = deals.length === PAGE ? (deals.at(-1)?.id ?? null) : null
      } while (after !== null)
    }
  }

  /** Those whose contacts were last written to before then, and have not answered. */
  private async findSilent(
    deals: readonly { readonly id: string; readonly contactIds: readonly string[] }[],
    before: string,
  ): Promise<string[]> {
    const times = await this.telling.contacts.times(deals.flatMap(({ contactIds }) => contactIds))
    const byContact = new Map(times.map((each) => [each.contactId, each]))
    const silent = deals.filter(({ contactIds }) => {
      const contacts = contactIds.flatMap((id) => byContact.get(id) ?? [])
      const [asked] = latest(contacts, 'lastOutboundAt')
      const [answered = ''] = latest(contacts, 'lastInboundAt')
      return asked !== undefined && asked < before && answered < asked
    })
    return silent.map(({ id }) => id)
  }
}

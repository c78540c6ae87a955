import { inTransaction } from '@parley/toolkit/database/transaction'
import type { DataSource } from 'typeorm'
import type { AutomaticMoveStore } from './automatic-move.store'
import type { PlanAutomaticMoves } from './plan-automatic-moves'
import type { RunAutomaticMoves } from './run-automatic-moves'

const DAY_MS = 86_400_000
/** Deals that are looked at in one go. */
const PAGE = 200

/** Finds, every hour, the deals whose contacts have not answered for as long as a rule waits. */
export class WatchSilence {
  constructor(
    private readonly database: DataSource,
    private readonly rules: AutomaticMoveStore,
    private readonly moves: RunAutomaticMoves,
    private readonly plan: PlanAutomaticMoves,
    private readonly now: () => Date,
  ) {}

  async run(): Promise<void> {
    // First the next time: what fails below is tried again, and the hour after comes whatever happens.
    await inTransaction(this.database, (transaction) => this.plan.watch(transaction))
    for (const rule of await this.rules.listEnabled('NO_REPLY')) {
      const before = new Date(this.now().getTime() - (rule.days ?? 0) * DAY_MS)
      let after: string | null = null
      do {
        const dealIds: string[] = await this.rules.findSilent(rule, before, after, PAGE)
        await this.moves.run({ trigger: 'NO_REPLY', dealIds, fields: [] }, [rule])
        after = dealIds.length === PAGE ? (dealIds.at(-1) ?? null) : null
      } while (after !== null)
    }
  }
}

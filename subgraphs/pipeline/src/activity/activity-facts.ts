import { workspaceScope } from '@parley/toolkit/database/workspace-scope'
import type { DataSource } from 'typeorm'
import type { CardEntity } from '../card/card.entity'
import type { RecordContent } from '../external/crm-deals'

interface FactRow {
  readonly dealId: string
  readonly lastInboundAt: Date | null
  readonly lastOutboundAt: Date | null
  readonly inbound: number
  readonly outbound: number
  readonly openTasks: number
}

/** What happened around deals: messages with their contacts, and tasks about them. */
export class ActivityFacts {
  constructor(private readonly database: DataSource) {}

  /** By deal, in the form that filters use; in one statement. */
  async read(cards: readonly CardEntity[]): Promise<Map<string, RecordContent>> {
    const ids = cards.map(({ id }) => id)
    const rows = await this.database.query<FactRow[]>(
      `SELECT card.id AS "dealId", max(heard.last_inbound_at) AS "lastInboundAt",
         max(heard.last_outbound_at) AS "lastOutboundAt",
         coalesce(sum(heard.inbound), 0)::integer AS inbound, coalesce(sum(heard.outbound), 0)::integer AS outbound,
         (SELECT count(*) FROM pipeline.open_task task
          WHERE task.workspace_id = card.workspace_id AND task.deal_id = card.id)::integer AS "openTasks"
       FROM pipeline.card card
       LEFT JOIN pipeline.conversation heard
         ON heard.workspace_id = card.workspace_id AND heard.contact_id = ANY (card.contact_ids)
       WHERE card.workspace_id = $1 AND card.id = ANY ($2)
       GROUP BY card.workspace_id, card.id`,
      [workspaceScope.require(), ids],
    )
    const entered = new Map(cards.map(({ id, enteredAt }) => [id, enteredAt]))
    return new Map(rows.map((row) => [row.dealId, toContent(row, entered.get(row.dealId) ?? null)]))
  }
}

function toContent(row: FactRow, enteredAt: Date | null): RecordContent {
  const { lastInboundAt, lastOutboundAt, inbound, outbound, openTasks } = row
  const last = [lastInboundAt, lastOutboundAt].filter((at) => at !== null).sort((one, other) => +other - +one)[0]
  return {
    lastMessageAt: moment(last),
    lastInboundAt: moment(lastInboundAt),
    lastOutboundAt: moment(lastOutboundAt),
    inboundMessages: [String(inbound)],
    outboundMessages: [String(outbound)],
    openTasks: [String(openTasks)],
    enteredStageAt: moment(enteredAt),
  }
}

const moment = (at: Date | null | undefined): string[] => (at ? [at.toISOString()] : [])

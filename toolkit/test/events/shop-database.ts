import { openDatabase, roleCredentials } from '@parley/toolkit/database/connection'
import { startEmbeddedPostgres, type EmbeddedPostgres } from '@parley/toolkit/database/embedded-postgres'
import { migrate } from '@parley/toolkit/database/migrate'
import { protectTable } from '@parley/toolkit/database/protect-table'
import { workspaceScope } from '@parley/toolkit/database/workspace-scope'
import { eventInfrastructure } from '@parley/toolkit/events/event-tables'
import { newEvent } from '@parley/toolkit/events/outbox'
import { PostgresOutbox } from '@parley/toolkit/events/postgres-outbox'
import { createLogger } from '@parley/toolkit/logging/logger'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { DataSource, QueryRunner } from 'typeorm'
import { orderChanged, SHOP_TABLES } from './shop'

const ROLE_SECRET = 'a secret for tests'
export const logger = createLogger('test', 'fatal')

class CreateShop1700000000000 {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(SHOP_TABLES)
    for (const table of ['sales.orders', 'ledger.entry', 'ledger.cure']) await protectTable(queryRunner, table)
  }
}

type Mood = 'fine' | 'poison' | 'careless'

/** A Postgres of its own with the domains `sales` and `ledger`, and what tests do with them. */
export class ShopDatabase {
  readonly outbox = new PostgresOutbox('sales')

  private constructor(
    readonly postgres: EmbeddedPostgres,
    readonly sales: DataSource,
    readonly ledger: DataSource,
  ) {}

  static async start(
    directory = fs.mkdtempSync(path.join(os.tmpdir(), 'pe-')),
    durable = false,
  ): Promise<ShopDatabase> {
    const postgres = await startEmbeddedPostgres({ directory, durable })
    await migrate({
      address: postgres.address,
      roleSecret: ROLE_SECRET,
      infrastructure: eventInfrastructure,
      domains: [
        { name: 'ledger', migrations: [] },
        { name: 'sales', migrations: [CreateShop1700000000000] },
      ],
    })
    return new ShopDatabase(
      postgres,
      await openShop(postgres.address, 'sales'),
      await openShop(postgres.address, 'ledger'),
    )
  }

  /** Counts an order up and publishes that, in one transaction; `before` runs in it before the commit. */
  async changeOrder(
    workspaceId: string,
    orderId: string,
    { mood = 'fine', before }: { mood?: Mood; before?: () => Promise<void> } = {},
  ): Promise<number> {
    return workspaceScope.run(workspaceId, () =>
      this.sales.transaction(async (transaction) => {
        const [order] = await transaction.query<{ count: number }[]>(
          `INSERT INTO sales.orders AS o VALUES ($1, $2, 1)
           ON CONFLICT (workspace_id, id) DO UPDATE SET count = o.count + 1 RETURNING count`,
          [workspaceId, orderId],
        )
        const count = order?.count ?? 0
        await this.outbox.append(transaction, [newEvent(orderChanged, { orderId, count, mood })])
        await before?.()
        return count
      }),
    )
  }

  entries(workspaceId: string): Promise<{ event_id: string; order_id: string; count: number; request_id: string }[]> {
    return workspaceScope.run(workspaceId, () =>
      this.ledger.query('SELECT event_id, order_id, count, request_id FROM ledger.entry ORDER BY sequence'),
    )
  }

  async cure(workspaceId: string): Promise<void> {
    await workspaceScope.run(workspaceId, () => this.ledger.query('INSERT INTO ledger.cure VALUES ($1)', [workspaceId]))
  }

  async stop(): Promise<void> {
    await Promise.all([this.sales.destroy(), this.ledger.destroy()])
    await this.postgres.stop()
    fs.rmSync(this.postgres.directory, { recursive: true, force: true })
  }
}

export function openShop(address: EmbeddedPostgres['address'], domain: 'sales' | 'ledger'): Promise<DataSource> {
  return openDatabase({ domain, entities: [], address, roleSecret: ROLE_SECRET, logger })
}

export const listenAs = (address: EmbeddedPostgres['address']) =>
  roleCredentials({ domain: 'ledger', address, roleSecret: ROLE_SECRET })

/** Waits for a condition with a deadline. */
export async function until(
  condition: () => Promise<boolean> | boolean,
  what: string,
  deadlineMs = 20_000,
): Promise<void> {
  const end = Date.now() + deadlineMs
  while (!(await condition())) {
    if (Date.now() > end) throw new Error(`Waited in vain: ${what}`)
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

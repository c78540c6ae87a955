import { openDatabase, roleCredentials } from '@parley/toolkit/database/connection'
import type { DatabaseAddress } from '@parley/toolkit/database/address'
import { migrate } from '@parley/toolkit/database/migrate'
import { protectTable } from '@parley/toolkit/database/protect-table'
import { workspaceScope } from '@parley/toolkit/database/workspace-scope'
import { countParked } from '@parley/toolkit/events/dead-letters'
import { eventInfrastructure } from '@parley/toolkit/events/event-tables'
import { newEvent } from '@parley/toolkit/events/outbox'
import { PostgresOutbox } from '@parley/toolkit/events/postgres-outbox'
import { createLogger } from '@parley/toolkit/logging/logger'
import { createTestDatabase, TEST_ROLE_SECRET } from '@parley/toolkit/testing/test-database'
import type { DataSource, QueryRunner } from 'typeorm'
import { orderChanged, SHOP_TABLES } from './shop'

export const logger = createLogger('test', 'fatal')

class CreateShop1700000000000 {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(SHOP_TABLES)
    for (const table of ['sales.orders', 'ledger.entry', 'ledger.cure']) await protectTable(queryRunner, table)
  }
}

const domains = [
  { name: 'ledger', migrations: [] },
  { name: 'sales', migrations: [CreateShop1700000000000] },
]

type Mood = 'fine' | 'poison' | 'careless'

/** A database with the domains `sales` and `ledger`, and what tests do with them. */
export class ShopDatabase {
  readonly outbox = new PostgresOutbox('sales')

  private constructor(
    readonly address: DatabaseAddress,
    readonly sales: DataSource,
    readonly ledger: DataSource,
  ) {}

  /** A database of its own on the run's server, which ends with the test file. */
  static async create(): Promise<ShopDatabase> {
    const { address, open } = await createTestDatabase({ domains, infrastructure: eventInfrastructure })
    return new ShopDatabase(address, await open('sales', []), await open('ledger', []))
  }

  /** On a server that the caller started, and may kill. */
  static async createOn(address: DatabaseAddress): Promise<ShopDatabase> {
    await migrate({ address, roleSecret: TEST_ROLE_SECRET, infrastructure: eventInfrastructure, domains })
    return new ShopDatabase(address, await openShop(address, 'sales'), await openShop(address, 'ledger'))
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

  async countChanges(workspaceId: string): Promise<number> {
    const [row] = await workspaceScope.run(workspaceId, () =>
      this.sales.query<{ changes: number }[]>('SELECT coalesce(sum(count), 0)::int AS changes FROM sales.orders'),
    )
    return row?.changes ?? 0
  }

  async countDead(): Promise<number> {
    return (await countParked(this.ledger, 'ledger')).dead
  }

  async cure(workspaceId: string): Promise<void> {
    await workspaceScope.run(workspaceId, () => this.ledger.query('INSERT INTO ledger.cure VALUES ($1)', [workspaceId]))
  }

  async close(): Promise<void> {
    await Promise.all([this.sales.destroy(), this.ledger.destroy()])
  }
}

export function openShop(address: DatabaseAddress, domain: 'sales' | 'ledger'): Promise<DataSource> {
  return openDatabase({ domain, entities: [], address, roleSecret: TEST_ROLE_SECRET, logger })
}

export const listenAs = (address: DatabaseAddress) =>
  roleCredentials({ domain: 'ledger', address, roleSecret: TEST_ROLE_SECRET })

import { dialogMigrated } from '@parley/schema/events/accounts'
import { consume, type EventConsumer } from '@parley/toolkit/events/consumer'
import type { MigrateConversation } from '../conversation/migrate-conversation'

export function dialogMigratedConsumer(migrateConversation: MigrateConversation): EventConsumer {
  return consume(dialogMigrated, ({ payload }, transaction) => migrateConversation.run(transaction, payload))
}

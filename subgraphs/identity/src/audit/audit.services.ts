import type { SubgraphRuntime } from '@parley/toolkit/subgraph/subgraph'
import { AuditStore } from './audit.store'
import { ExportAuditLog } from './export-audit-log'

export function createAuditServices({ database, audit, signing, now }: SubgraphRuntime) {
  return {
    auditLog: new AuditStore(database),
    exportAuditLog: new ExportAuditLog(database, audit, signing, now),
  }
}

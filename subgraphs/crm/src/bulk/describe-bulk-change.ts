import type { AuditValues } from '@parley/schema/events/audit'
import type { BulkChange } from './bulk-change'
import type { BulkRequest } from './start-bulk-change'

/** What a bulk job does, for the audit log: fields by their names, never what was written into them. */
export function describeChange(change: BulkChange): AuditValues {
  switch (change.kind) {
    case 'UPDATE':
      return { fields: [...Object.keys(change.columns), ...change.customFields.map(({ fieldId }) => fieldId)] }
    case 'TAG':
      return { added: [...change.add], removed: [...change.remove] }
    case 'ASSIGN': {
      const { ownerId, teamId, inTurn } = change
      return {
        ...(ownerId !== undefined && { ownerId }),
        ...(teamId !== undefined && { teamId }),
        inTurn: inTurn ?? false,
      }
    }
    case 'MOVE':
      return { stageId: change.stageId }
    case 'DELETE':
    case 'RESTORE':
      return {}
  }
}

/** Which records they were: how they were chosen, and the filter as it was sent. */
export function describeSelection({ ids, filter }: Pick<BulkRequest['selection'], 'ids' | 'filter'>): AuditValues {
  return ids ? { selection: 'IDS' } : { selection: 'FILTER', filter: JSON.stringify(filter ?? {}) }
}

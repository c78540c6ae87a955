import type { AuditEntry } from '@parley/toolkit/audit/audit-trail'
import type { RecordJobKind } from './record-job-kinds'
import type { RecordJobEntity } from './record-job.entity'

const ACTIONS: Readonly<Record<RecordJobKind, string>> = {
  UPDATE: 'records.edited',
  ASSIGN: 'records.assigned',
  TAG: 'records.tagged',
  MOVE: 'records.moved',
  DELETE: 'records.deleted',
  RESTORE: 'records.restored',
  IMPORT: 'records.imported',
}

/** What the audit log says of a job that has just ended, or of its undo: once, with what came of it. */
export function auditEntryOf(job: RecordJobEntity, isUndo: boolean): AuditEntry {
  const { id, kind, recordType, described, state, total, done, failed, undone, leftAlone, startedBy } = job
  const entry = { target: { type: 'RecordJob', id }, byUser: startedBy }
  const what = { recordType, ...described, state }
  if (isUndo) return { ...entry, action: 'records.changeUndone', after: { kind, ...what, undone, leftAlone } }
  return { ...entry, action: ACTIONS[kind], after: { ...what, total, done, failed } }
}

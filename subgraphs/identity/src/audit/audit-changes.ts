import type { AuditValues } from '@parley/schema/events/audit'
import type { AuditEntryEntity } from './audit-entry.entity'
import type { AuditChange } from './audit-entry.type'

/** Old and new values side by side, in the order in which they were recorded. */
export function listChanges({ before, after }: Pick<AuditEntryEntity, 'before' | 'after'>): AuditChange[] {
  const fields = new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])
  return [...fields].map((field) => ({ field, before: asText(before?.[field]), after: asText(after?.[field]) }))
}

function asText(value: AuditValues[string] | undefined): string | null {
  if (value === null || value === undefined) return null
  return Array.isArray(value) ? value.join(', ') : String(value)
}

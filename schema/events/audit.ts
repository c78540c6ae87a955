import { z } from 'zod'
import { defineEvent, type EventDefinition } from './event'

/** Old and new values lie flat, as a reader of the log compares them: one line a field. */
const values = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(z.string())]))

const auditPayload = z.object({
  entryId: z.uuid(),
  /** `<subject>.<what happened>`, for example `apiKey.revoked`. */
  action: z.string().regex(/^[a-z][A-Za-z]*\.[a-z][A-Za-z]*$/),
  target: z.object({ type: z.string(), id: z.string(), name: z.string().nullable() }),
  before: values.nullable(),
  after: values.nullable(),
  actor: z.object({ kind: z.enum(['USER', 'API_KEY', 'SERVICE', 'NOBODY']), id: z.string().nullable() }),
  clientAddress: z.string(),
  userAgent: z.string(),
})
export type AuditRecord = z.output<typeof auditPayload>
export type AuditValues = z.output<typeof values>

/** The domains that write to the audit log; identity, which keeps it, reads all that they publish. */
export const AUDITED_DOMAINS = ['identity', 'team', 'crm', 'pipeline'] as const

/**
 * Someone did something that the audit log keeps. Each domain publishes its own; the key is the entry's, because entries
 * stand for themselves and none waits for another.
 */
export function auditRecorded(domain: string): EventDefinition<AuditRecord> {
  if (!(AUDITED_DOMAINS as readonly string[]).includes(domain)) throw new Error(`Nobody reads what ${domain} audits`)
  return defineEvent(`${domain}.audit.recorded.v1`, auditPayload, (event) => event.entryId)
}

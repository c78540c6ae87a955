import { workspaceScope } from '@parley/toolkit/database/workspace-scope'
import type { EntityManager } from 'typeorm'
import type { ManyRecords } from '../record/change-many'
import type { RecordType } from '../record/record-type'
import type { BatchResult, BeforeImage } from '../record-job/record-job-handler'
import { isCreatedCompany } from '../record-job/created-company'
import { UndoRecords } from '../record-job/undo-records'

/**
 * Undoes what an import did: created records go to the trash, changed ones become what they were, unless someone changed
 * them since. Companies that it created along the way go when nothing else refers to them.
 */
export async function undoImport(
  transaction: EntityManager,
  kinds: Readonly<Record<RecordType, ManyRecords>>,
  { id: jobId, recordType }: { readonly id: string; readonly recordType: RecordType },
  images: readonly BeforeImage[],
): Promise<BatchResult> {
  const undo = new UndoRecords(kinds)
  const companies = images.filter(isCreatedCompany)
  const records = images.filter((image) => !isCreatedCompany(image) && !saidNothingNew(image))
  const undone = await undo.run(transaction, recordType, records)
  const used = await usedCompanies(
    transaction,
    jobId,
    companies.map(({ recordId }) => recordId),
  )
  const unused = companies.filter(({ recordId }) => !used.has(recordId)).map((image) => ({ ...image, before: null }))
  const gone = await undo.run(transaction, 'COMPANY', unused)
  return {
    done: undone.done,
    errors: [...(undone.errors ?? []), ...(gone.errors ?? [])],
    events: [...(undone.events ?? []), ...(gone.events ?? [])],
    checkpoint: null,
  }
}

const saidNothingNew = ({ before }: BeforeImage): boolean => before !== null && Object.keys(before).length === 0

/** Those that a contact or a deal outside of the trash belongs to, other than those that are being undone with them. */
async function usedCompanies(
  transaction: EntityManager,
  jobId: string,
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set()
  const rows: { id: string }[] = await transaction.query(
    `SELECT DISTINCT company_id AS id FROM (
       SELECT company_id, id, version FROM crm.contact
       WHERE workspace_id = $1 AND company_id = ANY ($2) AND deleted_at IS NULL
       UNION ALL
       SELECT company_id, id, version FROM crm.deal
       WHERE workspace_id = $1 AND company_id = ANY ($2) AND deleted_at IS NULL
     ) AS used
     WHERE NOT EXISTS (SELECT FROM crm.record_job_before AS image
       WHERE image.workspace_id = $1 AND image.job_id = $3 AND image.record_id = used.id AND image.version = used.version)`,
    [workspaceScope.require(), ids, jobId],
  )
  return new Set(rows.map(({ id }) => id))
}

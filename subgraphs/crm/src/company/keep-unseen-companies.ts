import type { EntityManager } from 'typeorm'
import type { WantedRecord } from '../record/change-many'
import type { RecordEntity } from '../record/record.entity'

interface OfCompany {
  readonly companyId?: string | null
}
/** Those among them that whoever asks may see. */
interface Records {
  findByIds(ids: readonly string[], transaction?: EntityManager): Promise<RecordEntity[]>
}

/**
 * What records are to hold, without emptying the company of one where whoever asks does not see it: to them it was empty
 * before, so they cannot mean that.
 */
export async function keepUnseenCompanies(
  companies: Records,
  changes: readonly WantedRecord[],
  transaction?: EntityManager,
): Promise<readonly WantedRecord[]> {
  const emptied = changes.flatMap(({ record, wanted }) =>
    (wanted as OfCompany).companyId === null ? ((record as OfCompany).companyId ?? []) : [],
  )
  if (emptied.length === 0) return changes
  const seen = new Set((await companies.findByIds([...new Set(emptied)], transaction)).map(({ id }) => id))
  return changes.map(({ record, wanted }) => {
    const { companyId, ...others } = wanted as OfCompany
    const present = (record as OfCompany).companyId
    return companyId === null && present && !seen.has(present) ? { record, wanted: others } : { record, wanted }
  })
}

/** The same of one record, before it is locked on the version that was read. */
export async function keepUnseenCompany<Columns extends OfCompany>(
  companies: Records,
  records: Records,
  id: string,
  columns: Columns,
): Promise<Columns | Omit<Columns, 'companyId'>> {
  if (columns.companyId !== null) return columns
  const [record] = await records.findByIds([id])
  const [kept] = record ? await keepUnseenCompanies(companies, [{ record, wanted: columns as object }]) : []
  return (kept?.wanted ?? columns) as Columns
}

import { currentlyReaches, type Assignment } from '@parley/toolkit/authorization/assignment'
import type { Permission } from '@parley/toolkit/authorization/permissions'
import { queryableId } from '@parley/toolkit/database/queryable-id'
import { visibilityFilter } from '@parley/toolkit/database/visibility-filter'
import { DomainError, forbidden, notFound } from '@parley/toolkit/errors/domain-error'
import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm'
import { RECORD_TYPES, type RecordType } from './record-type'

/** A record, whatever its type. */
export interface RecordReference {
  readonly recordType: RecordType
  readonly recordId: string
}

interface FoundRecord extends Assignment {
  readonly id: string
  readonly deletedAt?: Date | null
}
export interface VisibleRecords {
  /** Those among them that whoever asks may see. */
  findByIds(ids: readonly string[]): Promise<readonly FoundRecord[]>
}

export const RESOURCES = { CONTACT: 'contacts', COMPANY: 'companies', DEAL: 'deals' } as const
export const TABLES = { CONTACT: 'crm.contact', COMPANY: 'crm.company', DEAL: 'crm.deal' } as const

/** Says what whoever asks may do with a record: what hangs on it, such as a note, follows it. */
export class RecordReach {
  constructor(private readonly stores: Readonly<Record<RecordType, VisibleRecords>>) {}

  /** NOT_FOUND for a record that cannot be seen, FORBIDDEN for one that can only be read, CONFLICT in the trash. */
  async requireWrite({ recordType, recordId }: RecordReference): Promise<void> {
    const [record] = await this.stores[recordType].findByIds([queryableId(recordId)])
    if (!record) throw notFound('The record')
    const permission: Permission = `${RESOURCES[recordType]}:write`
    if (!currentlyReaches(permission, record)) throw forbidden('You may see this record, and not write to it.')
    if (record.deletedAt) throw new DomainError('CONFLICT', 'The record is in the trash. Restore it first.')
  }
}

/** The condition that a row `alias` hangs on a record that whoever asks may read; null where every one may be read. */
export function onVisibleRecord(query: SelectQueryBuilder<ObjectLiteral>, alias: string): string | null {
  const bind = (value: unknown): string => {
    const name = `record_${Object.keys(query.getParameters()).length}`
    query.setParameter(name, value)
    return `:${name}`
  }
  const conditions = RECORD_TYPES.map((type) => visibilityFilter.condition('whole', `${RESOURCES[type]}:read`, bind))
  if (conditions.every((condition) => condition === null)) return null
  const ways = RECORD_TYPES.map((type, index) => {
    const condition = conditions[index]
    const isOfType = `${alias}.record_type = '${type}'`
    if (!condition) return isOfType
    return `(${isOfType} AND EXISTS (SELECT FROM ${TABLES[type]} whole
      WHERE whole.workspace_id = ${alias}.workspace_id AND whole.id = ${alias}.record_id AND ${condition}))`
  })
  return `(${ways.join(' OR ')})`
}

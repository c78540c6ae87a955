import type { DataSource } from 'typeorm'
import { recordFields } from '../record/record-fields'
import { RecordStore } from '../record/record.store'
import { CompanyEntity } from './company.entity'

export const COMPANY_FIELDS = recordFields([
  ['name', 'TEXT', 'name'],
  ['domain', 'TEXT', 'domain'],
  ['website', 'URL', 'website'],
  ['email', 'TEXT', 'email'],
  ['phone', 'TEXT', 'phone'],
  ['address', 'TEXT', 'address'],
  ['description', 'TEXT', 'description'],
])

/** All queries on companies. */
export class CompanyStore extends RecordStore<CompanyEntity> {
  constructor(database: DataSource) {
    super(database, {
      entity: CompanyEntity,
      resource: 'companies',
      fields: COMPANY_FIELDS,
      sorts: { name: 'name', tags: 'tagsOrder', createdAt: 'createdAt', updatedAt: 'updatedAt' },
      finder: 'crm.find_companies',
    })
  }
}

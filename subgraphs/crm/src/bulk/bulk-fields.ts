import { BULK_FIELDS } from '@parley/schema/inputs/bulk'
import { DomainError } from '@parley/toolkit/errors/domain-error'
import { validateInput } from '@parley/toolkit/errors/validate-input'
import type { CompanyStore } from '../company/company.store'
import { companyColumns } from '../company/company.service'
import { contactColumns } from '../contact/contact.service'
import type { CustomFieldStore } from '../custom-field/custom-field.store'
import { applyCustomValues, type CustomFieldChange } from '../custom-field/custom-values'
import { dealColumns } from '../deal/deal.service'
import type { RecordType } from '../record/record-type'
import type { BulkChange } from './bulk-change'

export interface FieldChange {
  readonly field: string
  readonly values: readonly string[]
}

const PATH = 'input.change.update'

/** Turns what a member wrote into fields, their own or the workspace's, into columns: once, before a job begins. */
export class BulkFields {
  constructor(
    private readonly customFields: CustomFieldStore,
    private readonly companies: CompanyStore,
  ) {}

  /** VALIDATION_FAILED by path, also for a field that cannot be changed for many at once. */
  async read(recordType: RecordType, given: readonly FieldChange[]): Promise<Extract<BulkChange, { kind: 'UPDATE' }>> {
    const { builtIn, custom } = split(recordType, given)
    if (custom.length > 0) applyCustomValues({}, custom, await this.customFields.list(recordType))
    const columns = columnsOf(recordType, builtIn)
    await this.checkCompany(builtIn['companyId'])
    return { kind: 'UPDATE', columns, customFields: custom }
  }

  /** The company is of this workspace, and visible to whoever names it. */
  private async checkCompany(companyId: unknown): Promise<void> {
    if (typeof companyId !== 'string') return
    const [company] = await this.companies.findByIds([companyId.toLowerCase()])
    if (!company || company.deletedAt) throw refused({ [`${PATH}.companyId`]: ['notFound'] })
  }
}

function split(recordType: RecordType, given: readonly FieldChange[]) {
  const shape: Readonly<Record<string, unknown>> = BULK_FIELDS[recordType].shape
  const builtIn: Record<string, unknown> = {}
  const custom: CustomFieldChange[] = []
  for (const [index, { field, values }] of given.entries()) {
    if (field.includes('-')) custom.push({ fieldId: field, values })
    else if (!Object.hasOwn(shape, field)) throw refused({ [`${PATH}.${index}.field`]: ['unknownField'] })
    else builtIn[field] = field === 'value' ? moneyOf(values) : onlyOne(values, `${PATH}.${index}.values`)
  }
  return { builtIn, custom }
}

function columnsOf(recordType: RecordType, given: Readonly<Record<string, unknown>>): Record<string, unknown> {
  if (recordType === 'COMPANY') return companyColumns(validateInput(BULK_FIELDS.COMPANY, given, PATH))
  if (recordType === 'CONTACT') return { ...contactColumns(validateInput(BULK_FIELDS.CONTACT, given, PATH)) }
  return { ...dealColumns(validateInput(BULK_FIELDS.DEAL, given, PATH)) }
}

const moneyOf = ([amount = '', currency = '']: readonly string[]) => (amount === '' ? null : { amount, currency })

function onlyOne(values: readonly string[], path: string): string | null {
  if (values.length > 1) throw refused({ [path]: ['value'] })
  return values[0] ?? null
}

function refused(fields: Record<string, string[]>): DomainError {
  return new DomainError('VALIDATION_FAILED', 'Some of the fields cannot be changed so.', { fields })
}

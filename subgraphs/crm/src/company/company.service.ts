import { createCompanyInput, updateCompanyInput } from '@parley/schema/inputs/crm'
import { validateInput } from '@parley/toolkit/errors/validate-input'
import type { RecordMergeStore } from '../duplicate/record-merge.store'
import type { RecordEditor, SharedInput, VersionedId } from '../record/record-editor'
import { writtenText } from '../record/written-columns'
import type { CompanyEntity } from './company.entity'

interface CompanyFields extends SharedInput {
  readonly domain?: string | null
  readonly website?: string | null
  readonly email?: string | null
  readonly phone?: string | null
  readonly address?: string | null
  readonly description?: string | null
}
export type NewCompany = CompanyFields & { readonly name: string }
export type CompanyEdit = CompanyFields & VersionedId & { readonly name?: string | null }

const TEXTS = ['domain', 'website', 'email', 'phone', 'address', 'description'] as const

/** Creates and changes companies as members write them. */
export class CompanyService {
  constructor(
    private readonly editor: RecordEditor<CompanyEntity>,
    private readonly merges: RecordMergeStore,
  ) {}

  create(input: NewCompany): Promise<CompanyEntity> {
    const company = validateInput(createCompanyInput, input)
    return this.editor.create({ name: company.name, ...companyColumns(company) }, company)
  }

  update(input: CompanyEdit): Promise<CompanyEntity> {
    const edit = validateInput(updateCompanyInput, input)
    const name = edit.name == null ? {} : { name: edit.name }
    return this.editor.update(edit, { ...name, ...companyColumns(edit) }, edit)
  }

  trash(id: string): Promise<CompanyEntity> {
    return this.editor.trash(id)
  }

  async restore(id: string): Promise<CompanyEntity> {
    await this.merges.refuseMerged(id)
    return this.editor.restore(id)
  }
}

/** The columns that an input names, but for the name. */
export function companyColumns(company: CompanyFields): Partial<CompanyEntity> {
  return writtenText(company, TEXTS)
}

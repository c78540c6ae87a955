import {
  createCustomFieldInput,
  updateCustomFieldInput,
  type CustomFieldType,
  type OptionColour,
} from '@parley/schema/inputs/crm'
import { queryableId } from '@parley/toolkit/database/queryable-id'
import { inTransaction } from '@parley/toolkit/database/transaction'
import { DomainError, notFound } from '@parley/toolkit/errors/domain-error'
import { validateInput } from '@parley/toolkit/errors/validate-input'
import type { DataSource } from 'typeorm'
import { uuidv7 } from 'uuidv7'
import type { RecordType } from '../record/record-type'
import type { VersionedId } from '../record/record-editor'
import type { CustomFieldEntity, CustomFieldOption } from './custom-field.entity'
import type { CustomFieldStore } from './custom-field.store'

interface OptionInput {
  readonly key?: string | null
  readonly label: string
  readonly colour?: OptionColour | null
}
export interface NewCustomField {
  readonly recordType: RecordType
  readonly name: string
  readonly type: CustomFieldType
  readonly options?: readonly OptionInput[] | null
  readonly required?: boolean | null
}
export interface CustomFieldEdit extends VersionedId {
  readonly name?: string | null
  readonly options?: readonly OptionInput[] | null
  readonly required?: boolean | null
}

/** Forms and tables show them all: more would be a database of its own. */
const MAX_FIELDS = 100

/** Keeps the fields that a workspace adds to its records. A field that goes is archived: what records hold stays. */
export class CustomFieldService {
  constructor(
    private readonly database: DataSource,
    private readonly fields: CustomFieldStore,
  ) {}

  create(input: NewCustomField): Promise<CustomFieldEntity> {
    const { recordType, type, ...field } = validateInput(createCustomFieldInput, input)
    return inTransaction(this.database, async (transaction) => {
      const present = await this.fields.list(recordType, transaction)
      if (present.length >= MAX_FIELDS) throw refused('input.recordType', 'tooMany')
      const created = {
        id: uuidv7(),
        recordType,
        type,
        name: uniqueName(field.name, present),
        options: optionsOf(type, field.options ?? [], []),
        required: field.required ?? false,
        position: (present.at(-1)?.position ?? -1) + 1,
        archivedAt: null,
        version: 1,
        createdAt: new Date(),
      }
      await this.fields.create(transaction, created)
      return { ...created, workspaceId: '' }
    })
  }

  update(input: CustomFieldEdit): Promise<CustomFieldEntity> {
    const { id, version, name, options, required } = validateInput(updateCustomFieldInput, input)
    return inTransaction(this.database, async (transaction) => {
      const field = await this.fields.lock(transaction, queryableId(id))
      if (!field || field.archivedAt) throw notFound('The field')
      if (field.version !== version)
        throw new DomainError('STALE_VERSION', 'Someone else changed this field meanwhile.')
      const others = (await this.fields.list(field.recordType, transaction)).filter((other) => other.id !== field.id)
      return this.fields.change(transaction, field, {
        ...(name != null && { name: uniqueName(name, others) }),
        ...(options && { options: optionsOf(field.type, options, field.options) }),
        ...(required != null && { required }),
      })
    })
  }

  archive(id: string): Promise<CustomFieldEntity> {
    return inTransaction(this.database, async (transaction) => {
      const field = await this.fields.lock(transaction, queryableId(id))
      if (!field) throw notFound('The field')
      return field.archivedAt ? field : this.fields.change(transaction, field, { archivedAt: new Date() })
    })
  }

  /** Brings a field back, as the last one; its name must not have been given to another meanwhile. */
  restore(id: string): Promise<CustomFieldEntity> {
    return inTransaction(this.database, async (transaction) => {
      const field = await this.fields.lock(transaction, queryableId(id))
      if (!field) throw notFound('The field')
      if (!field.archivedAt) return field
      const present = await this.fields.list(field.recordType, transaction)
      if (present.length >= MAX_FIELDS) throw refused('id', 'tooMany')
      if (isTaken(field.name, present)) throw refused('id', 'taken')
      const position = (present.at(-1)?.position ?? -1) + 1
      return this.fields.change(transaction, field, { archivedAt: null, position })
    })
  }

  /** Puts all fields of a type of record into an order; VALIDATION_FAILED unless each is named once. */
  reorder(recordType: RecordType, ids: readonly string[]): Promise<CustomFieldEntity[]> {
    return inTransaction(this.database, async (transaction) => {
      const present = await this.fields.lockList(transaction, recordType)
      const ordered = ids.map((id) => present.find((field) => field.id === id.toLowerCase()))
      const isWhole = new Set(ordered).size === present.length && ids.length === present.length
      if (!isWhole || ordered.includes(undefined)) throw refused('ids', 'notFound')
      await this.fields.place(transaction, ordered as CustomFieldEntity[])
      return this.fields.list(recordType, transaction)
    })
  }
}

function uniqueName(name: string, others: readonly CustomFieldEntity[]): string {
  if (isTaken(name, others)) throw refused('input.name', 'taken')
  return name
}

const isTaken = (name: string, others: readonly CustomFieldEntity[]): boolean =>
  others.some((other) => other.name.toLowerCase() === name.toLowerCase())

/** Options keep their keys; new ones are keyed by chance, so that a label can be used again for something else. */
function optionsOf(
  type: CustomFieldType,
  given: readonly OptionInput[],
  present: readonly CustomFieldOption[],
): CustomFieldOption[] {
  const isChoice = type === 'CHOICE' || type === 'MULTI_CHOICE'
  if (!isChoice && given.length > 0) throw refused('input.options', 'notForThisType')
  if (isChoice && given.length === 0) throw refused('input.options', 'required')
  const labels = given.map(({ label }) => label)
  if (new Set(labels.map((label) => label.toLowerCase())).size < labels.length) throw refused('input.options', 'taken')
  return given.map(({ key, colour = null }, index) => {
    const kept = present.find((option) => option.key === key)
    return { key: kept?.key ?? uuidv7().slice(-12), label: labels[index] ?? '', colour }
  })
}

function refused(path: string, reason: string): DomainError {
  return new DomainError('VALIDATION_FAILED', 'The field is not valid.', { fields: { [path]: [reason] } })
}

import { MAX_TAGS } from '@parley/schema/inputs/crm'
import { DomainError } from '@parley/toolkit/errors/domain-error'
import type { AssignmentChange } from '@parley/toolkit/authorization/assignees'
import type { CustomFieldEntity } from '../custom-field/custom-field.entity'
import { applyCustomValues } from '../custom-field/custom-values'
import { cleanTags } from '../record/record-editor'
import type { RecordEntity } from '../record/record.entity'
import type { BulkChange } from './bulk-change'

/** What a record is to hold; throws a DomainError where the change is not for this one. */
export type RowChange = (record: RecordEntity) => Partial<RecordEntity>

/** What the changes of a batch need to know beside the records. */
export interface RowChangeFacts {
  readonly now: Date
  /** Those that the workspace added, of this type of record. */
  readonly customFields: readonly CustomFieldEntity[]
  /** Who looks after them, checked by who knows; ids in the order of the owners that it names. */
  readonly assignment?: { readonly ids: readonly string[]; readonly change: AssignmentChange }
}

export function rowChangeOf(change: Exclude<BulkChange, { kind: 'MOVE' }>, facts: RowChangeFacts): RowChange {
  switch (change.kind) {
    case 'UPDATE':
      return outsideTrash(({ custom }) => ({
        ...change.columns,
        ...(change.customFields.length > 0 && {
          custom: applyCustomValues(custom, change.customFields, facts.customFields),
        }),
      }))
    case 'TAG':
      return outsideTrash(({ tags }) => ({ tags: changedTags(tags, change) }))
    case 'ASSIGN':
      return outsideTrash(assigning(facts.assignment))
    case 'DELETE':
      return ({ deletedAt }) => ({ deletedAt: deletedAt ?? facts.now })
    case 'RESTORE':
      return () => ({ deletedAt: null })
  }
}

function outsideTrash(change: RowChange): RowChange {
  return (record) => {
    if (record.deletedAt) throw new DomainError('CONFLICT', 'It is in the trash. Restore it first.')
    return change(record)
  }
}

function changedTags(present: readonly string[], { add, remove }: Extract<BulkChange, { kind: 'TAG' }>): string[] {
  const gone = new Set(remove.map((tag) => tag.toLowerCase()))
  const tags = cleanTags([...present.filter((tag) => !gone.has(tag.toLowerCase())), ...add])
  // Merged records can have more; taking some away is no mistake.
  if (tags.length <= Math.max(MAX_TAGS, present.length)) return tags
  throw new DomainError('VALIDATION_FAILED', `A record has at most ${MAX_TAGS} tags.`, {
    fields: { tags: ['tooMany'] },
  })
}

function assigning(assignment: RowChangeFacts['assignment']): RowChange {
  const { ids = [], change = {} } = assignment ?? {}
  const { ownerId, teamId } = change
  const owners = Array.isArray(ownerId) ? new Map(ids.map((id, index) => [id, ownerId[index] as string])) : null
  return ({ id }) => ({
    ...(teamId !== undefined && { teamId }),
    ...(ownerId !== undefined && { ownerId: owners ? owners.get(id) : (ownerId as string | null) }),
  })
}

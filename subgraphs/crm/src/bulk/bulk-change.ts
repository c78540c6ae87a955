import type { CustomFieldChange } from '../custom-field/custom-values'

/** What a bulk job does with each of its records: one of these, as the job's payload keeps it. */
export type BulkChange =
  | {
      readonly kind: 'UPDATE'
      readonly columns: Readonly<Record<string, unknown>>
      readonly customFields: readonly CustomFieldChange[]
    }
  | {
      readonly kind: 'ASSIGN'
      readonly ownerId?: string | null
      readonly teamId?: string | null
      readonly inTurn?: boolean | null
    }
  | { readonly kind: 'TAG'; readonly add: readonly string[]; readonly remove: readonly string[] }
  | { readonly kind: 'MOVE'; readonly stageId: string }
  | { readonly kind: 'DELETE' }
  | { readonly kind: 'RESTORE' }

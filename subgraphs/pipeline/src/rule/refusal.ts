import type { FieldType, FilterOperator } from '@parley/schema/inputs/filter'

export const MOVE_RULES = ['ENTRY', 'EXIT', 'REQUIRED_FIELDS', 'ROLE', 'TRANSITION', 'CLOSED', 'REACH', 'GONE'] as const
/** Which rule keeps a deal from a stage. */
export type MoveRule = (typeof MOVE_RULES)[number]

/** Something that does not hold, what is there instead, and what would satisfy it. */
export interface Unmet {
  readonly field: string
  /** What people call the field; null where readers have words for it. */
  readonly label: string | null
  readonly type: FieldType
  readonly operator: FilterOperator
  readonly values: readonly string[]
  readonly present: readonly string[]
  readonly forbidden: boolean
}

/** Why a deal stays where it is. */
export interface Refusal {
  readonly dealId: string
  readonly stageId: string
  readonly rule: MoveRule
  readonly explanation: string
  readonly conditions: readonly Unmet[]
}

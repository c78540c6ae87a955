import type { FieldType, FilterOperator } from '@parley/schema/inputs/filter'
import type { NamedValue } from './rule-value'

export const MOVE_RULES = [
  'ENTRY',
  'EXIT',
  'REQUIRED_FIELDS',
  'ROLE',
  'TRANSITION',
  'CLOSED',
  'REACH',
  'GONE',
  'MOVED_SINCE',
  'STAGE_GONE',
] as const
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
  /** The same as `values` and `present`, with names. */
  readonly wantedValues: readonly NamedValue[]
  readonly presentValues: readonly NamedValue[]
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

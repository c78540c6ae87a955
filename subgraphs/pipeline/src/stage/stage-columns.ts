import type { AuditValues } from '@parley/schema/events/audit'
import type { FilterTree } from '@parley/schema/inputs/filter'
import type { StageColour } from '@parley/schema/inputs/pipeline'
import type { Role } from '@parley/toolkit/context/actor'
import type { StageEntity } from './stage.entity'

/** What a member may set of a stage; null takes away what can be taken away, and what is left out stays. */
export interface StageFields {
  readonly probability?: number | null
  readonly colour?: StageColour | null
  readonly staleAfterDays?: number | null
  readonly slaHours?: number | null
  readonly entryRule?: FilterTree | null
  readonly exitRule?: FilterTree | null
  readonly requiredFields?: readonly string[] | null
  readonly allowedRoles?: readonly Role[] | null
  readonly allowedFrom?: readonly string[] | null
}

type Columns = Partial<
  Pick<
    StageEntity,
    | 'probability'
    | 'colour'
    | 'staleAfterDays'
    | 'slaHours'
    | 'entryRule'
    | 'exitRule'
    | 'requiredFields'
    | 'allowedRoles'
    | 'allowedFrom'
  >
>

export function stageColumns(fields: StageFields): Columns {
  const { probability, colour, staleAfterDays, slaHours, entryRule, exitRule } = fields
  const { requiredFields, allowedRoles, allowedFrom } = fields
  return {
    ...(probability != null && { probability }),
    ...(colour != null && { colour }),
    ...(staleAfterDays !== undefined && { staleAfterDays }),
    ...(slaHours !== undefined && { slaHours }),
    ...(entryRule !== undefined && { entryRule }),
    ...(exitRule !== undefined && { exitRule }),
    ...(requiredFields !== undefined && { requiredFields: [...new Set(requiredFields)] }),
    ...(allowedRoles !== undefined && { allowedRoles: allowedRoles && [...new Set(allowedRoles)] }),
    ...(allowedFrom !== undefined && { allowedFrom: lowerCase(allowedFrom) }),
  }
}

/** The values of these columns, for the audit log: rules as text. */
export function describeStage(stage: StageEntity, columns: object): AuditValues {
  const values = Object.keys(columns)
    .filter((key) => key !== 'id' && key !== 'pipelineId')
    .map((key) => [key, asText(stage[key as keyof StageEntity])] as const)
  return Object.fromEntries(values)
}

function asText(value: unknown): AuditValues[string] {
  if (value instanceof Date) return value.toISOString()
  if (Array.isArray(value)) return value.map(String)
  return typeof value === 'object' && value !== null ? JSON.stringify(value) : (value as AuditValues[string])
}

/** No stage at all would be a stage that nothing comes into: then everything may. */
function lowerCase(ids: readonly string[] | null): string[] | null {
  return ids && ids.length > 0 ? [...new Set(ids.map((id) => id.toLowerCase()))] : null
}

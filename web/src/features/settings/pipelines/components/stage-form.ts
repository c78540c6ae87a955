import type { FilterTree } from '@parley/schema/inputs/filter'
import type { CreateStageInput, Role, StageColour } from '../../../../gql/graphql'
import type { StageSettings } from '../pipeline-operations'

/** What someone types and chooses about a stage. */
export interface StageValues {
  name: string
  probability: string
  staleAfterDays: string
  slaHours: string
  colour: StageColour
  requiredFields: readonly string[]
  allowedRoles: readonly Role[]
  allowedFrom: readonly string[]
  entryRule: FilterTree | null
  exitRule: FilterTree | null
}

export const valuesOf = (stage: StageSettings | null): StageValues => ({
  name: stage?.name ?? '',
  probability: String(stage?.probability ?? 50),
  staleAfterDays: stage?.staleAfterDays ? String(stage.staleAfterDays) : '',
  slaHours: stage?.slaHours ? String(stage.slaHours) : '',
  colour: stage?.colour ?? 'BLUE',
  requiredFields: stage?.requiredFields ?? [],
  allowedRoles: stage?.allowedRoles ?? [],
  allowedFrom: stage?.allowedFrom ?? [],
  entryRule: (stage?.entryRule ?? null) as FilterTree | null,
  exitRule: (stage?.exitRule ?? null) as FilterTree | null,
})

const wholeOrNull = (text: string): number | null => (text.trim() ? Number(text) : null)

/** In the shape that the server takes; nothing chosen means no limit. */
export const toStageInput = (values: StageValues) =>
  ({
    name: values.name,
    probability: Number(values.probability),
    colour: values.colour,
    staleAfterDays: wholeOrNull(values.staleAfterDays),
    slaHours: wholeOrNull(values.slaHours),
    requiredFields: [...values.requiredFields],
    allowedRoles: values.allowedRoles.length > 0 ? [...values.allowedRoles] : null,
    allowedFrom: values.allowedFrom.length > 0 ? [...values.allowedFrom] : null,
    entryRule: values.entryRule as CreateStageInput['entryRule'],
    exitRule: values.exitRule as CreateStageInput['exitRule'],
  }) satisfies Omit<CreateStageInput, 'pipelineId'>

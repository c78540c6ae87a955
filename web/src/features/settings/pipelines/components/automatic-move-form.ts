import type { FilterTree } from '@parley/schema/inputs/filter'
import type { AutomaticMoveTrigger, CreateAutomaticMoveInput } from '../../../../gql/graphql'
import type { AutomaticMove } from '../pipeline-operations'

/** What someone types and chooses about an automatic move. */
export interface AutomaticMoveValues {
  name: string
  trigger: AutomaticMoveTrigger
  field: string
  days: string
  amount: string
  currency: string
  fromStageIds: readonly string[]
  toStageId: string
  condition: FilterTree | null
}

export const valuesOf = (move: AutomaticMove | null, lastStageId: string): AutomaticMoveValues => ({
  name: move?.name ?? '',
  trigger: move?.trigger ?? 'MESSAGE_RECEIVED',
  field: move?.field ?? '',
  days: String(move?.days ?? 7),
  amount: move?.value?.amount ?? '',
  currency: move?.value?.currency ?? 'EUR',
  fromStageIds: move?.fromStages?.map(({ id }) => id) ?? [],
  toStageId: move?.toStage.id ?? lastStageId,
  condition: (move?.condition ?? null) as FilterTree | null,
})

/** In the shape that the server takes: only what its trigger needs. */
export const toInput = (values: AutomaticMoveValues) =>
  ({
    name: values.name,
    toStageId: values.toStageId,
    fromStageIds: values.fromStageIds.length > 0 ? [...values.fromStageIds] : null,
    condition: values.condition as CreateAutomaticMoveInput['condition'],
    field: values.trigger === 'FIELD_CHANGED' ? values.field : null,
    days: values.trigger === 'NO_REPLY' ? Number(values.days) : null,
    value:
      values.trigger === 'AMOUNT_REACHED'
        ? { amount: values.amount.trim().replace(',', '.'), currency: values.currency.trim().toUpperCase() }
        : null,
  }) satisfies Omit<CreateAutomaticMoveInput, 'pipelineId' | 'trigger'>

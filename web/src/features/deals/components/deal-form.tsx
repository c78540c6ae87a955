import { createDealInput } from '@parley/schema/inputs/crm'
import { useFormFields } from '../../../components/records/form-fields'
import { RecordForm } from '../../../components/records/record-form'
import type { DealFieldsFragment } from '../../../gql/graphql'
import { useMay } from '../../../lib/session/permissions'
import { DEAL_WRITING } from '../deals-operations'
import { DEAL_PARTS } from '../deal-parts'
import { useNewDealParts } from './use-new-deal-parts'

interface DealFormProps {
  /** Null for a new one. */
  deal: DealFieldsFragment | null
  /** Of a new one: the stage that it is for unless another is chosen; the first of all if not given. */
  stageId?: string | undefined
  onSaved?: (deal: DealFieldsFragment) => void
}

const { title, amount, ...OTHERS } = DEAL_PARTS

export function DealForm({ deal, stageId, onSaved }: DealFormProps) {
  const may = useMay('deals:write') && !deal?.deletedAt
  const placing = useNewDealParts(deal === null, stageId ?? null)
  const parts = [title, amount, ...placing, ...Object.values(OTHERS)]
  return (
    <RecordForm
      record={deal}
      draft={`deal.${deal?.id ?? 'new'}`}
      fields={useFormFields<DealFieldsFragment>('DEAL', parts)}
      rules={createDealInput}
      writing={DEAL_WRITING}
      readOnly={!may}
      {...(onSaved && { onSaved })}
    />
  )
}

import { useStageChoices } from '../../../components/filter-builder/references'
import type { BuiltInPart } from '../../../components/records/record-parts'
import type { DealFieldsFragment } from '../../../gql/graphql'
import { useMay } from '../../../lib/session/permissions'
import { useViewer } from '../../../lib/session/session'

type Part = BuiltInPart<DealFieldsFragment>

/**
 * What only a new deal is given by its form: the stage that it is for, and who looks after it. Later both are changed by
 * ways of their own, because a stage has rules and an owner is told.
 */
export function useNewDealParts(isNew: boolean, stageId: string | null): readonly Part[] {
  const { user } = useViewer()
  const mayAssign = useMay('deals:assign')
  const mayPlace = useMay('pipelines:read')
  const stages = useStageChoices(isNew && mayPlace)
  const begins = stageId ?? stages?.[0]?.value
  const stage: Part = {
    name: 'stageId',
    type: 'CHOICE',
    choices: stages ?? [{ value: '', label: '…' }],
    begins: begins ? [begins] : [],
    hints: { must: true },
    read: () => [],
    write: ([chosen]) => (chosen ? { stageId: chosen } : {}),
  }
  const owner: Part = {
    name: 'ownerId',
    type: 'USER',
    begins: [user.id],
    read: () => [],
    // Without one, whoever makes it looks after it.
    write: ([chosen]) => (chosen && chosen !== user.id ? { ownerId: chosen } : {}),
  }
  if (!isNew) return []
  return [...(mayPlace && stages?.length !== 0 ? [stage] : []), ...(mayAssign ? [owner] : [])]
}

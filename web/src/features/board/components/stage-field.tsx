import { useApolloClient, useQuery } from '@apollo/client/react'
import { Trans, useLingui } from '@lingui/react/macro'
import { lazy, Suspense, useEffect, useState } from 'react'
import { useNavigate } from 'react-router'
import { Button } from '../../../components/button'
import { ErrorNotice } from '../../../components/error-notice'
import { SelectField } from '../../../components/select-field'
import { Skeleton } from '../../../components/skeleton'
import { useMay } from '../../../lib/session/permissions'
import { dealStageQuery, moveDealMutation, pipelineChoicesQuery } from '../board-operations'
import type { Refusal } from '../model/board-source'
import { CreationRefusal } from './creation-refusal'

const DealHistory = lazy(async () => ({ default: (await import('./deal-history')).DealHistory }))
const RefusalDialog = lazy(async () => ({ default: (await import('./refusal-dialog')).RefusalDialog }))

/** A new deal is put on its board a moment after it was created. */
const PLACED_MS = 1_000

interface StageFieldProps {
  dealId: string
  /** Where the deal is not open on the page: the way to put a refusal right. */
  linked?: boolean
  /** Whether to say of a deal that is not open on the page that it could not begin where it was made for. */
  isNew?: boolean
}

/** Where a deal stands, and the way to another stage; a refusal is explained. */
export function StageField({ dealId, linked = false, isNew = !linked }: StageFieldProps) {
  const { t } = useLingui()
  const client = useApolloClient()
  const navigate = useNavigate()
  const mayMove = useMay('deals:write')
  const [asked, setAsked] = useState<string | null>(null)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const [wanted, setWanted] = useState('')
  const [failure, setFailure] = useState<unknown>(null)
  const { data, error, startPolling, stopPolling } = useQuery(dealStageQuery, { variables: { id: dealId } })
  const { data: choices } = useQuery(pipelineChoicesQuery)
  const deal = data?.deal
  const isOnItsWay = deal ? !deal.stage : false
  useEffect(() => {
    if (isOnItsWay) startPolling(PLACED_MS)
    return stopPolling
  }, [isOnItsWay, startPolling, stopPolling])
  if (error && !deal) return <ErrorNotice error={error} />
  if (!deal || !choices) return <Skeleton height={40} />
  const options = choices.pipelines.flatMap(({ name, stages }) =>
    stages.map((stage) => ({
      value: stage.id,
      label: choices.pipelines.length > 1 ? `${name}: ${stage.name}` : stage.name,
    })),
  )
  const present = deal.stage
  const known = options.some(({ value }) => value === present?.id)
  const move = async (stageId: string): Promise<void> => {
    setAsked(stageId)
    setWanted(stageId)
    setFailure(null)
    try {
      const input = { dealId, stageId, clientId: crypto.randomUUID() }
      const { data: answer } = await client.mutate({ mutation: moveDealMutation, variables: { input } })
      setRefusal(answer?.moveDeal.refusal ?? null)
    } catch (refused) {
      setFailure(refused)
    } finally {
      setAsked(null)
    }
  }
  return (
    <>
      <SelectField
        label={t`Stage`}
        value={asked ?? present?.id ?? ''}
        disabled={!mayMove || deal.status !== 'OPEN' || asked !== null}
        options={known ? options : [{ value: present?.id ?? '', label: present?.name ?? '—' }, ...options]}
        onChange={(event) => void move(event.currentTarget.value)}
      />
      {failure !== null && <ErrorNotice error={failure} />}
      {isNew && present && deal.status === 'OPEN' && (
        <CreationRefusal
          key={present.id}
          dealId={dealId}
          onWhy={(refused) => {
            setWanted(refused.stage?.id ?? '')
            setRefusal(refused)
          }}
        />
      )}
      {!linked && <HowItCame dealId={dealId} />}
      <Suspense>
        {refusal && (
          <RefusalDialog
            refusals={[refusal]}
            onOpen={linked ? (id) => void navigate(`/deals/${id}`) : null}
            onRetry={linked ? () => move(wanted) : null}
            onClose={() => setRefusal(null)}
          />
        )}
      </Suspense>
    </>
  )
}

/** The moves of the deal, for who asks. */
function HowItCame({ dealId }: { dealId: string }) {
  const [told, setTold] = useState(false)
  return (
    <>
      <span>
        <Button size="s" aria-expanded={told} onClick={() => setTold(!told)}>
          <Trans>How it came here</Trans>
        </Button>
      </span>
      <Suspense>{told && <DealHistory dealId={dealId} />}</Suspense>
    </>
  )
}

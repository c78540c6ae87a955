import { useQuery } from '@apollo/client/react'
import { Trans, useLingui } from '@lingui/react/macro'
import { Assignment } from '../../../components/assignment/assignment'
import { EmptyState } from '../../../components/empty-state'
import { ErrorNotice } from '../../../components/error-notice'
import { SideDrawer } from '../../../components/overlays/side-drawer'
import { SkeletonRows } from '../../../components/skeleton'
import { dealQuery } from '../deals-operations'
import { DealForm } from './deal-form'
import { DealOutcome } from './deal-outcome'

interface DealDrawerProps {
  /** `new` for one that is not there yet. */
  dealId: string
  onChanged: () => void
  onCreated: (id: string) => void
  onClose: () => void
}

export function DealDrawer({ dealId, onChanged, onCreated, onClose }: DealDrawerProps) {
  const { t } = useLingui()
  const isNew = dealId === 'new'
  const { data, error, loading, refetch } = useQuery(dealQuery, { variables: { id: dealId }, skip: isNew })
  const deal = data?.deal
  return (
    <SideDrawer title={isNew ? t`New deal` : t`Deal`} width={480} onClose={onClose}>
      {error && <ErrorNotice error={error} onRetry={() => void refetch()} />}
      {loading && !deal && <SkeletonRows count={3} label={t`Loading the deal`} />}
      {data && !deal && (
        <EmptyState title={t`This deal is not here`}>
          <Trans>It was deleted, or it belongs to another workspace.</Trans>
        </EmptyState>
      )}
      {isNew && (
        <DealForm
          deal={null}
          onSaved={(created) => {
            onChanged()
            onCreated(created.id)
          }}
        />
      )}
      {deal && (
        <>
          <Assignment type="DEAL" id={deal.id} owner={deal.owner} team={deal.team} />
          <DealForm key={deal.version} deal={deal} onSaved={onChanged} />
          <DealOutcome deal={deal} onChanged={onChanged} onClose={onClose} />
        </>
      )}
    </SideDrawer>
  )
}

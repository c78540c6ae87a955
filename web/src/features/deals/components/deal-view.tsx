import { useQuery } from '@apollo/client/react'
import { Trans, useLingui } from '@lingui/react/macro'
import { Assignment } from '../../../components/assignment/assignment'
import { EmptyState } from '../../../components/empty-state'
import { ErrorNotice } from '../../../components/error-notice'
import { RecordDetail } from '../../../components/record-detail/record-detail'
import { RelatedRecords } from '../../../components/record-detail/related-records'
import styles from '../../../components/records/records.module.css'
import { SkeletonRows } from '../../../components/skeleton'
import { listTime } from '../../../components/times'
import type { DealQuery } from '../../../gql/graphql'
import { StageField } from '../../board/components/stage-field'
import { dealQuery } from '../deals-operations'
import { DealForm } from './deal-form'
import { DealOutcome } from './deal-outcome'

interface DealViewProps {
  dealId: string
  onChanged: () => void
  onClose: () => void
}

/** A deal in full, in the drawer or on a page of its own. */
export function DealView({ dealId, onChanged, onClose }: DealViewProps) {
  const { t } = useLingui()
  const { data, error, loading, refetch } = useQuery(dealQuery, { variables: { id: dealId } })
  const deal = data?.deal
  return (
    <>
      {error && <ErrorNotice error={error} onRetry={() => void refetch()} />}
      {loading && !deal && <SkeletonRows count={3} label={t`Loading the deal`} />}
      {data && !deal && (
        <EmptyState title={t`This deal is not here`}>
          <Trans>It was deleted, or it belongs to another workspace.</Trans>
        </EmptyState>
      )}
      {deal && (
        <RecordDetail record={{ type: 'DEAL', id: deal.id }}>
          <Assignment type="DEAL" id={deal.id} owner={deal.owner} team={deal.team} />
          <div className={styles.form}>
            <StageField dealId={deal.id} />
            <DealForm key={deal.version} deal={deal} onSaved={onChanged} />
          </div>
          <People contacts={deal.contacts} />
          <DealOutcome deal={deal} onChanged={onChanged} onClose={onClose} />
        </RecordDetail>
      )}
    </>
  )
}

/** Who is involved, and where they are talked to. */
function People({ contacts }: { contacts: NonNullable<DealQuery['deal']>['contacts'] }) {
  const { t, i18n } = useLingui()
  const conversations = contacts.flatMap((contact) => contact.conversations)
  return (
    <>
      <RelatedRecords
        title={t`Contacts`}
        empty={t`Nobody is involved yet.`}
        rows={contacts.map(({ id, name, position }) => ({
          id,
          to: `/contacts/${id}`,
          name,
          beside: <bdi className="meta">{position}</bdi>,
        }))}
      />
      <RelatedRecords
        title={t`Conversations`}
        empty={t`None of the synced chats is with these people.`}
        rows={conversations.map(({ id, title, account, lastMessage }) => ({
          id,
          to: `/inbox/${id}`,
          name: account ? `${title} · ${account.displayName}` : title,
          beside: lastMessage && <time className="meta num">{listTime(lastMessage.sentAt, i18n.locale)}</time>,
        }))}
      />
    </>
  )
}

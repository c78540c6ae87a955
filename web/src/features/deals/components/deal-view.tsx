import { useQuery } from '@apollo/client/react'
import { useLingui } from '@lingui/react/macro'
import { Assignment } from '../../../components/assignment/assignment'
import { RecordInFull } from '../../../components/records/record-in-full'
import { RecordDetail } from '../../../components/record-detail/record-detail'
import { RelatedRecords } from '../../../components/record-detail/related-records'
import styles from '../../../components/records/records.module.css'
import { listTime } from '../../../components/times'
import type { DealQuery } from '../../../gql/graphql'
import { StageField } from '../../board/components/stage-field'
import { dealQuery } from '../deals-operations'
import { DealForm } from './deal-form'
import { DealOutcome } from './deal-outcome'

interface DealViewProps {
  dealId: string
  onClose: () => void
}

/** A deal in full, in the drawer or on a page of its own. */
export function DealView({ dealId, onClose }: DealViewProps) {
  const { data, error, loading, refetch } = useQuery(dealQuery, { variables: { id: dealId } })
  return (
    <RecordInFull record={data && (data.deal ?? null)} loading={loading} error={error} onRetry={() => void refetch()}>
      {(deal) => (
        <RecordDetail record={{ type: 'DEAL', id: deal.id }}>
          <Assignment type="DEAL" id={deal.id} owner={deal.owner} team={deal.team} />
          <div className={styles.form}>
            <StageField dealId={deal.id} />
            <DealForm deal={deal} />
          </div>
          <People contacts={deal.contacts} />
          <DealOutcome deal={deal} onClose={onClose} />
        </RecordDetail>
      )}
    </RecordInFull>
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

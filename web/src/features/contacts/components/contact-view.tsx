import { useQuery } from '@apollo/client/react'
import { Trans, useLingui } from '@lingui/react/macro'
import { Assignment } from '../../../components/assignment/assignment'
import { ContactCard } from '../../../components/contact-editor/contact-card'
import { EmptyState } from '../../../components/empty-state'
import { ErrorNotice } from '../../../components/error-notice'
import { RecordDetail } from '../../../components/record-detail/record-detail'
import { SkeletonRows } from '../../../components/skeleton'
import { contactQuery } from '../contacts-operations'
import { ContactConversations } from './contact-conversations'
import { ContactDeals } from './contact-deals'
import { ContactRemoval } from './contact-removal'

interface ContactViewProps {
  contactId: string
  onChanged: () => void
  onClose: () => void
}

/** A contact in full, in the drawer or on a page of its own. */
export function ContactView({ contactId, onChanged, onClose }: ContactViewProps) {
  const { t } = useLingui()
  const { data, error, loading, refetch } = useQuery(contactQuery, { variables: { id: contactId } })
  const contact = data?.contact
  return (
    <>
      {error && <ErrorNotice error={error} onRetry={() => void refetch()} />}
      {loading && !contact && <SkeletonRows count={2} label={t`Loading the contact`} />}
      {data && !contact && !error && (
        <EmptyState title={t`This contact is not here`}>
          <Trans>It was deleted, or it belongs to another workspace.</Trans>
        </EmptyState>
      )}
      {contact && (
        <RecordDetail record={{ type: 'CONTACT', id: contact.id }}>
          <ContactCard key={contact.id} contact={contact} onChanged={onChanged} />
          <Assignment type="CONTACT" id={contact.id} owner={contact.owner} team={contact.team} />
          <ContactDeals deals={contact.deals.edges.map(({ node }) => node)} />
          <ContactConversations conversations={contact.conversations} />
          <ContactRemoval contact={contact} onChanged={onChanged} onClose={onClose} />
        </RecordDetail>
      )}
    </>
  )
}

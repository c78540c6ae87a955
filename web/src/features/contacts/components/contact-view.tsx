import { useQuery } from '@apollo/client/react'
import { Assignment } from '../../../components/assignment/assignment'
import { ContactCard } from '../../../components/contact-editor/contact-card'
import { RecordInFull } from '../../../components/records/record-in-full'
import { RecordDetail } from '../../../components/record-detail/record-detail'
import { contactQuery } from '../contacts-operations'
import { ContactConversations } from './contact-conversations'
import { ContactDeals } from './contact-deals'
import { ContactRemoval } from './contact-removal'

interface ContactViewProps {
  contactId: string
  onClose: () => void
}

/** A contact in full, in the drawer or on a page of its own. */
export function ContactView({ contactId, onClose }: ContactViewProps) {
  const { data, error, loading, refetch } = useQuery(contactQuery, { variables: { id: contactId } })
  return (
    <RecordInFull
      record={data && (data.contact ?? null)}
      loading={loading}
      error={error}
      onRetry={() => void refetch()}
    >
      {(contact) => (
        <RecordDetail record={{ type: 'CONTACT', id: contact.id }}>
          <ContactCard contact={contact} />
          <Assignment type="CONTACT" id={contact.id} owner={contact.owner} team={contact.team} />
          <ContactDeals deals={contact.deals.edges.map(({ node }) => node)} />
          <ContactConversations conversations={contact.conversations} />
          <ContactRemoval contact={contact} onClose={onClose} />
        </RecordDetail>
      )}
    </RecordInFull>
  )
}

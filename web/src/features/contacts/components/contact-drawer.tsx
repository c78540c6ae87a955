import { useQuery } from '@apollo/client/react'
import { Trans, useLingui } from '@lingui/react/macro'
import { Assignment } from '../../../components/assignment/assignment'
import { ContactCard } from '../../../components/contact-editor/contact-card'
import { ContactEditor } from '../../../components/contact-editor/contact-editor'
import { EmptyState } from '../../../components/empty-state'
import { ErrorNotice } from '../../../components/error-notice'
import { SideDrawer } from '../../../components/overlays/side-drawer'
import { SkeletonRows } from '../../../components/skeleton'
import { contactQuery } from '../contacts-operations'
import { ContactConversations } from './contact-conversations'
import { ContactDeals } from './contact-deals'
import { ContactRemoval } from './contact-removal'

interface ContactDrawerProps {
  /** `new` for one that is not there yet. */
  contactId: string
  onChanged: () => void
  onCreated: (id: string) => void
  onClose: () => void
}

export function ContactDrawer({ contactId, onChanged, onCreated, onClose }: ContactDrawerProps) {
  const { t } = useLingui()
  const isNew = contactId === 'new'
  const { data, error, loading, refetch } = useQuery(contactQuery, { variables: { id: contactId }, skip: isNew })
  const contact = data?.contact
  return (
    <SideDrawer title={isNew ? t`New contact` : t`Contact`} width={480} onClose={onClose}>
      {error && <ErrorNotice error={error} onRetry={() => void refetch()} />}
      {loading && !contact && <SkeletonRows count={2} label={t`Loading the contact`} />}
      {data && !contact && !error && (
        <EmptyState title={t`This contact is not here`}>
          <Trans>It was deleted, or it belongs to another workspace.</Trans>
        </EmptyState>
      )}
      {isNew && (
        <ContactEditor
          contact={null}
          onSaved={(created) => {
            onChanged()
            onCreated(created.id)
          }}
          onCancel={onClose}
        />
      )}
      {contact && (
        <>
          <ContactCard key={contact.id} contact={contact} onChanged={onChanged} />
          <Assignment type="CONTACT" id={contact.id} owner={contact.owner} team={contact.team} />
          <ContactDeals deals={contact.deals.edges.map(({ node }) => node)} />
          <ContactConversations conversations={contact.conversations} />
          <ContactRemoval contact={contact} onChanged={onChanged} onClose={onClose} />
        </>
      )}
    </SideDrawer>
  )
}

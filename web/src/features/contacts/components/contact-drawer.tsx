import { useQuery } from '@apollo/client/react'
import { SideDrawer } from '../../../components/overlays/side-drawer'
import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from 'react-router'
import { Assignment } from '../../../components/assignment/assignment'
import { ContactCard } from '../../../components/contact-editor/contact-card'
import { EmptyState } from '../../../components/empty-state'
import { ErrorNotice } from '../../../components/error-notice'
import { SkeletonRows } from '../../../components/skeleton'
import { listTime } from '../../../components/times'
import type { ContactInFullQuery } from '../../../gql/graphql'
import { contactQuery } from '../contacts-operations'
import styles from './contacts.module.css'

export function ContactDrawer({ contactId, onClose }: { contactId: string; onClose: () => void }) {
  const { t } = useLingui()
  const { data, error, loading, refetch } = useQuery(contactQuery, { variables: { id: contactId } })
  const contact = data?.contact
  return (
    <SideDrawer title={t`Contact`} width={440} onClose={onClose}>
      {error && <ErrorNotice error={error} onRetry={() => void refetch()} />}
      {loading && !contact && <SkeletonRows count={2} label={t`Loading the contact`} />}
      {data && !contact && !error && (
        <EmptyState title={t`This contact is not here`}>
          <Trans>It was deleted, or it belongs to another workspace.</Trans>
        </EmptyState>
      )}
      {contact && (
        <>
          <ContactCard key={contact.id} contact={contact} />
          <Assignment type="CONTACT" id={contact.id} owner={contact.owner} team={contact.team} />
          <Conversations conversations={contact.conversations} />
        </>
      )}
    </SideDrawer>
  )
}

type Conversation = NonNullable<ContactInFullQuery['contact']>['conversations'][number]

function Conversations({ conversations }: { conversations: readonly Conversation[] }) {
  const { i18n } = useLingui()
  return (
    <section className={styles.conversations}>
      <h3>
        <Trans>Conversations</Trans>
      </h3>
      {conversations.length === 0 && (
        <p className="meta">
          <Trans>None of the synced chats is with this person.</Trans>
        </p>
      )}
      <ul>
        {conversations.map((conversation) => (
          <li key={conversation.id}>
            <Link to={`/inbox/${conversation.id}`}>
              <span>
                <b dir="auto">{conversation.account?.displayName ?? conversation.title}</b>
                {conversation.lastMessage && (
                  <time className="meta num">{listTime(conversation.lastMessage.sentAt, i18n.locale)}</time>
                )}
              </span>
              <p dir="auto">{conversation.lastMessage?.text}</p>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}

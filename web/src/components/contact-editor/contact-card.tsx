import { Trans, useLingui } from '@lingui/react/macro'
import { IconPencil } from '@tabler/icons-react'
import { lazy, Suspense, useState } from 'react'
import { showPhone } from '../phone'
import type { ContactFieldsFragment } from '../../gql/graphql'
import { useMay } from '../../lib/session/permissions'
import { Avatar } from '../avatar'
import { IconButton } from '../button'
import { agoTime, fullTime } from '../times'
import styles from './contact-editor.module.css'

const ContactEditor = lazy(async () => ({ default: (await import('./contact-editor')).ContactEditor }))

/** Who a contact is, and the way to correct it. */
export function ContactCard({ contact }: { contact: ContactFieldsFragment }) {
  const { t, i18n } = useLingui()
  const mayEdit = useMay('contacts:write')
  const [editing, setEditing] = useState(false)
  return (
    <>
      <div className={styles.head}>
        <Avatar name={contact.name} size={48} photo={contact.photoUrl} />
        <div>
          <h2 dir="auto">{contact.name}</h2>
          {contact.username && <p className="meta">@{contact.username}</p>}
        </div>
        {mayEdit && !editing && (
          <IconButton label={t`Edit the contact`} onClick={() => setEditing(true)}>
            <IconPencil size={18} stroke={1.6} aria-hidden />
          </IconButton>
        )}
      </div>
      {editing ? (
        <Suspense>
          <ContactEditor contact={contact} onDone={() => setEditing(false)} />
        </Suspense>
      ) : (
        <dl className={styles.facts}>
          <dt>
            <Trans>Telegram</Trans>
          </dt>
          <dd>
            {contact.username ? (
              <a
                href={`https://t.me/${encodeURIComponent(contact.username)}`}
                target="_blank"
                rel="noopener noreferrer"
              >
                @{contact.username}
              </a>
            ) : (
              '—'
            )}
          </dd>
          <dt>
            <Trans>Phone</Trans>
          </dt>
          <dd className="num">
            {contact.phone ? <a href={`tel:${contact.phone}`}>{showPhone(contact.phone)}</a> : '—'}
          </dd>
          <dt>
            <Trans>Added</Trans>
          </dt>
          <dd title={fullTime(contact.createdAt, i18n.locale)}>{agoTime(contact.createdAt, i18n.locale)}</dd>
          <dt>
            <Trans>Changed</Trans>
          </dt>
          <dd title={fullTime(contact.updatedAt, i18n.locale)}>{agoTime(contact.updatedAt, i18n.locale)}</dd>
        </dl>
      )}
    </>
  )
}

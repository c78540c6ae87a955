import { useQuery } from '@apollo/client/react'
import { Trans, useLingui } from '@lingui/react/macro'
import { IconPencil } from '@tabler/icons-react'
import { Fragment, lazy, Suspense, useState } from 'react'
import { Link } from 'react-router'
import { showPhone } from '../phone'
import type { ContactFieldsFragment } from '../../gql/graphql'
import { useMay } from '../../lib/session/permissions'
import { Avatar } from '../avatar'
import { IconButton } from '../button'
import { agoTime, fullTime } from '../times'
import { asField, customFieldsQuery } from '../records/custom-field-operations'
import { FieldValue } from '../records/field-value'
import styles from './contact-editor.module.css'

const ContactEditor = lazy(async () => ({ default: (await import('./contact-editor')).ContactEditor }))

/** Who a contact is, and the way to correct it. */
export function ContactCard({ contact, onChanged }: { contact: ContactFieldsFragment; onChanged?: () => void }) {
  const { t, i18n } = useLingui()
  const mayEdit = useMay('contacts:write') && !contact.deletedAt
  const [editing, setEditing] = useState(false)
  const done = (): void => {
    setEditing(false)
    onChanged?.()
  }
  return (
    <>
      <div className={styles.head}>
        <Avatar name={contact.name} size={48} photo={contact.photoUrl} />
        <div>
          <h2 dir="auto">{contact.name}</h2>
          {contact.position && (
            <p className="meta" dir="auto">
              {contact.position}
            </p>
          )}
        </div>
        {mayEdit && !editing && (
          <IconButton label={t`Edit the contact`} onClick={() => setEditing(true)}>
            <IconPencil size={18} stroke={1.6} aria-hidden />
          </IconButton>
        )}
      </div>
      {editing ? (
        <Suspense>
          <ContactEditor contact={contact} onSaved={done} onCancel={() => setEditing(false)} />
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
            <Trans>E-mail</Trans>
          </dt>
          <dd>{contact.email ? <a href={`mailto:${contact.email}`}>{contact.email}</a> : '—'}</dd>
          <dt>
            <Trans>Company</Trans>
          </dt>
          <dd>
            {contact.company ? (
              <Link to={`/companies/${contact.company.id}`} dir="auto">
                {contact.company.name}
              </Link>
            ) : (
              '—'
            )}
          </dd>
          {contact.tags.length > 0 && (
            <>
              <dt>
                <Trans>Tags</Trans>
              </dt>
              <dd dir="auto">{contact.tags.join(', ')}</dd>
            </>
          )}
          <CustomFacts contact={contact} />
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

/** What the contact holds in fields that the workspace added. */
function CustomFacts({ contact }: { contact: ContactFieldsFragment }) {
  const held = new Map(contact.customFields.map(({ field, values }) => [field.id, values]))
  const variables = { recordType: 'CONTACT' as const, archived: false }
  const { data } = useQuery(customFieldsQuery, { variables, skip: held.size === 0 })
  return (data?.customFields ?? []).map((field) => {
    const values = held.get(field.id)
    return (
      values && (
        <Fragment key={field.id}>
          <dt dir="auto">{field.name}</dt>
          <dd>
            <FieldValue field={asField(field)} values={values} />
          </dd>
        </Fragment>
      )
    )
  })
}

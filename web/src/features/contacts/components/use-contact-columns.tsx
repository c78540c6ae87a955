import { Link, useLocation } from 'react-router'
import { Avatar } from '../../../components/avatar'
import { CONTACT_PARTS } from '../../../components/contact-editor/contact-parts'
import { showPhone } from '../../../components/phone'
import type { BuiltInColumn } from '../../../components/records/record-columns'
import records from '../../../components/records/records.module.css'
import { textColumn, useSharedColumns } from '../../../components/records/shared-columns'
import type { ContactFieldsFragment, ContactsQuery } from '../../../gql/graphql'
import styles from './contacts.module.css'

/** A contact of the list, or as it is after it was written. */
export type ContactRow = ContactFieldsFragment & Partial<ContactsQuery['records']['edges'][number]['node']>

/** What a table of contacts shows. */
export function useContactColumns(): BuiltInColumn<ContactRow>[] {
  const { search } = useLocation()
  const { tags, owner, team, createdAt, updatedAt } = useSharedColumns()
  const { name, username, phone, email, position, company } = CONTACT_PARTS
  return [
    {
      id: 'name',
      width: 'minmax(200px, 2fr)',
      part: name,
      render: (contact) => (
        <span className={styles.name}>
          <Avatar name={contact.name} size={24} photo={contact.photoUrl} />
          <Link className={records.name} to={`/contacts/${contact.id}${search}`} dir="auto">
            {contact.name}
          </Link>
        </span>
      ),
    },
    {
      id: 'username',
      width: 'minmax(120px, 1fr)',
      part: username,
      render: (contact) => (contact.username ? `@${contact.username}` : '—'),
    },
    {
      id: 'phone',
      width: '150px',
      part: phone,
      render: (contact) => <span className="num">{contact.phone ? showPhone(contact.phone) : '—'}</span>,
    },
    textColumn(email),
    { ...textColumn(position), rare: true },
    {
      id: 'companyId',
      width: 'minmax(120px, 1fr)',
      part: company,
      render: (contact) => <bdi>{contact.company?.name ?? '—'}</bdi>,
    },
    { ...tags, rare: true },
    owner,
    team,
    createdAt,
    { ...updatedAt, onPhone: true },
  ]
}

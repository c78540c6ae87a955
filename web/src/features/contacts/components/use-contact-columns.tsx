import { useLingui } from '@lingui/react/macro'
import { Link, useLocation } from 'react-router'
import { Avatar } from '../../../components/avatar'
import { showPhone } from '../../../components/phone'
import type { RecordColumn } from '../../../components/records/record-columns'
import records from '../../../components/records/records.module.css'
import { agoTime, fullTime } from '../../../components/times'
import type { ContactsQuery } from '../../../gql/graphql'
import styles from './contacts.module.css'

type ContactRow = ContactsQuery['contacts']['edges'][number]['node']

/** What a table of contacts shows, and how it is written from its cells. */
export function useContactColumns(): RecordColumn<ContactRow>[] {
  const { t, i18n } = useLingui()
  const { search } = useLocation()
  const time = (iso: string) => (
    <time className="num" dateTime={iso} title={fullTime(iso, i18n.locale)}>
      {agoTime(iso, i18n.locale)}
    </time>
  )
  return [
    {
      id: 'name',
      title: t`Name`,
      width: 'minmax(200px, 2fr)',
      sortable: true,
      read: ({ name }) => [name],
      write: ([name = '']) => ({ name }),
      render: ({ id, name, photoUrl }) => (
        <span className={styles.name}>
          <Avatar name={name} size={24} photo={photoUrl} />
          <Link className={records.name} to={`/contacts/${id}${search}`} dir="auto">
            {name}
          </Link>
        </span>
      ),
    },
    {
      id: 'username',
      title: t`Telegram`,
      width: 'minmax(120px, 1fr)',
      read: ({ username }) => (username ? [username] : []),
      write: ([username = null]) => ({ username }),
      render: ({ username }) => (username ? `@${username}` : '—'),
    },
    {
      id: 'phone',
      title: t`Phone`,
      width: '150px',
      read: ({ phone }) => (phone ? [phone] : []),
      write: ([phone = null]) => ({ phone }),
      render: ({ phone }) => <span className="num">{phone ? showPhone(phone) : '—'}</span>,
    },
    {
      id: 'email',
      title: t`E-mail`,
      width: 'minmax(140px, 1fr)',
      read: ({ email }) => (email ? [email] : []),
      write: ([email = '']) => ({ email }),
      render: ({ email }) => <bdi>{email || '—'}</bdi>,
    },
    {
      id: 'position',
      title: t({ message: 'Position', context: 'of a person in a company' }),
      width: 'minmax(120px, 1fr)',
      rare: true,
      read: ({ position }) => (position ? [position] : []),
      write: ([position = '']) => ({ position }),
      render: ({ position }) => <bdi>{position || '—'}</bdi>,
    },
    {
      id: 'companyId',
      title: t`Company`,
      width: 'minmax(120px, 1fr)',
      read: ({ company }) => (company ? [company.id] : []),
      write: ([companyId = null]) => ({ companyId }),
      render: ({ company }) => <bdi>{company?.name ?? '—'}</bdi>,
    },
    {
      id: 'tags',
      title: t`Tags`,
      width: 'minmax(120px, 1fr)',
      rare: true,
      read: ({ tags }) => tags,
      write: (tags) => ({ tags }),
      render: ({ tags }) => <bdi>{tags.join(', ') || '—'}</bdi>,
    },
    {
      id: 'ownerId',
      title: t({ message: 'Owner', context: 'of a record' }),
      width: '140px',
      render: ({ owner }) => <bdi>{owner?.name ?? '—'}</bdi>,
    },
    { id: 'createdAt', title: t`Created`, width: '130px', rare: true, render: ({ createdAt }) => time(createdAt) },
    { id: 'updatedAt', title: t`Changed`, width: '130px', onPhone: true, render: ({ updatedAt }) => time(updatedAt) },
  ]
}

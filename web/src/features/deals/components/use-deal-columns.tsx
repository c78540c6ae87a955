import { useLingui } from '@lingui/react/macro'
import { Link, useLocation } from 'react-router'
import { showMoney } from '../../../components/money'
import type { RecordColumn } from '../../../components/records/record-columns'
import styles from '../../../components/records/records.module.css'
import { agoTime, fullTime } from '../../../components/times'
import { OptionTag } from '../../../components/records/option-tag'
import type { DealsQuery } from '../../../gql/graphql'
import { DealStatusTag } from './deal-words'

type DealRow = DealsQuery['deals']['edges'][number]['node']

/** What a table of deals shows, and how it is written from its cells. */
export function useDealColumns(): RecordColumn<DealRow>[] {
  const { t, i18n } = useLingui()
  const { search } = useLocation()
  const day = new Intl.DateTimeFormat(i18n.locale, { dateStyle: 'medium', timeZone: 'UTC' })
  const time = (iso: string | null | undefined) =>
    iso ? (
      <time className="num" dateTime={iso} title={fullTime(iso, i18n.locale)}>
        {agoTime(iso, i18n.locale)}
      </time>
    ) : (
      '—'
    )
  return [
    {
      id: 'title',
      title: t`Deal`,
      width: 'minmax(200px, 2fr)',
      sortable: true,
      read: ({ title }) => [title],
      write: ([title = '']) => ({ title }),
      render: ({ id, title }) => (
        <Link className={styles.name} to={`/deals/${id}${search}`} dir="auto">
          {title}
        </Link>
      ),
    },
    {
      id: 'amount',
      title: t`Value`,
      width: '130px',
      align: 'end',
      onPhone: true,
      read: ({ value }) => (value ? [value.amount, value.currency] : []),
      write: ([amount, currency]) => ({ value: amount ? { amount, currency: currency ?? '' } : null }),
      render: ({ value }) => <span className="num">{showMoney(value, i18n.locale)}</span>,
    },
    { id: 'status', title: t`State`, width: '110px', render: ({ status }) => <DealStatusTag status={status} /> },
    {
      id: 'stageId',
      title: t`Stage`,
      width: '140px',
      render: ({ card }) =>
        card ? (
          <OptionTag
            choice={{ value: card.stage.id, label: card.stage.name, colour: card.stage.colour }}
            value={card.stage.id}
          />
        ) : (
          '—'
        ),
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
      id: 'expectedClose',
      title: t`Expected`,
      width: '130px',
      read: ({ expectedClose }) => (expectedClose ? [expectedClose] : []),
      write: ([expectedClose = null]) => ({ expectedClose }),
      render: ({ expectedClose }) => (expectedClose ? day.format(Date.parse(expectedClose)) : '—'),
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
    { id: 'teamId', title: t`Team`, width: '140px', rare: true, render: ({ team }) => <bdi>{team?.name ?? '—'}</bdi> },
    {
      id: 'lostReason',
      title: t`Why it was lost`,
      width: 'minmax(120px, 1fr)',
      rare: true,
      render: ({ lostReason }) => <bdi>{lostReason || '—'}</bdi>,
    },
    {
      id: 'closedAt',
      title: t({ message: 'Closed', context: 'when a deal was' }),
      width: '130px',
      rare: true,
      render: ({ closedAt }) => time(closedAt),
    },
    { id: 'createdAt', title: t`Created`, width: '130px', rare: true, render: ({ createdAt }) => time(createdAt) },
    { id: 'updatedAt', title: t`Changed`, width: '130px', rare: true, render: ({ updatedAt }) => time(updatedAt) },
  ]
}

import { useLingui } from '@lingui/react/macro'
import { Link, useLocation } from 'react-router'
import { showMoney } from '../../../components/money'
import { OptionTag } from '../../../components/records/option-tag'
import type { BuiltInColumn } from '../../../components/records/record-columns'
import styles from '../../../components/records/records.module.css'
import { useSharedColumns, useTimeCell } from '../../../components/records/shared-columns'
import type { DealFieldsFragment, DealsQuery } from '../../../gql/graphql'
import { DEAL_PARTS } from '../deal-parts'
import { DealStatusTag } from './deal-words'

/** A deal of the list, or as it is after it was written. */
export type DealRow = DealFieldsFragment & Partial<DealsQuery['records']['edges'][number]['node']>

/** What a table of deals shows. */
export function useDealColumns(): BuiltInColumn<DealRow>[] {
  const { i18n } = useLingui()
  const { search } = useLocation()
  const { tags, owner, team, createdAt, updatedAt } = useSharedColumns()
  const time = useTimeCell()
  const day = new Intl.DateTimeFormat(i18n.locale, { dateStyle: 'medium', timeZone: 'UTC' })
  return [
    {
      id: 'title',
      width: 'minmax(200px, 2fr)',
      part: DEAL_PARTS.title,
      render: ({ id, title }) => (
        <Link className={styles.name} to={`/deals/${id}${search}`} dir="auto">
          {title}
        </Link>
      ),
    },
    {
      id: 'amount',
      width: '130px',
      align: 'end',
      onPhone: true,
      part: DEAL_PARTS.amount,
      render: ({ value }) => <span className="num">{showMoney(value, i18n.locale)}</span>,
    },
    { id: 'status', width: '110px', render: ({ status }) => <DealStatusTag status={status} /> },
    {
      id: 'stageId',
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
      width: 'minmax(120px, 1fr)',
      part: DEAL_PARTS.company,
      render: ({ company }) => <bdi>{company?.name ?? '—'}</bdi>,
    },
    {
      id: 'expectedClose',
      width: '130px',
      part: DEAL_PARTS.expectedClose,
      render: ({ expectedClose }) => (expectedClose ? day.format(Date.parse(expectedClose)) : '—'),
    },
    { ...tags, rare: true },
    owner,
    team,
    {
      id: 'lostReason',
      width: 'minmax(120px, 1fr)',
      rare: true,
      render: ({ lostReason }) => <bdi>{lostReason || '—'}</bdi>,
    },
    { id: 'closedAt', width: '130px', rare: true, render: ({ closedAt }) => time(closedAt ?? null) },
    createdAt,
    { ...updatedAt, rare: true },
  ]
}

import { Trans, useLingui } from '@lingui/react/macro'
import { IconCalendarX } from '@tabler/icons-react'
import { memo } from 'react'
import { Avatar } from '../../../components/avatar'
import { Tag } from '../../../components/tag'
import { isLate, type Card } from '../model/board-state'
import { showAmount } from './board-money'
import { CardAge } from './card-age'
import styles from './card.module.css'
import { dayFormat } from './number-format'

interface CardFaceProps {
  card: Card
  /** The moment its age is counted from. */
  now: number
}

/** Two lines below the title of a deal: the company, and what it is worth, how long it waits and who looks after it. */
export const CardFace = memo(function CardFace({ card, now }: CardFaceProps) {
  const { t, i18n } = useLingui()
  const { value, company, owner, expectedClose } = card
  const late = expectedClose !== null && isLate(card, now)
  const day = late ? dayFormat(i18n.locale).format(Date.parse(expectedClose)) : ''
  return (
    <>
      <span className={styles.line} dir="auto">
        {company?.name ?? <Trans>No company</Trans>}
      </span>
      <span className={styles.foot}>
        {value && <b className="num">{showAmount(Number(value.amount), value.currency, i18n.locale)}</b>}
        <CardAge card={card} now={now} urgent={late} />
        {late && (
          <span title={t`Close was due ${day}`}>
            <Tag tone="bad" icon={<IconCalendarX size={14} aria-hidden />}>
              <span className="visually-hidden">{t`Close was due`}</span> {day}
            </Tag>
          </span>
        )}
        <span className={styles.owner} title={owner?.name ?? t`No one looks after it`}>
          {owner ? <Avatar name={owner.name} size={24} /> : null}
          <span className="visually-hidden">{owner?.name}</span>
        </span>
      </span>
    </>
  )
})

/** The card under the pointer, with how many come along. */
export function LiftedCard({ card, now, count }: CardFaceProps & { count: number }) {
  return (
    <div className={styles.card} data-lifted data-tilted>
      <span className={styles.title} dir="auto">
        {card.title}
      </span>
      <CardFace card={card} now={now} />
      {count > 1 && <span className={`${styles.many} num`}>{count}</span>}
    </div>
  )
}

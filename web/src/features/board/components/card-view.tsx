import { Trans, useLingui } from '@lingui/react/macro'
import type { ComponentProps, ReactNode } from 'react'
import { Avatar } from '../../../components/avatar'
import type { Card } from '../model/board-state'
import { showAmount } from './board-money'
import { CardAge } from './card-age'
import styles from './card.module.css'

interface CardViewProps extends Omit<ComponentProps<'div'>, 'title'> {
  card: Card
  /** The moment its age is counted from. */
  now: number
  title: ReactNode
}

/** Three lines: the deal, the company, and what it is worth, how long it waits and who looks after it. */
export function CardView({ card, now, title, children, ...rest }: CardViewProps) {
  const { t, i18n } = useLingui()
  const { value, company, owner } = card
  return (
    <div {...rest} className={styles.card}>
      {title}
      <span className={styles.line} dir="auto">
        {company?.name ?? <Trans>No company</Trans>}
      </span>
      <span className={styles.foot}>
        {value && <b className="num">{showAmount(Number(value.amount), value.currency, i18n.locale)}</b>}
        <CardAge card={card} now={now} />
        <span className={styles.owner} title={owner?.name ?? t`No one looks after it`}>
          {owner ? <Avatar name={owner.name} size={24} /> : null}
          <span className="visually-hidden">{owner?.name}</span>
        </span>
      </span>
      {children}
    </div>
  )
}

/** The card under the pointer, with how many come along. */
export function LiftedCard({ card, now, count }: { card: Card; now: number; count: number }) {
  return (
    <CardView
      card={card}
      now={now}
      data-lifted
      data-tilted
      title={
        <span className={styles.title} dir="auto">
          {card.title}
        </span>
      }
    >
      {count > 1 && <span className={`${styles.many} num`}>{count}</span>}
    </CardView>
  )
}

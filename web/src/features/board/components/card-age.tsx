import { useLingui } from '@lingui/react/macro'
import { IconAlarm, IconHourglass } from '@tabler/icons-react'
import { Tag } from '../../../components/tag'
import { fullTime } from '../../../components/times'
import type { Card } from '../model/board-state'
import { numberFormat } from './number-format'

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
const DAY_MS = 24 * HOUR_MS
/** A deadline that is nearer than this is worth a mark of its own. */
const SOON_MS = DAY_MS

/** "9d", "3h", "5m": in the largest unit of which it has one. */
export function showSpan(ms: number, locale: string): string {
  const [size, unit] = ms >= DAY_MS ? [DAY_MS, 'day'] : ms >= HOUR_MS ? [HOUR_MS, 'hour'] : [MINUTE_MS, 'minute']
  const value = Math.max(0, Math.floor(ms / size))
  return numberFormat(locale, { style: 'unit', unit, unitDisplay: 'narrow' }).format(value)
}

type Times = Pick<Card, 'enteredAt' | 'staleSince' | 'dueAt'>

interface CardAgeProps {
  card: Times
  now: number
  /** Only where it is, or will soon be, longer than it should be. */
  urgent?: boolean
}

/** How long a deal is in its stage, and whether that is longer than it should be: icon and words, not the colour alone. */
export function CardAge({ card, now, urgent = false }: CardAgeProps) {
  const { t, i18n } = useLingui()
  const { locale } = i18n
  const age = showSpan(now - Date.parse(card.enteredAt), locale)
  const due = card.dueAt ? Date.parse(card.dueAt) - now : null
  const since = t`In this stage since ${fullTime(card.enteredAt, locale)}`
  if (due !== null && due < SOON_MS) {
    const span = showSpan(Math.abs(due), locale)
    return (
      <span title={t`Due ${fullTime(card.dueAt ?? '', locale)}`}>
        <Tag tone={due < 0 ? 'bad' : 'warn'} icon={<IconAlarm size={14} aria-hidden />}>
          {due < 0 ? t`${span} late` : t`due in ${span}`}
        </Tag>
      </span>
    )
  }
  const stale = card.staleSince !== null && Date.parse(card.staleSince) <= now
  if (urgent && !stale) return null
  return (
    <span title={since}>
      <Tag tone={stale ? 'warn' : 'neutral'} icon={stale && <IconHourglass size={14} aria-hidden />}>
        {stale ? t`${age}, stale` : age}
      </Tag>
    </span>
  )
}

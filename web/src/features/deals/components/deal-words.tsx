import { useLingui } from '@lingui/react/macro'
import { Tag, type Tone } from '../../../components/tag'
import type { DealFieldsFragment, DealStatus } from '../../../gql/graphql'

export function DealStatusTag({ status }: { status: DealStatus }) {
  const { t } = useLingui()
  const words: Record<DealStatus, [Tone, string]> = {
    OPEN: ['accent', t`Open`],
    WON: ['good', t`Won`],
    LOST: ['neutral', t`Lost`],
  }
  return <Tag tone={words[status][0]}>{words[status][1]}</Tag>
}

/** An amount as the reader writes it; a code that no one knows stays a code. */
export function showMoney(value: DealFieldsFragment['value'], locale: string): string {
  if (!value) return '—'
  const amount = Number(value.amount)
  const format = new Intl.NumberFormat(locale, {
    style: 'currency',
    currency: value.currency,
    minimumFractionDigits: Number.isInteger(amount) ? 0 : 2,
    maximumFractionDigits: 4,
  })
  return format.format(amount)
}

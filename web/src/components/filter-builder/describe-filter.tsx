import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { readTime } from './relative-time'
import { countConditions, toTree, type FilterNode } from './filter-nodes'
import type { FilterField } from './filter-field'
import { operatorWords } from './operator-words'
import { ValueName } from './references'

/** A condition or a group in a few words. */
export function FilterWords({ fields, node }: { fields: readonly FilterField[]; node: FilterNode }) {
  const { t, i18n } = useLingui()
  if (node.kind === 'group') {
    const count = countConditions(toTree(node))
    return <Plural value={count} one="# condition" other="# conditions" />
  }
  const field = fields.find(({ name }) => name === node.field)
  if (!field) return <Trans>Unknown field</Trans>
  const words = i18n._(operatorWords(field.type, node.operator))
  return (
    <>
      {field.archived ? t`${field.label} (archived)` : field.label} {words}{' '}
      {node.values.map((value, index) => (
        <b key={value}>
          {index > 0 && ', '}
          <Value field={field} value={value} />
        </b>
      ))}
    </>
  )
}

function Value({ field, value }: { field: FilterField; value: string }) {
  const { t, i18n } = useLingui()
  if (field.type === 'BOOLEAN') return <>{value === 'true' ? t`Yes` : t`No`}</>
  if (field.type !== 'DATE' && field.type !== 'DATE_TIME') return <ValueName field={field} value={value} />
  const { kind, amount } = readTime(value)
  const count = Number(amount)
  if (kind === 'NOW') return <>{field.type === 'DATE' ? t`today` : t`now`}</>
  if (kind === 'DAYS_AGO') return <Plural value={count} one="# day ago" other="# days ago" />
  if (kind === 'DAYS_AHEAD') return <Plural value={count} one="# day from now" other="# days from now" />
  if (kind === 'HOURS_AGO') return <Plural value={count} one="# hour ago" other="# hours ago" />
  if (kind === 'HOURS_AHEAD') return <Plural value={count} one="# hour from now" other="# hours from now" />
  const style = field.type === 'DATE' ? DAY : MOMENT
  return <>{new Intl.DateTimeFormat(i18n.locale, style).format(Date.parse(value))}</>
}

const DAY: Intl.DateTimeFormatOptions = { dateStyle: 'medium', timeZone: 'UTC' }
const MOMENT: Intl.DateTimeFormatOptions = { dateStyle: 'medium', timeStyle: 'short' }

import { useLingui } from '@lingui/react/macro'
import type { FilterField } from '../filter-builder/filter-field'
import { ValueName } from '../filter-builder/references'
import { showMoney } from '../money'
import { agoTime, fullTime } from '../times'
import { OptionTag } from './option-tag'
import styles from './records.module.css'

/** What a record holds in a field, as its type is read; a dash for nothing. */
export function FieldValue({ field, values }: { field: FilterField; values: readonly string[] }) {
  const { t, i18n } = useLingui()
  const [value, second] = values
  if (value === undefined || value === '') return <>—</>
  switch (field.type) {
    case 'NUMBER':
      return <span className="num">{new Intl.NumberFormat(i18n.locale, NUMBER).format(Number(value))}</span>
    case 'MONEY':
      return <span className="num">{showMoney({ amount: value, currency: second ?? '' }, i18n.locale)}</span>
    case 'DATE':
      return <span className="num">{new Intl.DateTimeFormat(i18n.locale, DAY).format(Date.parse(value))}</span>
    case 'DATE_TIME':
      return (
        <time className="num" dateTime={value} title={fullTime(value, i18n.locale)}>
          {agoTime(value, i18n.locale)}
        </time>
      )
    case 'BOOLEAN':
      return <>{value === 'true' ? t`Yes` : t`No`}</>
    case 'CHOICE':
    case 'MULTI_CHOICE':
      return (
        <span className={styles.options}>
          {values.map((each) => (
            <OptionTag key={each} choice={field.choices.find((choice) => choice.value === each)} value={each} />
          ))}
        </span>
      )
    case 'USER':
    case 'REFERENCE':
      return (
        <bdi>
          <ValueName field={field} value={value} />
        </bdi>
      )
    case 'URL':
      return /^https?:\/\//i.test(value) ? (
        <a href={value} target="_blank" rel="noopener noreferrer" onClick={(event) => event.stopPropagation()}>
          {value.replace(/^https?:\/\/(?:www\.)?/i, '').replace(/\/$/, '')}
        </a>
      ) : (
        <bdi>{value}</bdi>
      )
    case 'TEXT':
      return <bdi>{value}</bdi>
  }
}

const NUMBER: Intl.NumberFormatOptions = { maximumFractionDigits: 6 }
const DAY: Intl.DateTimeFormatOptions = { dateStyle: 'medium', timeZone: 'UTC' }

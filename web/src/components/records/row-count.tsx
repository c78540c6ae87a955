import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { showToast } from '../overlays/toasts'
import type { AnyList } from './use-record-list'
import styles from './records.module.css'

type ListFilter = AnyList['variables']['filter']
export type CountRecords = (filter: ListFilter) => Promise<number>

interface RowCountProps {
  list: AnyList
  count: CountRecords
}

/** How many records the list has: counted for whoever wants to know, as it takes longer than a page. */
export function RowCount({ list, count }: RowCountProps) {
  const { t, i18n } = useLingui()
  const [total, setTotal] = useState<number | 'asked' | null>(null)
  const ask = async (): Promise<void> => {
    setTotal('asked')
    try {
      setTotal(await count(list.variables.filter))
    } catch {
      setTotal(null)
      void showToast({ title: t`They could not be counted`, tone: 'bad' })
    }
  }
  if (typeof total === 'number') {
    const shown = new Intl.NumberFormat(i18n.locale).format(total)
    return (
      <span className={`${styles.total} num`} role="status">
        <Plural value={total} one={`${shown} record`} other={`${shown} records`} />
      </span>
    )
  }
  return (
    <button type="button" className={styles.count} disabled={total === 'asked'} onClick={() => void ask()}>
      <Trans>How many?</Trans>
    </button>
  )
}

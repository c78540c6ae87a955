import { Trans, useLingui } from '@lingui/react/macro'
import { IconPlus, IconSearch, IconTrash } from '@tabler/icons-react'
import { useRef, type ReactNode } from 'react'
import { useShortcuts } from '../../lib/keyboard/use-shortcuts'
import { Button } from '../button'
import { EmptyState } from '../empty-state'
import { ErrorNotice } from '../error-notice'
import { SkeletonRows } from '../skeleton'
import { DataTable, type Column } from '../table/data-table'
import styles from './records.module.css'
import type { useListAddress } from './use-list-address'

interface RecordPageProps<Row extends { id: string }> {
  title: string
  /** What belongs here, for whoever sees none. */
  purpose: ReactNode
  createLabel: string
  /** Null where the role may not. */
  onCreate: (() => void) | null
  address: ReturnType<typeof useListAddress>
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  activeId: string | undefined
  loading: boolean
  error: unknown
  onRetry: () => void
  onNearEnd: () => void
  /** The open record, beside the table. */
  children: ReactNode
}

/** A table of records with its search, its order and its trash. */
export function RecordPage<Row extends { id: string }>(props: RecordPageProps<Row>) {
  const { title, address, rows, loading, error, onCreate } = props
  const { t } = useLingui()
  const input = useRef<HTMLInputElement>(null)
  useShortcuts({ '/': () => input.current?.focus() })
  const create = onCreate && (
    <Button look="primary" icon={<IconPlus size={16} aria-hidden />} onClick={onCreate}>
      {props.createLabel}
    </Button>
  )
  const narrowed = address.search !== '' || address.trashed
  return (
    <main className={styles.page}>
      <header className={styles.top}>
        <h1>{title}</h1>
        <label className={styles.search}>
          <IconSearch size={16} aria-hidden />
          <input
            ref={input}
            type="search"
            aria-label={t`Search: ${title}`}
            placeholder={t`Search`}
            value={address.typed}
            onChange={(event) => address.find(event.currentTarget.value)}
            onKeyDown={(event) => event.key === 'Escape' && event.currentTarget.blur()}
          />
          <kbd aria-hidden>/</kbd>
        </label>
        <Button
          look="quiet"
          aria-pressed={address.trashed}
          icon={<IconTrash size={16} aria-hidden />}
          onClick={() => address.showTrash(!address.trashed)}
        >
          <Trans>Trash</Trans>
        </Button>
        {create}
      </header>
      {Boolean(error) && (
        <div className={styles.pad}>
          <ErrorNotice error={error} onRetry={props.onRetry} />
        </div>
      )}
      {loading && rows.length === 0 && <SkeletonRows count={10} label={t`Loading: ${title}`} />}
      {!loading && !error && rows.length === 0 && (
        <EmptyState
          title={narrowed ? t`Nothing is here` : t`Nothing here yet`}
          action={narrowed ? undefined : (create ?? undefined)}
        >
          {narrowed ? undefined : props.purpose}
        </EmptyState>
      )}
      {rows.length > 0 && (
        <DataTable
          label={title}
          columns={props.columns}
          rows={rows}
          activeId={props.activeId}
          sort={address.sort}
          onSort={address.sortBy}
          onNearEnd={props.onNearEnd}
        />
      )}
      {props.children}
    </main>
  )
}

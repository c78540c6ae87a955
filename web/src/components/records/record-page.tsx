import { Trans, useLingui } from '@lingui/react/macro'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { Button } from '../button'
import { RecordFiles } from '../record-files/record-files'
import { DuplicatesLink } from '../duplicates/duplicates-link'
import { SearchField } from '../search-field'
import { useSelection } from '../table/use-selection'
import { ListBody } from './list-body'
import { ListTools } from './list-tools'
import type { RecordRow } from './record-columns'
import type { CountRecords } from './row-count'
import { SelectionBar } from './selection-bar'
import { useCompactRows } from './use-compact-rows'
import type { RecordList } from './use-record-list'
import { ViewTabs } from './view-tabs'
import styles from './records.module.css'

export interface RecordPageProps<Row extends RecordRow> {
  title: string
  /** What belongs here, for whoever sees none. */
  purpose: ReactNode
  createLabel: string
  /** Null where the role may not. */
  onCreate: (() => void) | null
  list: RecordList<Row>
  rows: readonly Row[]
  activeId: string | undefined
  loading: boolean
  error: unknown
  onRetry: () => void
  onNearEnd: () => void
  onOpen: (row: Row) => void
  /** Writes a part of a record from its cell; rejects with what the server refuses. Null where the role may not. */
  onEdit: ((row: Row, change: object) => Promise<unknown>) | null
  /** How many records match, asked for when someone wants to know. */
  count: CountRecords
  /** Other ways to see the same records. */
  tools?: ReactNode
  /** The open record, beside the table. */
  children: ReactNode
}

/** A table of records with its views, search, filter, order, columns, selection and trash. */
export function RecordPage<Row extends RecordRow>(props: RecordPageProps<Row>) {
  const { title, list, rows, onCreate } = props
  const { t } = useLingui()
  const density = useCompactRows()
  const selection = useSelection(JSON.stringify(list.variables.filter), rows)
  const create = onCreate && (
    <Button look="primary" icon={<IconPlus size={16} aria-hidden />} onClick={onCreate}>
      {props.createLabel}
    </Button>
  )
  return (
    <main className={styles.page}>
      <header className={styles.top}>
        <h1>{title}</h1>
        <SearchField
          label={t`Search: ${title}`}
          placeholder={t`Search`}
          value={list.state.search}
          onChange={(search) => list.write({ search })}
        />
        {props.tools}
        <RecordFiles
          list={{ ...list.variables, recordType: list.recordType, columns: list.shown.map(({ id }) => id) }}
        />
        {list.recordType === 'CONTACT' && <DuplicatesLink of="contacts" />}
        {list.recordType === 'COMPANY' && <DuplicatesLink of="companies" />}
        <Button
          look="quiet"
          aria-pressed={list.trashed}
          icon={<IconTrash size={16} aria-hidden />}
          onClick={() => list.showTrash(!list.trashed)}
        >
          <Trans>Trash</Trans>
        </Button>
        {create}
      </header>
      <ViewTabs list={list} label={title} />
      {list.trashed && (
        <p className={styles.trashNote}>
          <Trans>What lies here for 30 days is removed for good.</Trans>
        </p>
      )}
      <ListTools list={list} count={props.count} loaded={rows.length} density={density} />
      {selection.count > 0 && <SelectionBar list={list} selection={selection} count={props.count} />}
      <ListBody {...props} selection={selection} create={create} rowHeight={density.rowHeight} />
      {props.children}
    </main>
  )
}

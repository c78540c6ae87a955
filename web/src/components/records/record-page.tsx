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
import type { RecordRow } from './record-parts'
import { SelectionBar } from './selection-bar'
import { useCompactRows } from './use-compact-rows'
import type { Records } from './use-records'
import { ViewTabs } from './view-tabs'
import styles from './records.module.css'

export interface RecordPageProps<Row extends RecordRow> {
  title: string
  /** What belongs here, for whoever sees none. */
  purpose: ReactNode
  createLabel: string
  records: Records<Row>
  /** Other ways to see the same records. */
  tools?: ReactNode
  /** The open record, beside the table. */
  children: ReactNode
}

/** A table of records with its views, search, filter, order, columns, selection and trash. */
export function RecordPage<Row extends RecordRow>(props: RecordPageProps<Row>) {
  const { title, records } = props
  const { list, rows, count } = records
  const { t } = useLingui()
  const density = useCompactRows()
  const selection = useSelection(JSON.stringify(list.variables.filter), rows)
  const create = records.create && (
    <Button look="primary" icon={<IconPlus size={16} aria-hidden />} onClick={records.create}>
      {props.createLabel}
    </Button>
  )
  const columns = list.shown.map(({ id }) => id)
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
        <RecordFiles list={{ ...list.variables, recordType: list.recordType, columns }} />
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
      <ListTools list={list} count={count} loaded={rows.length} density={density} selection={selection} />
      {(selection.count > 0 || selection.picking) && (
        <SelectionBar list={list} selection={selection} count={count} columns={columns} />
      )}
      <ListBody {...props} selection={selection} create={create} rowHeight={density.rowHeight} />
      {props.children}
    </main>
  )
}

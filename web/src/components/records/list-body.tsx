import { Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { Button } from '../button'
import { EmptyState } from '../empty-state'
import { ErrorNotice } from '../error-notice'
import { SkeletonRows } from '../skeleton'
import { RecordTable } from '../table/record-table'
import type { Selection } from '../table/use-selection'
import { CellEditor } from './cell-editor'
import type { RecordRow } from './record-columns'
import type { RecordPageProps } from './record-page'
import styles from './records.module.css'

interface ListBodyProps<Row extends RecordRow> extends RecordPageProps<Row> {
  selection: Selection
  create: ReactNode
  rowHeight: number
}

/** The rows of a list, or what is there instead of them. */
export function ListBody<Row extends RecordRow>(props: ListBodyProps<Row>) {
  const { title, list, rows, loading, error, onEdit } = props
  const { t } = useLingui()
  const { state, shown, trashed } = list
  const narrowed = state.search !== '' || state.filter !== null || trashed
  const isBusy = loading || !list.ready
  const columnOf = (id: string) => shown.find((column) => column.id === id)
  const fieldOf = (id: string) => list.fields.find(({ name }) => name === id)
  const isEditable = (row: Row, id: string): boolean =>
    Boolean(onEdit && !row.deletedAt && columnOf(id)?.write && fieldOf(id))
  const resize = (id: string, width: number): void =>
    list.write({
      columns: shown.map((column) => {
        const kept = column.id === id ? width : state.columns.find(({ field }) => field === column.id)?.width
        return kept ? { field: column.id, width: kept } : { field: column.id }
      }),
    })
  const notice = Boolean(error) && (
    <div className={styles.pad}>
      <ErrorNotice error={error} onRetry={props.onRetry} />
    </div>
  )
  if (rows.length === 0 && error) return notice
  if (rows.length === 0 && isBusy) return <SkeletonRows count={10} label={t`Loading: ${title}`} />
  if (rows.length === 0) {
    const showAll = (
      <Button onClick={() => list.write({ search: '', filter: null })}>
        <Trans>Show all</Trans>
      </Button>
    )
    return (
      <EmptyState
        title={trashed ? t`The trash is empty` : narrowed ? t`Nothing matches` : t`Nothing here yet`}
        action={narrowed ? (trashed ? undefined : showAll) : props.create}
      >
        {narrowed ? undefined : props.purpose}
      </EmptyState>
    )
  }
  return (
    <>
      {notice}
      <RecordTable
        label={title}
        columns={shown}
        rows={rows}
        rowHeight={props.rowHeight}
        activeId={props.activeId}
        sort={state.sort}
        onSort={(sort) => list.write({ sort })}
        onNearEnd={props.onNearEnd}
        onOpen={props.onOpen}
        selection={props.selection}
        onResize={resize}
        isEditable={isEditable}
        renderEditor={(row, id, onDone) => {
          const field = fieldOf(id)
          const column = columnOf(id)
          if (!field || !column?.write || !onEdit) return null
          const { write, read } = column
          return (
            <CellEditor
              field={field}
              values={read?.(row) ?? []}
              onSave={(values) => onEdit(row, write(values))}
              onDone={onDone}
            />
          )
        }}
      />
    </>
  )
}

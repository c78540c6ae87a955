import { Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { Button } from '../button'
import { EmptyState } from '../empty-state'
import { ErrorNotice } from '../error-notice'
import { SkeletonRows } from '../skeleton'
import { RecordTable } from '../table/record-table'
import type { Selection } from '../table/use-selection'
import { CellEditor, type CellContent } from './cell-editor'
import type { RecordRow } from './record-parts'
import type { RecordPageProps } from './record-page'
import styles from './records.module.css'

interface ListBodyProps<Row extends RecordRow> extends RecordPageProps<Row> {
  selection: Selection
  create: ReactNode
  rowHeight: number
}

/** The rows of a list, or what is there instead of them. */
export function ListBody<Row extends RecordRow>(props: ListBodyProps<Row>) {
  const { title, records } = props
  const { list, rows, loading, error } = records
  const { t } = useLingui()
  const { state, shown, trashed } = list
  const narrowed = state.search !== '' || state.filter !== null || trashed
  const isBusy = loading || !list.ready
  const columnOf = (id: string) => shown.find((column) => column.id === id)
  const fieldOf = (id: string) => list.fields.find(({ name }) => name === id)
  const isEditable = (row: Row, id: string): boolean =>
    Boolean(records.edit && !row.deletedAt && columnOf(id)?.part && fieldOf(id))
  const resize = (id: string, width: number): void =>
    list.write({
      columns: shown.map((column) => {
        const kept = column.id === id ? width : state.columns.find(({ field }) => field === column.id)?.width
        return kept ? { field: column.id, width: kept } : { field: column.id }
      }),
    })
  const notice = Boolean(error) && (
    <div className={styles.pad}>
      <ErrorNotice error={error} onRetry={records.retry} />
    </div>
  )
  if (rows.length === 0 && error) return notice
  if (rows.length === 0 && isBusy) return <SkeletonRows count={10} shape="table" label={t`Loading: ${title}`} />
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
        listKey={JSON.stringify(list.variables)}
        columns={shown}
        rows={rows}
        rowHeight={props.rowHeight}
        activeId={records.openId}
        sort={state.sort}
        onSort={(sort) => list.write({ sort })}
        onNearEnd={records.more}
        onOpen={({ id }) => records.open(id)}
        selection={props.selection}
        onResize={resize}
        isEditable={isEditable}
        renderEditor={(row, id, onDone) => {
          const field = fieldOf(id)
          const part = columnOf(id)?.part
          const { edit } = records
          if (!field || !part || !edit) return null
          const contentOf = (of: Row): CellContent => ({
            values: part.read(of),
            save: (values) => edit(of, part.write(values)),
          })
          return (
            <CellEditor
              field={field}
              content={contentOf(row)}
              onRenew={async () => {
                const newest = await records.renew(row.id)
                return newest && contentOf(newest)
              }}
              onDone={onDone}
            />
          )
        }}
      />
    </>
  )
}

import { useMutation, useQuery } from '@apollo/client/react'
import { useLingui } from '@lingui/react/macro'
import type { FilterTree } from '@parley/schema/inputs/filter'
import { useDeferredValue } from 'react'
import type { RecordFilter, RecordType } from '../../gql/graphql'
import { useFieldTitle, useLabelled } from '../filter-builder/field-words'
import { finishedPart } from '../filter-builder/filter-nodes'
import { showToast } from '../overlays/toasts'
import type { TableSort } from '../table/column'
import { allColumns, shownColumns, type BuiltInColumn } from './record-columns'
import type { RecordRow } from './record-parts'
import { useListAddress, type ChosenColumn, type ListChanges } from './use-list-address'
import { useViewColumns } from './use-view-columns'
import { listSetupQuery, setListColumnsMutation, type View } from './view-operations'

/** The view `all` is the list as it is without one, for whoever begins with another. */
export const NO_VIEW = 'all'

export interface ListState {
  readonly search: string
  readonly filter: FilterTree | null
  readonly sort: TableSort
  readonly columns: readonly ChosenColumn[]
}

export type RecordList<Row extends RecordRow> = ReturnType<typeof useRecordList<Row>>
/** A list as far as it does not matter what its rows are. */
export type AnyList = Omit<RecordList<RecordRow>, 'columns' | 'shown'>

/** What a list of records shows: the view that it begins with, and what its address changes about it. */
export function useRecordList<Row extends RecordRow>(
  recordType: RecordType,
  builtIn: readonly BuiltInColumn<Row>[],
  usual: TableSort,
) {
  const address = useListAddress()
  const setup = useQuery(listSetupQuery, { variables: { recordType }, fetchPolicy: 'cache-and-network' })
  const fields = useLabelled(setup.data?.recordFields, recordType)
  const views = setup.data?.views ?? []
  const byDefault = views.find(({ isDefault }) => isDefault)
  const view = address.viewId === null ? byDefault : views.find(({ id }) => id === address.viewId)
  const keepColumns = useKeepColumns(recordType)
  const foreign = useViewColumns(view && !view.editable ? view.id : null)
  const saved = savedState(view, usual, setup.data?.listColumns ?? [])
  const kept: ListState = foreign.columns ? { ...saved, columns: foreign.columns } : saved
  const state: ListState = { ...kept, ...address.changes }
  const columns = allColumns(builtIn, fields, useFieldTitle(recordType))
  const write = (change: Partial<ListState>): void => {
    const next: ListState = { ...state, ...change }
    // Without a view, columns are the member's own wherever they sit; a view's are changed by saving it, or for oneself.
    const isOwn = !view?.editable && change.columns !== undefined
    if (isOwn && view) foreign.keep(next.columns)
    else if (isOwn) keepColumns(next.columns)
    address.write(differences(isOwn ? { ...kept, columns: next.columns } : kept, next))
  }
  const where = finishedPart(state.filter, fields) as RecordFilter | null
  const search = useDeferredValue(state.search.trim())
  return {
    recordType,
    fields,
    views,
    view: view ?? null,
    hasDefault: byDefault !== undefined,
    state,
    isChanged: Object.keys(differences(saved, state)).length > 0,
    trashed: address.trashed,
    columns,
    shown: shownColumns(columns, state.columns),
    /** Whether it is known what to ask for; a list goes on without views that cannot be read. */
    ready: setup.data !== undefined || setup.error !== undefined,
    variables: { filter: { search: search || null, where, trashed: address.trashed }, sort: state.sort },
    write,
    open: address.open,
    /** The view that is open as it was saved. */
    reset: () => {
      foreign.keep(null)
      address.open(address.viewId)
    },
    showTrash: address.showTrash,
    refetchViews: setup.refetch,
  }
}

function useKeepColumns(recordType: RecordType): (columns: readonly ChosenColumn[]) => void {
  const { t } = useLingui()
  const [keep] = useMutation(setListColumnsMutation)
  return (columns) => {
    const chosen = chosenColumns(columns)
    keep({
      variables: { input: { recordType, columns: chosen } },
      optimisticResponse: {
        __typename: 'Mutation',
        setListColumns: chosen.map((column) => ({ __typename: 'ViewColumn', ...column })),
      },
      update: (cache, { data }) => {
        const query = { query: listSetupQuery, variables: { recordType } }
        cache.updateQuery(query, (setup) => setup && data && { ...setup, listColumns: data.setListColumns })
      },
    }).catch(() => showToast({ title: t`The columns could not be kept`, tone: 'bad' }))
  }
}

/** Only what inputs take: objects of the graph carry their type. */
export const chosenColumns = (columns: readonly ChosenColumn[]) =>
  columns.map(({ field, width }) => ({ field, width: width ?? null }))

function savedState(view: View | undefined, usual: TableSort, own: readonly ChosenColumn[]): ListState {
  if (!view) return { search: '', filter: null, sort: usual, columns: chosenColumns(own) }
  const { search, filter, sort, columns } = view
  return {
    search,
    filter: filter as FilterTree | null,
    sort: sort ? { field: sort.field, direction: sort.direction } : usual,
    columns: chosenColumns(columns),
  }
}

function differences(saved: ListState, state: ListState): ListChanges {
  const isSame = (name: keyof ListState): boolean => canonical(saved[name]) === canonical(state[name])
  const names = (['search', 'filter', 'sort', 'columns'] as const).filter((name) => !isSame(name))
  return Object.fromEntries(names.map((name) => [name, state[name]]))
}

/** Values of the graph carry their type, nulls and an order of their own; those of an address do not. */
function canonical(value: unknown): string {
  const plain = (_name: string, part: unknown): unknown => {
    if (part === null || typeof part !== 'object' || Array.isArray(part)) return part
    const entries = Object.entries(part).filter(([name, held]) => name !== '__typename' && held != null)
    return Object.fromEntries(entries.sort(([one], [other]) => (one < other ? -1 : 1)))
  }
  return JSON.stringify(value, plain)
}

import { useApolloClient } from '@apollo/client/react'
import { useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { RecordFilter } from '../../gql/graphql'
import { showToast } from '../overlays/toasts'
import { chosenColumns, type AnyList, type ListState } from './use-record-list'
import {
  createViewMutation,
  deleteViewMutation,
  reorderViewsMutation,
  setDefaultViewMutation,
  updateViewMutation,
  type View,
} from './view-operations'

export type ViewActions = ReturnType<typeof useViewActions>

/** What members do with views; each change is in the tabs when it is done. */
export function useViewActions(list: AnyList) {
  const { t } = useLingui()
  const client = useApolloClient()
  const [busy, setBusy] = useState(false)
  const { recordType, state, views } = list
  /** What has no form says by a toast that it did not work. */
  const quietly = async (work: () => Promise<unknown>): Promise<void> => {
    setBusy(true)
    try {
      await work()
    } catch {
      void showToast({ title: t`The view could not be changed`, tone: 'bad' })
    }
    setBusy(false)
    void list.refetchViews()
  }
  return {
    busy,
    create: async (name: string, shared: boolean): Promise<void> => {
      const input = { recordType, name, shared, ...contentOf(state) }
      const { data } = await client.mutate({ mutation: createViewMutation, variables: { input } })
      await list.refetchViews()
      if (data) list.open(data.createView.id)
    },
    rename: async ({ id, version }: View, name: string, shared: boolean): Promise<void> => {
      await client.mutate({ mutation: updateViewMutation, variables: { input: { id, version, name, shared } } })
      await list.refetchViews()
    },
    save: ({ id, version }: View) =>
      quietly(async () => {
        const input = { id, version, ...contentOf(state) }
        await client.mutate({ mutation: updateViewMutation, variables: { input } })
        list.open(id)
      }),
    remove: async ({ id }: View): Promise<void> => {
      await client.mutate({ mutation: deleteViewMutation, variables: { id } })
      list.open(null)
      await list.refetchViews()
    },
    setDefault: (id: string | null) =>
      quietly(() => client.mutate({ mutation: setDefaultViewMutation, variables: { recordType, id } })),
    move: (id: string, step: number) =>
      quietly(() => {
        const ids = views.map((view) => view.id)
        const from = ids.indexOf(id)
        ids.splice(from + step, 0, ...ids.splice(from, 1))
        return client.mutate({ mutation: reorderViewsMutation, variables: { recordType, ids } })
      }),
  }
}

function contentOf({ search, filter, sort, columns }: ListState) {
  return {
    search,
    filter: filter as RecordFilter | null,
    sort: { field: sort.field, direction: sort.direction },
    columns: chosenColumns(columns),
  }
}

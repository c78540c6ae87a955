import type { TypedDocumentNode } from '@graphql-typed-document-node/core'
import { useApolloClient } from '@apollo/client/react'
import { useMemo } from 'react'
import { useLocation, useNavigate, useParams } from 'react-router'
import type { RecordType } from '../../gql/graphql'
import { useMay } from '../../lib/session/permissions'
import type { TableSort } from '../table/column'
import type { BuiltInColumn } from './record-columns'
import type { RecordRow } from './record-parts'
import type { RecordWriting } from './use-record-form'
import type { ListVariables, PageQuery } from './use-later-pages'
import { usePages } from './use-pages'
import { useRecordList } from './use-record-list'
import { WRITING } from './writing'

/** A type of record: where its list is, and how it is asked for and written. */
export interface RecordSource<Row extends RecordRow> {
  readonly recordType: RecordType
  /** Of its pages: `/contacts`. */
  readonly path: string
  /** The order of a list that nobody ordered. */
  readonly usual: TableSort
  readonly page: PageQuery<Row>
  readonly count: TypedDocumentNode<{ records: { totalCount?: number | null } }, Pick<ListVariables, 'filter'>>
  readonly writing: Pick<RecordWriting<Row>, 'update' | 'newest'>
}

export type Records<Row extends RecordRow> = ReturnType<typeof useRecords<Row>>

/** A list of records as its page draws it: what it shows, its rows, the one that is open, and how one is written. */
export function useRecords<Row extends RecordRow>(source: RecordSource<Row>, columns: readonly BuiltInColumn<Row>[]) {
  const { recordType, path } = source
  const { recordId: openId } = useParams()
  const { search: query } = useLocation()
  const navigate = useNavigate()
  const client = useApolloClient()
  const mayWrite = useMay(WRITING[recordType])
  const list = useRecordList(recordType, columns, source.usual)
  const { rows, loading, error, more, refetch, retry } = usePages(source.page, list.variables, !list.ready)
  const { trashed } = list
  // One that just went into the trash, or came out of it, is in this list no more.
  const present = useMemo(() => rows.filter(({ deletedAt }) => Boolean(deletedAt) === trashed), [rows, trashed])
  const open = (id: string): void => void navigate(`${path}/${id}${query}`)
  return {
    list,
    rows: present,
    loading,
    error,
    retry,
    more,
    openId,
    open,
    create: mayWrite ? () => open('new') : null,
    /** What the open record tells its list. */
    beside: {
      onCreated: (id: string): void => {
        void refetch()
        open(id)
      },
      onClose: () => void navigate(`${path}${query}`),
    },
    /** Writes a part of a record from its cell; rejects with what the server refuses. Null where the role may not. */
    edit: mayWrite
      ? ({ id, version }: Row, change: object) =>
          client.mutate({
            mutation: source.writing.update,
            variables: { input: { id, version, ...change } as never },
          })
      : null,
    /** As it is now, after someone else was quicker. */
    renew: async (id: string): Promise<Row | null> => {
      const renewed = await client.query({
        query: source.writing.newest,
        variables: { id },
        fetchPolicy: 'network-only',
      })
      return renewed.data?.record ?? null
    },
    /** How many records match, asked for when someone wants to know. */
    count: async (filter: ListVariables['filter']): Promise<number> => {
      const counted = await client.query({ query: source.count, variables: { filter }, fetchPolicy: 'no-cache' })
      return counted.data?.records.totalCount ?? 0
    },
  }
}

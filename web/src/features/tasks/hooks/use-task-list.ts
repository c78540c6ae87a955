import { useApolloClient, useQuery, useSubscription } from '@apollo/client/react'
import { useEffect, useRef, useState } from 'react'
import { tasksQuery } from '../../../components/record-detail/activity-operations'
import type { TasksQueryVariables } from '../../../gql/graphql'
import { useDrawn } from '../../../lib/apollo/use-drawn'
import { taskChangedSubscription } from '../tasks-operations'
import { overdueTotalQuery } from './use-overdue-total'

const FIRST = 50
/** As many as the server gives at once. */
const MOST = 100
/** Before a stream that ended is opened again. */
const AGAIN_MS = 5_000

/** Tasks page by page, as they are now: what anyone does with them is there at once, and nothing that was loaded goes. */
export function useTaskList(asked: NonNullable<TasksQueryVariables['filter']>) {
  const filter = useDrawn(asked)
  const client = useApolloClient()
  const { data, error, loading, fetchMore, refetch } = useQuery(tasksQuery, {
    variables: { first: FIRST, filter },
    fetchPolicy: 'cache-and-network',
  })
  const isDone = filter.state === 'DONE'
  // One that was just ticked is in the list until that is read again.
  const tasks = (data?.tasks.edges.map(({ node }) => node) ?? []).filter(({ doneAt }) => Boolean(doneAt) === isDone)
  const first = Math.min(Math.max(FIRST, tasks.length), MOST)
  const reading = useRef<'once' | 'and again' | null>(null)
  /** A change that comes while they are being read may be later than the answer: they are read once more. */
  const readAgain = (): void => {
    if (reading.current) return void (reading.current = 'and again')
    reading.current = 'once'
    void client.refetchQueries({ include: [overdueTotalQuery] })
    client
      .query({ query: tasksQuery, variables: { first, filter }, fetchPolicy: 'network-only' })
      // What cannot be read now stays as it is, and is read with the next change.
      .catch((refused: unknown) => console.warn('The tasks could not be read again', refused))
      .finally(() => {
        const isOld = reading.current === 'and again'
        reading.current = null
        if (isOld) readAgain()
      })
  }
  useTaskChanges(loading, readAgain)
  const { hasNextPage = false, endCursor } = data?.tasks.pageInfo ?? {}
  return {
    tasks,
    error,
    loading,
    retry: () => void refetch().catch(() => undefined),
    readAgain,
    more: hasNextPage ? () => void fetchMore({ variables: { after: endCursor } }).catch(() => undefined) : null,
  }
}

/** Says that tasks are others now; the stream begins with that, also after the socket was away. */
function useTaskChanges(loading: boolean, readAgain: () => void): void {
  const [told, setTold] = useState(0)
  const heeded = useRef(0)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const { restart } = useSubscription(taskChangedSubscription, {
    ignoreResults: true,
    onData: () => setTold((times) => times + 1),
    onError: () => {
      clearTimeout(timer.current)
      timer.current = setTimeout(restart, AGAIN_MS)
    },
  })
  useEffect(() => () => clearTimeout(timer.current), [])
  useEffect(() => {
    if (loading || told === heeded.current) return
    heeded.current = told
    readAgain()
  }, [told, loading, readAgain])
}

import { useQuery } from '@apollo/client/react'
import { graphql } from '../../../gql'
import { useViewer } from '../../../lib/session/session'

export const overdueTotalQuery = graphql(`
  query OverdueTotal($assigneeId: ID!) {
    tasks(first: 1, filter: { assigneeId: $assigneeId, state: OVERDUE }) {
      totalCount
    }
  }
`)

/** Tasks become overdue by themselves. */
const LOOK_AGAIN_MS = 60_000

/** How many of the viewer's tasks should have been done by now. */
export function useOverdueTotal(): number {
  const assigneeId = useViewer().user.id
  return (
    useQuery(overdueTotalQuery, { variables: { assigneeId }, pollInterval: LOOK_AGAIN_MS }).data?.tasks.totalCount ?? 0
  )
}

import { useQuery } from '@apollo/client/react'
import { Trans } from '@lingui/react/macro'
import { Button } from '../../../components/button'
import notices from '../../../components/states.module.css'
import { graphql } from '../../../gql'
import type { Refusal } from '../model/board-source'

const newestMoveQuery = graphql(`
  query NewestMove($dealId: ID!) {
    dealMoves(first: 1, filter: { dealId: $dealId }) {
      edges {
        cursor
        node {
          id
          refusal {
            ...RefusalFields
          }
        }
      }
    }
  }
`)

/** Says of a deal that its stage did not let it begin there, for as long as it stands where it began instead. */
export function CreationRefusal({ dealId, onWhy }: { dealId: string; onWhy: (refusal: Refusal) => void }) {
  const { data } = useQuery(newestMoveQuery, { variables: { dealId }, fetchPolicy: 'no-cache' })
  const refusal = data?.dealMoves.edges[0]?.node.refusal
  if (!refusal?.stage) return null
  const stage = refusal.stage.name
  return (
    <div className={notices.notice} data-tone="warn" role="status">
      <div>
        <Trans>
          This deal was made for “<bdi>{stage}</bdi>”, whose rules do not let it in. It begins here instead.
        </Trans>
      </div>
      <Button size="s" onClick={() => onWhy(refusal)}>
        <Trans>What is missing?</Trans>
      </Button>
    </div>
  )
}

import { graphql } from '../../gql'

/** How deals came to stand where they do, the latest move first: of a deal, of a stage or of a pipeline. */
export const dealMovesQuery = graphql(`
  query DealMoves($filter: DealMoveFilter!, $first: Int!, $after: String) {
    dealMoves(first: $first, after: $after, filter: $filter) {
      edges {
        cursor
        node {
          id
          at
          cause
          timeInStageSeconds
          rulesPassedOver
          automatic {
            name
            trigger
          }
          refusal {
            dealId
            stage {
              id
              name
            }
          }
          deal {
            id
            title
          }
          from {
            id
            name
          }
          to {
            id
            name
            colour
          }
          actor {
            id
            name
          }
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`)

import { graphql } from '../../gql'

graphql(`
  fragment StageHead on Stage {
    id
    name
    colour
    probability
  }
`)

graphql(`
  fragment CardFields on DealCard {
    id
    title
    rank
    enteredAt
    staleSince
    dueAt
    expectedClose
    value {
      amount
      currency
    }
    owner {
      id
      name
    }
    company {
      id
      name
    }
    stage {
      id
    }
  }
`)

graphql(`
  fragment RefusalFields on MoveRefusal {
    dealId
    rule
    deal {
      id
      title
    }
    stage {
      id
      name
      allowedRoles
    }
    conditions {
      field
      label
      type
      operator
      forbidden
      wantedValues {
        ...RuleValueFields
      }
      presentValues {
        ...RuleValueFields
      }
    }
  }
`)

/** Many refusals with many values each are answered at once: each reference more would cost as much as all values. */
graphql(`
  fragment RuleValueFields on RuleValue {
    value
    label
    user {
      id
      name
    }
    team {
      id
      name
    }
    company {
      id
      name
    }
  }
`)

/** The pipelines to choose from, with their stages in order. */
export const pipelineChoicesQuery = graphql(`
  query PipelineChoices {
    pipelines {
      id
      name
      stages {
        ...StageHead
      }
    }
  }
`)

export const boardQuery = graphql(`
  query Board($pipelineId: ID!, $filter: BoardFilter, $first: Int!) {
    board(pipelineId: $pipelineId, filter: $filter) {
      columns {
        count
        stage {
          ...StageHead
        }
        sums {
          currency
          amount
          weighted
        }
        cards(first: $first) {
          edges {
            cursor
            node {
              ...CardFields
            }
          }
          pageInfo {
            hasNextPage
            endCursor
          }
        }
      }
    }
  }
`)

/** More cards of one stage. */
export const boardPageQuery = graphql(`
  query BoardPage($pipelineId: ID!, $filter: BoardFilter, $stageIds: [ID!], $first: Int!, $after: String) {
    board(pipelineId: $pipelineId, filter: $filter) {
      columns(stageIds: $stageIds) {
        cards(first: $first, after: $after) {
          edges {
            cursor
            node {
              ...CardFields
            }
          }
          pageInfo {
            hasNextPage
            endCursor
          }
        }
      }
    }
  }
`)

export const boardTotalsQuery = graphql(`
  query BoardTotals($pipelineId: ID!, $filter: BoardFilter) {
    board(pipelineId: $pipelineId, filter: $filter) {
      columns {
        count
        stage {
          ...StageHead
        }
        sums {
          currency
          amount
          weighted
        }
      }
    }
  }
`)

export const boardChangedSubscription = graphql(`
  subscription BoardChanged($pipelineId: ID!) {
    boardChanged(pipelineId: $pipelineId) {
      id
      kind
      dealId
      fromStageId
      card {
        ...CardFields
      }
    }
  }
`)

/** The deal itself learns of its stage, so that a drawer over the board shows it too. */
export const moveDealMutation = graphql(`
  mutation MoveDeal($input: MoveDealInput!) {
    moveDeal(input: $input) {
      card {
        ...CardFields
        deal {
          id
          stage {
            ...StageHead
          }
        }
      }
      move {
        id
      }
      refusal {
        ...RefusalFields
      }
    }
  }
`)

/** Takes back what a request of several moves did. */
export const undoMovesMutation = graphql(`
  mutation UndoMoves($clientId: ID!) {
    undoMoves(clientId: $clientId) {
      moved
      refusals {
        ...RefusalFields
      }
    }
  }
`)

export const moveDealsMutation = graphql(`
  mutation MoveDeals($input: MoveDealsInput!) {
    moveDeals(input: $input) {
      moved
      refusals {
        ...RefusalFields
      }
    }
  }
`)

export const undoMoveMutation = graphql(`
  mutation UndoMove($moveId: ID!) {
    undoMove(moveId: $moveId) {
      card {
        ...CardFields
        deal {
          id
          stage {
            ...StageHead
          }
        }
      }
      refusal {
        ...RefusalFields
      }
    }
  }
`)

/** What closing and opening a deal again begins with. */
export const dealVersionQuery = graphql(`
  query DealVersion($id: ID!) {
    deal(id: $id) {
      id
      version
    }
  }
`)

export const closeCardMutation = graphql(`
  mutation CloseCard($input: CloseDealInput!) {
    closeDeal(input: $input) {
      ...DealFields
    }
  }
`)

export const reopenCardMutation = graphql(`
  mutation ReopenCard($id: ID!, $version: Int!) {
    reopenDeal(id: $id, version: $version) {
      ...DealFields
    }
  }
`)

/** A deal that is added in a column. */
export const addDealMutation = graphql(`
  mutation AddDeal($input: CreateDealInput!) {
    createDeal(input: $input) {
      id
      title
    }
  }
`)

/** Whose deals a board can be narrowed to. */
export const boardOwnersQuery = graphql(`
  query BoardOwners {
    members(first: 100) {
      edges {
        cursor
        node {
          id
          user {
            id
            name
          }
        }
      }
    }
  }
`)

export const dealStageQuery = graphql(`
  query DealStage($id: ID!) {
    deal(id: $id) {
      id
      status
      stage {
        ...StageHead
      }
    }
  }
`)

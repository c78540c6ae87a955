import { graphql } from '../../gql'

/** What is needed to put right what keeps a deal from a stage. */
export const dealToFixQuery = graphql(`
  query DealToFix($id: ID!) {
    deal(id: $id) {
      id
      version
      value {
        amount
        currency
      }
      company {
        id
        name
      }
      contacts {
        id
        name
      }
    }
  }
`)

export const fixDealMutation = graphql(`
  mutation FixDeal($input: UpdateDealInput!) {
    updateDeal(input: $input) {
      ...DealFields
    }
  }
`)

export const ruleFieldsQuery = graphql(`
  query RuleFields {
    ruleFields {
      ...FilterFieldFacts
    }
  }
`)

/** Who looks after the deal from now on. */
export const assignFixedDealMutation = graphql(`
  mutation AssignFixedDeal($input: AssignInput!) {
    assignDeals(input: $input) {
      id
      owner {
        id
        name
      }
      team {
        id
        name
      }
    }
  }
`)

import { parse } from 'graphql'
import type { Graph, Question } from '../subgraph/graph'
import { subgraphUnavailable } from '../subgraph/remote-subgraph'

/** What another subgraph would answer as `data`; throw a DomainError for an error. */
export type Neighbour = (question: Question, workspaceId: string | null) => unknown

/** The other subgraphs of a test, each a plain function; one that is not named cannot be reached. */
export function neighbours(answers: Readonly<Record<string, Neighbour>>): Graph {
  return {
    ask: async <Data>(subgraph: string, question: Question, workspaceId: string | null) => {
      const answer = answers[subgraph]
      if (!answer) throw subgraphUnavailable(subgraph)
      // Both ways pass the protocol: what is no operation or no JSON shows here.
      parse(question.document)
      const variables = JSON.parse(JSON.stringify(question.variables ?? {})) as Question['variables']
      return JSON.parse(JSON.stringify(await answer({ ...question, variables }, workspaceId))) as Data
    },
  }
}

import { readFileSync } from 'node:fs'
import path from 'node:path'
import { parse, validate } from 'graphql'
import { OperationGuard } from '../src/limits'
import { loadSupergraph, readCommittedSupergraph } from '../src/supergraph'

const MANIFEST = path.resolve(__dirname, '../../web/src/gql/persisted-documents.json')
const { apiSchema } = loadSupergraph(readCommittedSupergraph())
const documents = Object.values(JSON.parse(readFileSync(MANIFEST, 'utf8')) as Record<string, string>)
const named = documents.map((text) => [/(?:query|mutation|subscription) (\w+)/.exec(text)?.[1] ?? text, text] as const)

describe('the operations of the web app', () => {
  it('are there', () => {
    expect(documents.length).toBeGreaterThan(20)
  })

  it.each(named)('%s fits the graph and its limits, with the largest pages', (_name, query) => {
    const variables = { first: 100, last: 100 }
    expect(() => new OperationGuard(apiSchema).check({ query, variables })).not.toThrow()
    expect(validate(apiSchema, parse(query))).toEqual([])
  })
})

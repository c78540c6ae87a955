import { countStatements } from '@parley/toolkit/testing/count-statements'
import { actor } from '@parley/toolkit/testing/test-actor'
import { createTestSubgraph, type TestSubgraph } from '@parley/toolkit/testing/test-subgraph'
import type { NoteService } from '../notes/note.service'
import { notes } from '../notes/notes'

interface NotePage {
  readonly notes: {
    readonly edges: readonly { readonly cursor: string; readonly node: { readonly title: string } }[]
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null }
    readonly totalCount?: number
  }
}

const PAGE = `query Page($first: Int, $after: String) {
  notes(first: $first, after: $after) { edges { cursor node { title } } pageInfo { hasNextPage endCursor } }
}`
const COUNTED = '{ notes(first: 1) { edges { cursor node { title } } pageInfo { hasNextPage endCursor } totalCount } }'
const ADD = 'mutation Add($title: String!) { addNote(title: $title) { id title } }'

describe('a connection in the graph', () => {
  let subgraph: TestSubgraph<NoteService, unknown>
  const member = actor()

  beforeAll(async () => {
    subgraph = await createTestSubgraph(notes)
    for (const title of ['a', 'bb', 'ccc']) {
      await subgraph.execute({ query: ADD, variables: { title }, actor: member })
    }
  })

  const readPage = async (variables: { readonly first?: number; readonly after?: string | null } = {}) => {
    const { data, errors } = await subgraph.execute<NotePage>({ query: PAGE, variables, actor: member })
    expect(errors).toEqual([])
    if (!data) throw new Error('There is no page')
    return { ...data.notes, titles: data.notes.edges.map(({ node }) => node.title) }
  }

  it('pages through a list', async () => {
    const first = await readPage({ first: 2 })
    expect(first.titles).toEqual(['a', 'bb'])
    expect(first.pageInfo.hasNextPage).toBe(true)
    const rest = await readPage({ first: 2, after: first.pageInfo.endCursor })
    expect(rest.titles).toEqual(['ccc'])
    expect(rest.pageInfo.hasNextPage).toBe(false)
  })

  it('counts the list only where the operation asks for it', async () => {
    expect(await countStatements(subgraph.database, () => readPage())).toHaveLength(1)
    const counted = await countStatements(subgraph.database, async () => {
      const { data } = await subgraph.execute<NotePage>({ query: COUNTED, actor: member })
      expect(data?.notes.totalCount).toBe(3)
    })
    expect(counted).toHaveLength(2)
  })

  it.each([
    ['a page that is too large', 'first', { first: 101 }],
    ['an empty page', 'first', { first: 0 }],
    ['a cursor that is none', 'after', { after: 'bm90IG9uZQ' }],
  ])('answers %s with the argument that is wrong', async (_what, argument, variables) => {
    const { code, errors } = await subgraph.execute({ query: PAGE, variables, actor: member })
    expect(code).toBe('VALIDATION_FAILED')
    expect(errors[0]?.extensions).toMatchObject({ fields: { [argument]: [expect.any(String)] } })
  })

  it('shares PageInfo with the other subgraphs', () => {
    expect(subgraph.mounted.sdl).toMatch(/type PageInfo\s+@shareable/)
  })
})

import { gql } from '@apollo/client'
import { useApolloClient } from '@apollo/client/react'
import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useEffect } from 'react'
import { renderWith } from '../../testing/render-with'
import type { PageQuery } from './use-later-pages'
import { usePages } from './use-pages'

interface Row {
  readonly id: string
  readonly name: string
}

const query = gql`
  query Rows($first: Int!, $after: String, $filter: RecordListFilter, $sort: RecordSortInput) {
    records: companies(first: $first, after: $after, filter: $filter, sort: $sort) {
      edges {
        node {
          id
          name
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
` as unknown as PageQuery<Row>
const wanted = {
  filter: { search: null, where: null, trashed: false },
  sort: { field: 'name', direction: 'ASC' as const },
}

/** What the server has, in order: a page is three rows, whatever was asked for. */
let stored: Row[] = []
let asked: (string | null)[] = []
let failsAfter: string | null = null
const row = (id: string): Row => ({ id, name: `Row ${id}` })
const rowsOf = (ids: string) => ids.split('').map(row)

const answer = {
  maxUsageCount: Number.POSITIVE_INFINITY,
  request: { query: query as never, variables: () => true },
  result: ({ after }: { after?: string }) => {
    asked.push(after ?? null)
    if (after && after === failsAfter) return { errors: [{ message: 'Not now' }] }
    // A cursor is a value: what is after it is known also when its row is gone.
    const rest = stored.filter(({ id }) => !after || id > after)
    const page = rest.slice(0, 3)
    const edges = page.map((node) => ({ __typename: 'CompanyEdge', node: { __typename: 'Company', ...node } }))
    const pageInfo = { __typename: 'PageInfo', hasNextPage: rest.length > 3, endCursor: page.at(-1)?.id ?? null }
    return { data: { records: { __typename: 'CompanyConnection', edges, pageInfo } } }
  },
}

/** The rows of each drawing since the list was whole. */
let drawn: string[][] = []

function List() {
  const client = useApolloClient()
  const { rows, more, error, retry } = usePages(query, wanted, false)
  useEffect(() => void drawn.push(rows.map(({ id }) => id)))
  const change = (): void =>
    void client.refetchQueries({
      updateCache: (cache) => cache.modify({ fields: { companies: (_known, { INVALIDATE }) => INVALIDATE as never } }),
    })
  return (
    <>
      <p>{rows.map(({ name }) => name.slice(4)).join('')}</p>
      <button onClick={more}>More</button>
      <button onClick={change}>A job ends</button>
      {Boolean(error) && <button onClick={retry}>Try again</button>}
    </>
  )
}

/** The list with two pages beside the first one. */
async function openThreePages() {
  stored = rowsOf('cdefghijklm')
  renderWith(<List />, { mocks: [answer] as never })
  const user = userEvent.setup()
  await screen.findByText('cde')
  await user.click(screen.getByRole('button', { name: 'More' }))
  await screen.findByText('cdefgh')
  await user.click(screen.getByRole('button', { name: 'More' }))
  await screen.findByText('cdefghijk')
  asked = []
  drawn = []
  return { user, endJob: () => user.click(screen.getByRole('button', { name: 'A job ends' })) }
}

beforeEach(() => {
  failsAfter = null
})

it('reads as many pages again as were there, without ever showing fewer of them', async () => {
  const { endJob } = await openThreePages()
  stored = [...rowsOf('ab'), ...stored]
  await endJob()
  expect(await screen.findByText('abcdefghi')).toBeInTheDocument()
  expect(asked).toEqual([null, 'c', 'f'])
  for (const rows of drawn) expect([8, 9]).toContain(rows.length)
})

it('shows what became of rows further down, leaves out what is gone, and shows no row twice', async () => {
  const { endJob } = await openThreePages()
  stored = stored
    .filter(({ id }) => !'de'.includes(id))
    .map((one) => (one.id === 'j' ? { ...one, name: 'Row J' } : one))
  await endJob()
  expect(await screen.findByText('cfghiJklm')).toBeInTheDocument()
  expect(asked).toEqual([null, 'g', 'j'])
  for (const rows of drawn) expect(new Set(rows).size).toBe(rows.length)
})

it('ends where the list has become shorter', async () => {
  const { endJob } = await openThreePages()
  stored = rowsOf('cdef')
  await endJob()
  expect(await screen.findByText('cdef')).toBeInTheDocument()
})

it('goes on with what could not be read again when asked to', async () => {
  const { user, endJob } = await openThreePages()
  stored = rowsOf('cdefgijkl')
  failsAfter = 'e'
  await endJob()
  const again = await screen.findByRole('button', { name: 'Try again' })
  expect(screen.getByText('cdefghijk')).toBeInTheDocument()
  failsAfter = null
  await user.click(again)
  expect(await screen.findByText('cdefgijkl')).toBeInTheDocument()
  await waitFor(() => expect(screen.queryByRole('button', { name: 'Try again' })).toBeNull())
})

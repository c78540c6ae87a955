import { act, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import type { DocumentNode } from 'graphql'
import { ThreadDocument, type ThreadQueryVariables } from '../../../gql/graphql'
import { setConnection } from '../../../lib/apollo/connection'
import { madeUpConversation, madeUpMessage } from '../../../testing/made-up'
import { renderWith } from '../../../testing/render-with'
import { ThreadScroller } from './thread-scroller'
import { threadRows } from './thread-rows'
import { useThread } from './use-thread'

jest.mock('../../../lib/apollo/client', () => ({ client: {} }))

/** How often older messages are asked for before they come. */
let failures = 0
let asked = 0
const thread = {
  maxUsageCount: Number.POSITIVE_INFINITY,
  request: { query: ThreadDocument as DocumentNode, variables: () => true },
  result: ({ before }: ThreadQueryVariables) => {
    if (before) {
      asked += 1
      if (failures-- > 0) return { errors: [{ message: 'No', extensions: { code: 'DEPENDENCY_UNAVAILABLE' } }] }
    }
    const message = madeUpMessage({
      id: before ? 'older' : 'newer',
      sentAt: `2026-03-0${before ? 1 : 2}T10:00:00.000Z`,
    })
    const edges = [{ __typename: 'MessageEdge', cursor: message.id, node: message }]
    const pageInfo = { __typename: 'PageInfo', hasPreviousPage: !before, startCursor: message.id }
    const messages = { __typename: 'MessageConnection', edges, pageInfo }
    return { data: { conversation: { ...madeUpConversation({ id: 'c1' }), messages } } }
  },
}

function Thread() {
  const { messages, hasOlder, older } = useThread('c1')
  const rows = threadRows(messages, null, hasOlder)
  if (rows.length === 0) return null
  return (
    <ThreadScroller
      rows={rows}
      kind="USER"
      hasOlder={hasOlder}
      older={older}
      mayWrite={false}
      onReply={() => undefined}
      onAtEnd={() => undefined}
    />
  )
}

beforeAll(() => {
  for (const side of ['clientHeight', 'clientWidth', 'offsetHeight', 'offsetWidth']) {
    Object.defineProperty(HTMLElement.prototype, side, { configurable: true, value: 800 })
  }
})
beforeEach(() => {
  asked = 0
  failures = 1
  setConnection('online')
})
const open = () => renderWith(<Thread />, { mocks: [thread] as never })

it('says that earlier messages could not be loaded, and loads them for whoever asks again', async () => {
  open()
  expect(await screen.findByText('Earlier messages could not be loaded.')).toBeInTheDocument()
  expect(asked).toBe(1)
  await userEvent.setup().click(screen.getByRole('button', { name: 'Try again' }))
  expect(await screen.findByText('Text of older')).toBeInTheDocument()
  expect(screen.queryByText('Earlier messages could not be loaded.')).toBeNull()
})

it('asks again by itself when the connection is back, and not before', async () => {
  failures = 2
  open()
  await screen.findByText('Earlier messages could not be loaded.')
  act(() => setConnection('offline'))
  expect(asked).toBe(1)
  act(() => setConnection('online'))
  await waitFor(() => expect(asked).toBe(2))
  act(() => setConnection('offline'))
  act(() => setConnection('online'))
  expect(await screen.findByText('Text of older')).toBeInTheDocument()
})

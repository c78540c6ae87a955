import type { MockLink } from '@apollo/client/testing'
import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import type { DocumentNode } from 'graphql'
import { AccountDialogsDocument, SelectDialogsDocument } from '../../../gql/graphql'
import { renderWith } from '../../../testing/render-with'
import { DialogPicker } from './dialog-picker'

const TOTAL = 130
const PAGE = 100
const kindOf = (number: number): string => (number % 10 === 0 ? 'GROUP' : 'USER')

function dialogs(from: number, to: number): object[] {
  return Array.from({ length: to - from }, (_, index) => ({
    __typename: 'DialogEdge',
    cursor: `cursor-${from + index}`,
    node: {
      __typename: 'Dialog',
      id: `dialog-${from + index}`,
      title: `Chat ${from + index}`,
      kind: kindOf(from + index),
      photoUrl: null,
      unreadCount: 0,
      lastMessageAt: null,
      selected: from + index === 0,
    },
  }))
}

const page = (from: number, to: number): MockLink.MockedResponse => ({
  request: {
    query: AccountDialogsDocument as unknown as DocumentNode,
    variables: { id: 'account-1', first: PAGE, ...(from > 0 ? { after: `cursor-${from - 1}` } : {}) },
  },
  result: {
    data: {
      bdAccount: {
        __typename: 'BdAccount',
        id: 'account-1',
        displayName: 'Ines Sample',
        dialogs: {
          __typename: 'DialogConnection',
          edges: dialogs(from, to),
          pageInfo: { __typename: 'PageInfo', hasNextPage: to < TOTAL, endCursor: `cursor-${to - 1}` },
          totalCount: TOTAL,
        },
      },
    },
  },
})

/** jsdom lays nothing out: every element is as tall as a window of twelve rows. */
function giveHeight(): void {
  for (const [name, value] of Object.entries({ clientHeight: 576, clientWidth: 600 }))
    Object.defineProperty(Element.prototype, name, { configurable: true, get: () => value })
}

async function open(...mocks: MockLink.MockedResponse[]) {
  renderWith(<DialogPicker accountId="account-1" onClose={() => undefined} />, { mocks })
  await screen.findByText(`1 of ${TOTAL} chosen`)
  return userEvent.setup()
}
const rows = (): HTMLElement[] => within(screen.getByRole('list', { name: 'Chats' })).queryAllByRole('listitem')

describe('choosing chats', () => {
  beforeAll(giveHeight)

  it('fetches every page, and draws the rows in sight only', async () => {
    await open(page(0, PAGE), page(PAGE, TOTAL))
    expect(rows().length).toBeGreaterThan(5)
    expect(rows().length).toBeLessThan(60)
  })

  it('may save only when it knows all chats: saving replaces the selection', async () => {
    renderWith(<DialogPicker accountId="account-1" onClose={() => undefined} />, {
      mocks: [page(0, PAGE), { ...page(PAGE, TOTAL), delay: Infinity }],
    })
    await screen.findByText(`Loading ${PAGE} of ${TOTAL}`)
    expect(screen.getByRole('button', { name: 'Sync 1 chat' }).hasAttribute('disabled')).toBe(true)
  })

  it('chooses what is shown, on every page, and keeps what a search hides', async () => {
    const user = await open(page(0, PAGE), page(PAGE, TOTAL))
    await user.click(screen.getByRole('button', { name: 'Groups' }))
    await user.click(screen.getByRole('checkbox', { name: /^Select all 13 chats shown/ }))
    expect(screen.getByText(`13 of ${TOTAL} chosen`)).toBeTruthy()
    await user.click(screen.getByRole('button', { name: 'All' }))
    await user.type(screen.getByLabelText('Search chats'), 'chat 129')
    await user.click(screen.getByRole('checkbox', { name: /^Select the 1 chat shown/ }))
    await user.clear(screen.getByLabelText('Search chats'))
    expect(screen.getByText(`14 of ${TOTAL} chosen`)).toBeTruthy()
  })

  it('says what leaves the inbox, and sends the whole selection', async () => {
    let sent: unknown
    const saved: MockLink.MockedResponse = {
      request: {
        query: SelectDialogsDocument as unknown as DocumentNode,
        variables: (given) => ((sent = given), true),
      },
      result: { errors: [{ message: 'enough' }] } as never,
    }
    const user = await open(page(0, PAGE), page(PAGE, TOTAL), saved)
    const first = within(screen.getByRole('list', { name: 'Chats' })).getAllByRole('checkbox')
    await user.click(first[0]!)
    await user.click(first[1]!)
    expect(screen.getByText(/^1 chat leaves the inbox/)).toBeTruthy()
    await user.click(screen.getByRole('button', { name: 'Sync 1 chat' }))
    await waitFor(() => expect(sent).toEqual({ input: { accountId: 'account-1', dialogIds: ['dialog-1'] } }))
  })
})

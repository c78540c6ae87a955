import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import {
  BoardDocument,
  CloseCardDocument,
  DealToFixDocument,
  DealVersionDocument,
  MoveDealDocument,
  MoveDealsDocument,
  ReopenCardDocument,
  RuleFieldsDocument,
  UndoMovesDocument,
} from '../../../gql/graphql'
import { sightChanged } from '../../../lib/apollo/sight'
import {
  columns,
  document,
  giveSizes,
  lane,
  refusedMove,
  ruleValue,
  showBoard,
  titles,
  unmet,
  whatever,
} from '../testing/board-on-page'

beforeAll(giveSizes)
beforeEach(() => localStorage.clear())

/** A board that tells what it was asked for. */
function listening(answer = (): object => ({ __typename: 'Board', columns: columns() })) {
  const asked: { filter: object }[] = []
  const result = (variables: { filter: object }) => {
    asked.push(variables)
    return { data: { board: answer() } }
  }
  const request = { query: document(BoardDocument), variables: whatever }
  return { asked, board: { request, result: result as never, maxUsageCount: 20 } }
}

describe('cards that are carried past the last stage', () => {
  const ids = ['0190a000-0000-7000-8000-00000000000a']
  const version = {
    request: { query: document(DealVersionDocument), variables: whatever },
    result: { data: { deal: { __typename: 'Deal', id: ids[0], version: 4 } } },
    maxUsageCount: 5,
  }
  const answering = (query: unknown, field: string) => {
    const variables = jest.fn(whatever)
    return { variables, mock: { request: { query: document(query), variables }, result: { data: { [field]: null } } } }
  }
  async function carryPast(title: string): Promise<ReturnType<typeof userEvent.setup>> {
    const hands = userEvent.setup()
    const link = await screen.findByRole('link', { name: title })
    link.focus()
    await hands.keyboard('[Space]')
    await waitFor(async () => {
      await hands.keyboard('{ArrowRight}')
      expect(screen.getByText('Won. Drop it here to close it.')).toBeInTheDocument()
    })
    return hands
  }

  it('are won there, leave at once, and come back', async () => {
    const [closing, opening] = [answering(CloseCardDocument, 'closeDeal'), answering(ReopenCardDocument, 'reopenDeal')]
    showBoard([version, closing.mock, opening.mock])
    const hands = await carryPast('Deal a')
    await hands.keyboard('[Space]')
    await waitFor(() => expect(titles('New')).toEqual(['Deal b']))
    expect(screen.getByRole('link', { name: 'Deal b' })).toHaveFocus()
    await screen.findByText('Deal a is won')
    expect(closing.variables).toHaveBeenCalledWith({ input: { id: 'a', version: 4, outcome: 'WON', reason: null } })
    expect(titles('New')).toEqual(['Deal b'])
    await hands.keyboard('{Control>}z{/Control}')
    await waitFor(() => expect(opening.variables).toHaveBeenCalledWith({ id: 'a', version: 4 }))
    await waitFor(() => expect(titles('New')).toEqual(['Deal a', 'Deal b']))
  })

  it('are lost for a reason, all that are chosen', async () => {
    const closing = answering(CloseCardDocument, 'closeDeal')
    showBoard([version, { ...closing.mock, maxUsageCount: 2 }])
    const first = userEvent.setup()
    for (const title of ['a', 'b']) {
      await first.click(await screen.findByRole('checkbox', { name: `Select Deal ${title}` }))
    }
    const hands = await carryPast('Deal a')
    await hands.keyboard('{ArrowRight}')
    expect(screen.getByText('Lost. Drop it here to close it.')).toBeInTheDocument()
    await hands.keyboard('{ArrowRight}{ArrowLeft}{ArrowRight}[Space]')
    const dialog = await screen.findByRole('dialog', { name: 'Why was it lost?' })
    expect(titles('New')).toEqual(['Deal a', 'Deal b'])
    await hands.click(within(dialog).getByRole('button', { name: 'Mark as lost' }))
    expect(closing.variables).not.toHaveBeenCalled()
    await hands.type(within(dialog).getByLabelText('Reason'), 'Too dear{Enter}')
    await screen.findByText('2 deals are lost')
    const ending = { version: 4, outcome: 'LOST', reason: 'Too dear' }
    expect(closing.variables).toHaveBeenCalledWith({ input: { id: 'a', ...ending } })
    expect(closing.variables).toHaveBeenCalledWith({ input: { id: 'b', ...ending } })
    expect(titles('New')).toEqual([])
  })

  it('come back when the server refuses', async () => {
    const refused = { request: { query: document(CloseCardDocument), variables: whatever }, error: new Error('away') }
    showBoard([version, refused])
    const hands = await carryPast('Deal a')
    await hands.keyboard('[Space]')
    expect(await screen.findByText('It stays where it was')).toBeInTheDocument()
    expect(titles('New')).toEqual(['Deal a', 'Deal b'])
  })
})

describe('a board', () => {
  it.each([
    ['Stale deals', { stale: true }],
    ['Overdue deals', { late: true }],
    ['Won deals', { status: 'WON' }],
    ['Lost deals', { status: 'LOST' }],
  ])('is narrowed to %s', async (words, filter) => {
    const { asked, board } = listening()
    showBoard([], { board })
    await screen.findByRole('link', { name: 'Deal a' })
    await userEvent.setup().selectOptions(screen.getByLabelText('Which deals'), words)
    await waitFor(() => expect(asked.at(-1)?.filter).toMatchObject(filter))
    // A closed deal stays where it was closed.
    await waitFor(() => expect(screen.queryAllByRole('checkbox').length > 0).toBe(!('status' in filter)))
  })

  it('is read again when the viewer may see other deals than before', async () => {
    let now = columns()
    const { asked, board } = listening(() => ({ __typename: 'Board', columns: now }))
    showBoard([], { board })
    await screen.findByRole('link', { name: 'Deal a' })
    const before = asked.length
    now = columns().map((column) => ({ ...column, cards: { ...column.cards, edges: [] } }))
    sightChanged()
    sightChanged()
    await waitFor(() => expect(screen.queryByRole('link', { name: 'Deal a' })).toBeNull(), { timeout: 3_000 })
    expect(asked).toHaveLength(before + 1)
  })

  it('shows compact cards to whoever chose them, also the next time', async () => {
    const { unmount } = showBoard()
    await screen.findByRole('link', { name: 'Deal a' })
    const row = () => lane('New').querySelectorAll('li')[1]?.style.transform
    expect(row()).toBe('translateY(104px)')
    await userEvent.setup().click(screen.getByRole('button', { name: 'Compact cards' }))
    await waitFor(() => expect(row()).toBe('translateY(72px)'))
    unmount()
    showBoard()
    await screen.findByRole('link', { name: 'Deal a' })
    expect(row()).toBe('translateY(72px)')
    expect(screen.getByRole('button', { name: 'Compact cards' })).toHaveAttribute('aria-pressed', 'true')
  })
})

describe('several moves', () => {
  it('are taken back by one request, which says what stays', async () => {
    const moving = jest.fn(whatever)
    const undoing = jest.fn(whatever)
    const stays = (dealId: string, stage: string, rule: string) => ({
      __typename: 'MoveRefusal',
      dealId,
      rule,
      deal: { __typename: 'Deal', id: dealId, title: `Deal ${dealId}` },
      stage: { __typename: 'Stage', id: stage, name: stage, allowedRoles: null },
      conditions: [],
    })
    const refusals = [stays('a', 'New', 'MOVED_SINCE'), stays('b', 'Gone', 'STAGE_GONE')]
    const result = (field: string, moved: number, refused: object[]) => ({
      data: { [field]: { __typename: 'MoveDealsResult', moved, refusals: refused } },
    })
    showBoard([
      { request: { query: document(MoveDealsDocument), variables: moving }, result: result('moveDeals', 2, []) },
      { request: { query: document(UndoMovesDocument), variables: undoing }, result: result('undoMoves', 0, refusals) },
    ])
    const hands = userEvent.setup()
    for (const title of ['a', 'b']) {
      await hands.click(await screen.findByRole('checkbox', { name: `Select Deal ${title}` }))
    }
    await hands.selectOptions(screen.getByLabelText('Move to a stage'), 'Proposal')
    await screen.findByText('2 deals are in Proposal')
    await hands.keyboard('{Control>}z{/Control}')
    const dialog = await screen.findByRole('dialog', { name: '2 deals stay where they are' })
    expect(within(dialog).getByText('It was moved again since, and stays where it is now.')).toBeInTheDocument()
    expect(within(dialog).getByText('“Gone”, where it stood, was deleted.')).toBeInTheDocument()
    const [[moved], [undone]] = [moving.mock.calls.at(-1), undoing.mock.calls.at(-1)] as unknown as [
      [{ input: { clientId: string } }],
      [{ clientId: string }],
    ]
    expect(undone.clientId).toBe(moved.input.clientId)
    expect(undoing).toHaveBeenCalledTimes(1)
  })
})

describe('a refusal', () => {
  it('names stages, and fields before they are known, and leads to whose they are', async () => {
    const conditions = [
      unmet('deal.stageId', {
        type: 'REFERENCE',
        operator: 'IS',
        wantedValues: [ruleValue('stage-9', 'Terms')],
        presentValues: [ruleValue('stage-0', 'New')],
      }),
      unmet('company.domain'),
      unmet('contact.email'),
    ]
    const deal = {
      __typename: 'Deal',
      id: 'a',
      version: 1,
      value: null,
      company: { __typename: 'Company', id: 'company-1', name: 'Aurora Example' },
      contacts: [{ __typename: 'Contact', id: 'contact-1', name: 'Vera Sample' }],
    }
    const never = { request: { query: document(RuleFieldsDocument) }, delay: 1_000_000, result: { data: null } }
    showBoard(
      [
        { request: { query: document(MoveDealDocument), variables: whatever }, result: refusedMove(conditions) },
        { request: { query: document(DealToFixDocument), variables: whatever }, result: { data: { deal } } },
      ],
      { fields: never },
    )
    const hands = userEvent.setup()
    await hands.click(await screen.findByRole('checkbox', { name: 'Select Deal a' }))
    await hands.selectOptions(screen.getByLabelText('Move to a stage'), 'Proposal')
    const dialog = await screen.findByRole('dialog', { name: 'This deal cannot go to Proposal' })
    expect(within(dialog).getByText('Deal: Stage').parentElement).toHaveTextContent('is Terms')
    expect(within(dialog).getByText('Now: New')).toBeInTheDocument()
    expect(within(dialog).getByText('Company: Domain')).toBeInTheDocument()
    expect(await within(dialog).findByRole('link', { name: 'Aurora Example' })).toHaveAttribute(
      'href',
      '/companies/company-1',
    )
    expect(within(dialog).getByRole('link', { name: 'Vera Sample' })).toHaveAttribute('href', '/contacts/contact-1')
    expect(within(dialog).getByRole('status', { name: 'Loading the deal' })).toBeInTheDocument()
  })
})

import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import {
  DealToFixDocument,
  FixDealDocument,
  MoveDealDocument,
  MoveDealsDocument,
  RuleFieldsDocument,
} from '../../../gql/graphql'
import {
  document,
  giveSizes,
  lane,
  moved,
  refusedMove,
  ruleValue,
  showBoard,
  titles,
  unmet,
  whatever,
} from '../testing/board-on-page'

beforeAll(giveSizes)

describe('a board', () => {
  it('shows stages with counts and sums, and cards with what is late in words', async () => {
    showBoard()
    await screen.findByRole('link', { name: 'Deal a' })
    expect(titles('New')).toEqual(['Deal a', 'Deal b'])
    expect(within(lane('New')).getByText(/€2,400/)).toBeInTheDocument()
    expect(within(lane('New')).getByText('weighted €240')).toBeInTheDocument()
    expect(screen.getByText('9d, stale')).toBeInTheDocument()
    expect(screen.getByText('3h late')).toBeInTheDocument()
  })

  it('moves a card by keyboard, says each step, and offers the way back', async () => {
    const asked = jest.fn(() => ({
      data: {
        moveDeal: {
          __typename: 'MoveDealResult',
          card: moved(1),
          move: { __typename: 'DealMove', id: 'move-1' },
          refusal: null,
        },
      },
    }))
    const variables = jest.fn(whatever)
    showBoard([{ request: { query: document(MoveDealDocument), variables }, result: asked }])
    const hands = userEvent.setup()
    const link = await screen.findByRole('link', { name: 'Deal a' })
    link.focus()
    await hands.keyboard('[Space]')
    expect(await screen.findByText('Deal a is lifted. New, place 1 of 2.')).toBeInTheDocument()
    // A finger's events would end with the element.
    expect(link).toBeInTheDocument()
    // The library listens to keys from the next turn on.
    await waitFor(async () => {
      await hands.keyboard('{ArrowRight}')
      expect(screen.getByText('Proposal, place 1 of 2.')).toBeInTheDocument()
    })
    await hands.keyboard('{ArrowDown}[Space]')
    await waitFor(() => expect(asked).toHaveBeenCalled())
    expect(variables).toHaveBeenCalledWith({
      input: expect.objectContaining({ dealId: 'a', stageId: 'stage-1', before: null, after: 'c' }),
    })
    await waitFor(() => expect(titles('Proposal')).toEqual(['Deal c', 'Deal a']))
    expect(await screen.findByRole('button', { name: 'Undo' })).toBeInTheDocument()
  })

  async function moveByMenu(): Promise<ReturnType<typeof userEvent.setup>> {
    const hands = userEvent.setup()
    await hands.click(await screen.findByRole('checkbox', { name: 'Select Deal a' }))
    await hands.selectOptions(screen.getByLabelText('Move to a stage'), 'Proposal')
    return hands
  }

  it('takes a refused move back, and says which rule, what is there now and what would do, by name', async () => {
    const owner = { ...ruleValue('user-2'), user: { __typename: 'User', id: 'user-2', name: 'Vera Sample' } }
    const result = refusedMove([
      unmet('deal.ownerId', {
        type: 'USER',
        operator: 'IS',
        wantedValues: [owner],
        presentValues: [ruleValue('user-9')],
      }),
    ])
    showBoard([{ request: { query: document(MoveDealDocument), variables: whatever }, result }])
    await moveByMenu()
    const dialog = await screen.findByRole('dialog', { name: 'This deal cannot go to Proposal' })
    expect(within(dialog).getByText('“Proposal” takes deals for which this holds:')).toBeInTheDocument()
    expect(within(dialog).getByText('Deal: Owner').parentElement).toHaveTextContent('is Vera Sample')
    expect(within(dialog).getByText('Now: someone or something that you may not see')).toBeInTheDocument()
    expect(within(dialog).getByRole('button', { name: 'Open the deal' })).toBeInTheDocument()
    expect(titles('New')).toContain('Deal a')
  })

  it('writes what is missing where it is told of, and moves the deal again', async () => {
    const fields = ['deal.amount', 'activity.openTasks'].map((name) => ({
      __typename: 'FilterField',
      name,
      label: name === 'deal.amount' ? 'Amount' : null,
      type: name === 'deal.amount' ? 'MONEY' : 'NUMBER',
      choices: [],
      references: null,
      sortable: true,
      archived: false,
    }))
    const amount = unmet('deal.amount', {
      type: 'MONEY',
      operator: 'AT_LEAST',
      wantedValues: [ruleValue('5000')],
      presentValues: [ruleValue('1200')],
    })
    const id = '0190a000-0000-7000-8000-00000000000a'
    const money = { __typename: 'Money', amount: '1200', currency: 'EUR' }
    const deal = { __typename: 'Deal', id, version: 3, value: money, company: null, contacts: [] }
    const written = jest.fn(() => ({ data: { updateDeal: null } }))
    const input = jest.fn(whatever)
    const request = { query: document(MoveDealDocument), variables: whatever }
    const accepted = {
      __typename: 'MoveDealResult',
      card: moved(1),
      move: { __typename: 'DealMove', id: 'move-1' },
      refusal: null,
    }
    const known = { request: { query: document(RuleFieldsDocument) }, result: { data: { ruleFields: fields } } }
    showBoard(
      [
        { request, result: refusedMove([amount]) },
        { request, result: { data: { moveDeal: accepted } } },
        { request: { query: document(DealToFixDocument), variables: { id: 'a' } }, result: { data: { deal } } },
        { request: { query: document(FixDealDocument), variables: input }, result: written },
      ],
      { fields: known },
    )
    const hands = await moveByMenu()
    const form = await screen.findByRole('form', { name: 'Put it right here' })
    const field = await within(form).findByLabelText('Amount')
    await waitFor(() => expect(field).toHaveFocus())
    expect(field).toHaveValue('1200')
    await hands.clear(field)
    await hands.type(field, 'much')
    await hands.keyboard('{Enter}')
    expect(await within(form).findByRole('alert')).toBeInTheDocument()
    expect(written).not.toHaveBeenCalled()
    await hands.clear(field)
    await hands.type(field, '7000{Enter}')
    await waitFor(() => expect(titles('Proposal')).toContain('Deal a'))
    expect(input).toHaveBeenCalledWith({ input: { id, version: 3, value: { amount: '7000', currency: 'EUR' } } })
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  })

  it('drops several in the place where they are let go', async () => {
    const variables = jest.fn(whatever)
    const answer = { data: { moveDeals: { __typename: 'MoveDealsResult', moved: 2, refusals: [] } } }
    showBoard([{ request: { query: document(MoveDealsDocument), variables }, result: answer }])
    const hands = userEvent.setup()
    await hands.click(await screen.findByRole('checkbox', { name: 'Select Deal a' }))
    await hands.click(screen.getByRole('checkbox', { name: 'Select Deal b' }))
    screen.getByRole('link', { name: 'Deal a' }).focus()
    await hands.keyboard('[Space]')
    await waitFor(async () => {
      await hands.keyboard('{ArrowRight}')
      expect(screen.getByText('Proposal, place 1 of 2.')).toBeInTheDocument()
    })
    await hands.keyboard('{ArrowDown}[Space]')
    await waitFor(() => expect(variables).toHaveBeenCalled())
    expect(variables).toHaveBeenCalledWith({
      input: expect.objectContaining({ dealIds: ['a', 'b'], stageId: 'stage-1', before: null, after: 'c' }),
    })
    expect(await screen.findByText('2 deals are in Proposal')).toBeInTheDocument()
    expect(titles('Proposal')).toEqual(['Deal c', 'Deal a', 'Deal b'])
  })

  it('takes a move within a stage back, which is no history', async () => {
    const asked: object[] = []
    const result = ({ input }: { input: { after: string | null } }) => {
      asked.push(input)
      return {
        data: {
          moveDeal: {
            __typename: 'MoveDealResult',
            card: { ...moved(0), rank: input.after ? 'c' : '_' },
            move: null,
            refusal: null,
          },
        },
      }
    }
    showBoard([
      {
        request: { query: document(MoveDealDocument), variables: whatever },
        result: result as never,
        maxUsageCount: 2,
      },
    ])
    const hands = userEvent.setup()
    const link = await screen.findByRole('link', { name: 'Deal a' })
    link.focus()
    await hands.keyboard('[Space]')
    await waitFor(async () => {
      await hands.keyboard('{ArrowDown}')
      expect(screen.getByText('New, place 2 of 2.')).toBeInTheDocument()
    })
    await hands.keyboard('[Space]')
    await screen.findByText('Deal a is in New')
    await hands.keyboard('{Control>}z{/Control}')
    await waitFor(() => expect(asked).toHaveLength(2))
    expect(asked[1]).toMatchObject({ dealId: 'a', stageId: 'stage-0', before: 'b', after: null })
  })

  it('is read only for a role that may not write', async () => {
    showBoard([], { role: 'VIEWER' })
    await screen.findByRole('link', { name: 'Deal a' })
    expect(screen.queryByRole('checkbox')).toBeNull()
    expect(screen.queryByRole('button', { name: /New deal/ })).toBeNull()
  })
})

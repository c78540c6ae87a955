import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import type { DocumentNode } from 'graphql'
import { CreateStageDocument, StageRuleFieldsDocument } from '../../../../gql/graphql'
import { renderWith } from '../../../../testing/render-with'
import { ReorderList } from './reorder-list'
import { StageDrawer } from './stage-drawer'

const field = {
  __typename: 'FilterField',
  name: 'deal.expectedClose',
  label: null,
  type: 'DATE',
  choices: [],
  references: null,
  sortable: true,
  archived: false,
}
const fields = {
  request: { query: StageRuleFieldsDocument as DocumentNode },
  result: { data: { ruleFields: [field] } },
}

it('says which number does not fit, and sends what was chosen', async () => {
  const input = {
    pipelineId: '0190a000-0000-7000-8000-00000000000a',
    name: 'Terms',
    probability: 60,
    colour: 'TEAL',
    staleAfterDays: 5,
    slaHours: null,
    requiredFields: ['deal.expectedClose'],
    allowedRoles: ['MANAGER'],
    allowedFrom: null,
    entryRule: null,
    exitRule: null,
  }
  const stage = { __typename: 'Stage', ...input, id: 'stage-1', position: 3, version: 1 }
  const created = {
    request: { query: CreateStageDocument as DocumentNode, variables: { input } },
    result: { data: { createStage: stage } },
  }
  const onSaved = jest.fn()
  renderWith(
    <StageDrawer
      pipelineId={input.pipelineId}
      stage={null}
      others={[]}
      onSaved={onSaved}
      onDelete={null}
      onClose={() => undefined}
    />,
    { mocks: [fields, created] },
  )
  const hands = userEvent.setup()
  await hands.type(await screen.findByLabelText('Name'), 'Terms')
  await hands.clear(screen.getByLabelText('Probability, %'))
  await hands.type(screen.getByLabelText('Probability, %'), '160')
  await hands.click(screen.getByRole('radio', { name: 'Teal' }))
  await hands.type(screen.getByLabelText('Stale after, days'), '5')
  await hands.click(await screen.findByRole('checkbox', { name: 'Deal: Expected close' }))
  await hands.click(screen.getByRole('checkbox', { name: 'Manager' }))
  await hands.click(screen.getByRole('button', { name: 'Add' }))
  expect(await screen.findByText('This is too much.')).toBeInTheDocument()
  await hands.clear(screen.getByLabelText('Probability, %'))
  await hands.type(screen.getByLabelText('Probability, %'), '60')
  await hands.click(screen.getByRole('button', { name: 'Add' }))
  await waitFor(() => expect(onSaved).toHaveBeenCalled())
})

it('puts a list into order by keyboard, and leaves it when the key is Escape', async () => {
  const onReorder = jest.fn()
  const items = ['New', 'Terms', 'Signing'].map((name) => ({ id: name.toLowerCase(), name }))
  renderWith(<ReorderList label="Stages" items={items} render={({ name }) => name} onReorder={onReorder} />)
  const hands = userEvent.setup()
  const lift = async (name: string, key: string, said: string): Promise<void> => {
    screen.getByRole('button', { name: `Move ${name}` }).focus()
    await hands.keyboard('[Space]')
    await waitFor(async () => {
      await hands.keyboard(key)
      expect(screen.getByText(said)).toBeInTheDocument()
    })
  }
  await lift('New', '{ArrowDown}', 'New: place 3 of 3.')
  await hands.keyboard('{Escape}')
  expect(await screen.findByText('It stays where it was.')).toBeInTheDocument()
  expect(onReorder).not.toHaveBeenCalled()
  await lift('Signing', '{ArrowUp}', 'Signing: place 1 of 3.')
  await hands.keyboard('[Space]')
  await waitFor(() => expect(onReorder).toHaveBeenCalledWith(['signing', 'new', 'terms']))
})

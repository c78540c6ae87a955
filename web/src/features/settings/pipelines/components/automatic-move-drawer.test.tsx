import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import type { DocumentNode } from 'graphql'
import {
  CreateAutomaticMoveDocument,
  DealsInStagesDocument,
  PipelinesDocument,
  StageRuleFieldsDocument,
  UpdateAutomaticMoveDocument,
} from '../../../../gql/graphql'
import { renderWith } from '../../../../testing/render-with'
import type { AutomaticMove, StageSettings } from '../pipeline-operations'
import { AutomaticMoveDrawer } from './automatic-move-drawer'
import { MoveDealsDialog } from './move-deals-dialog'

const PIPELINE = '0190a000-0000-7000-8000-00000000000a'
const stage = (digit: number, name: string): StageSettings => ({
  __typename: 'Stage',
  id: `0190a000-0000-7000-8000-0000000000b${digit}`,
  name,
  position: digit,
  probability: 50,
  colour: 'BLUE',
  staleAfterDays: null,
  slaHours: null,
  entryRule: null,
  exitRule: null,
  requiredFields: [],
  allowedRoles: null,
  allowedFrom: null,
  version: 1,
})
const begin = stage(0, 'New')
const terms = stage(1, 'Terms')
const stages = [begin, terms]
const field = (name: string, type: string) => ({
  __typename: 'FilterField',
  name,
  label: null,
  type,
  choices: [],
  references: null,
  sortable: true,
  archived: false,
})
const fields = {
  request: { query: StageRuleFieldsDocument as DocumentNode },
  result: { data: { ruleFields: [field('deal.amount', 'MONEY'), field('deal.title', 'TEXT')] } },
}
const saved = {
  __typename: 'AutomaticMove' as const,
  id: '0190a000-0000-7000-8000-0000000000c0',
  name: 'Quiet for a week',
  enabled: true,
  trigger: 'NO_REPLY' as const,
  field: null,
  days: 7,
  condition: null,
  disabledAt: null,
  disabledCode: null,
  version: 2,
  value: null,
  fromStages: null,
  toStage: { __typename: 'Stage' as const, id: terms.id, name: 'Terms', colour: 'BLUE' as const },
} satisfies AutomaticMove

function show(move: AutomaticMove | null, mocks: object[]) {
  const onDone = jest.fn()
  renderWith(
    <AutomaticMoveDrawer pipelineId={PIPELINE} move={move} stages={stages} onDone={onDone} onClose={() => undefined} />,
    { mocks: [fields, ...mocks] as never[] },
  )
  return { hands: userEvent.setup(), onDone }
}

it('asks for what its trigger needs, and sends a rule that was built by hand', async () => {
  const input = jest.fn(() => true)
  const created = {
    request: { query: CreateAutomaticMoveDocument as DocumentNode, variables: input },
    result: { data: { createAutomaticMove: saved } },
  }
  const { hands, onDone } = show(null, [created])
  await hands.type(await screen.findByLabelText('Name'), 'Worth a talk')
  await hands.selectOptions(screen.getByLabelText('When'), 'The value reaches an amount')
  await hands.type(screen.getByLabelText('Value'), 'much')
  await hands.click(screen.getByRole('button', { name: 'Add' }))
  expect(await screen.findByRole('alert')).toBeInTheDocument()
  expect(input).not.toHaveBeenCalled()
  await hands.clear(screen.getByLabelText('Value'))
  await hands.type(screen.getByLabelText('Value'), '9000,5')
  await hands.click(screen.getByRole('button', { name: /condition/i }))
  const rule = screen.getByRole('group', { name: 'And this holds' })
  await hands.selectOptions(within(rule).getByLabelText('Field'), 'Deal: Deal')
  await hands.type(within(rule).getByLabelText('Value of Deal: Deal'), 'pilot')
  await hands.click(screen.getByRole('checkbox', { name: 'New' }))
  await hands.click(screen.getByRole('button', { name: 'Add' }))
  await waitFor(() => expect(onDone).toHaveBeenCalled())
  expect(input).toHaveBeenCalledWith({
    input: {
      pipelineId: PIPELINE,
      trigger: 'AMOUNT_REACHED',
      name: 'Worth a talk',
      toStageId: terms.id,
      fromStageIds: [begin.id],
      condition: expect.objectContaining({
        all: [expect.objectContaining({ field: 'deal.title', values: ['pilot'] })],
      }),
      field: null,
      days: null,
      value: { amount: '9000.5', currency: 'EUR' },
    },
  })
})

it('changes one by its version, and says what the server refuses', async () => {
  const request = { query: UpdateAutomaticMoveDocument as DocumentNode, variables: () => true }
  const stale = { message: 'Changed meanwhile.', extensions: { code: 'STALE_VERSION' } }
  const { hands, onDone } = show(saved, [{ request, result: { errors: [stale] } }])
  expect(await screen.findByLabelText('When')).toBeDisabled()
  await hands.clear(screen.getByLabelText('Days'))
  await hands.type(screen.getByLabelText('Days'), '900')
  await hands.click(screen.getByRole('button', { name: 'Save' }))
  expect(await screen.findByText('This is too much.')).toBeInTheDocument()
  await hands.clear(screen.getByLabelText('Days'))
  await hands.type(screen.getByLabelText('Days'), '9')
  await hands.click(screen.getByRole('button', { name: 'Save' }))
  expect(await screen.findByText(/STALE_VERSION/)).toBeInTheDocument()
  expect(onDone).not.toHaveBeenCalled()
})

it('asks where the deals of a stage go before it is deleted, and offers the stages beside it first', async () => {
  const pipeline = (id: string, name: string, own: readonly StageSettings[]) => ({
    __typename: 'Pipeline',
    id,
    name,
    position: 0,
    version: 1,
    archivedAt: null,
    stages: own,
  })
  const other = { ...begin, id: 'elsewhere', name: 'Elsewhere' }
  const mocks = [
    {
      request: { query: PipelinesDocument as DocumentNode, variables: { archived: false } },
      result: { data: { pipelines: [pipeline('p-2', 'Partners', [other]), pipeline(PIPELINE, 'Sales', stages)] } },
    },
    {
      request: {
        query: DealsInStagesDocument as DocumentNode,
        variables: { pipelineId: PIPELINE, stageIds: [terms.id] },
      },
      result: {
        data: {
          board: { __typename: 'Board', columns: [{ __typename: 'BoardColumn', count: 3, closed: 1 }] },
        },
      },
    },
  ]
  const onDelete = jest.fn(() => Promise.resolve())
  renderWith(
    <MoveDealsDialog
      pipelineId={PIPELINE}
      name="Terms"
      going={[terms.id]}
      onDelete={onDelete}
      onClose={() => undefined}
    />,
    { mocks },
  )
  expect(await screen.findByText('4 deals stand there.')).toBeInTheDocument()
  const options = await waitFor(() => {
    const shown = within(screen.getByLabelText('Move its deals to')).getAllByRole('option')
    expect(shown).toHaveLength(2)
    return shown
  })
  expect(options.map(({ textContent }) => textContent)).toEqual(['Sales: New', 'Partners: Elsewhere'])
  await userEvent.setup().click(screen.getByRole('button', { name: 'Delete' }))
  await waitFor(() => expect(onDelete).toHaveBeenCalledWith(begin.id))
})

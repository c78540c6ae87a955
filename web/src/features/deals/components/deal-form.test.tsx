import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import type { DocumentNode } from 'graphql'
import {
  CompanyChoicesDocument,
  CreateDealDocument,
  MemberChoicesDocument,
  MemberNameDocument,
  StagesToChooseDocument,
  type CreateDealInput,
  type DealFieldsFragment,
} from '../../../gql/graphql'
import { forgetKept } from '../../../lib/storage/window-storage'
import { renderWith } from '../../../testing/render-with'
import { DealForm } from './deal-form'
import { showMoney } from '../../../components/money'

const company = { __typename: 'Company', id: '0190a000-0000-7000-8000-00000000000c', name: 'Aurora Example' }
const choices = {
  request: { query: CompanyChoicesDocument as DocumentNode, variables: { first: 20, search: 'Aurora' } },
  maxUsageCount: 9,
  result: {
    data: {
      companies: {
        __typename: 'CompanyConnection',
        edges: [{ __typename: 'CompanyEdge', cursor: 'a', node: company }],
        pageInfo: { __typename: 'PageInfo', hasNextPage: false, endCursor: null },
      },
    },
  },
}
const input = {
  title: 'Pilot',
  value: { amount: '1200.5', currency: 'EUR' },
  companyId: '0190a000-0000-7000-8000-00000000000c',
  contactIds: [],
  expectedClose: null,
  tags: ['warm', 'pilot'],
}
const deal = {
  __typename: 'Deal',
  id: 'deal-1',
  title: 'Pilot',
  status: 'OPEN',
  lostReason: '',
  expectedClose: null,
  closedAt: null,
  tags: ['warm', 'pilot'],
  updatedAt: '2026-11-22T12:00:00Z',
  deletedAt: null,
  purgedAfter: null,
  version: 1,
  value: { __typename: 'Money', amount: '1200.5', currency: 'EUR' },
  company,
  owner: null,
  team: null,
}
const created = {
  request: { query: CreateDealDocument as DocumentNode, variables: { input } },
  result: { data: { saved: deal } },
}

beforeEach(() => forgetKept())

it('takes money as people write it, and says which part is not right', async () => {
  const onSaved = jest.fn<void, [DealFieldsFragment]>()
  renderWith(<DealForm deal={null} onSaved={onSaved} />, { mocks: [choices, created] })
  const user = userEvent.setup()
  await user.type(screen.getByLabelText('Deal'), 'Pilot')
  await user.type(screen.getByLabelText('Value'), 'much')
  await user.clear(screen.getByLabelText('Currency'))
  await user.type(screen.getByLabelText('Currency'), 'eur')
  await user.click(screen.getByRole('button', { name: 'Create' }))
  expect(await screen.findByText('Write a number with at most 4 decimals.')).toBeInTheDocument()
  await user.clear(screen.getByLabelText('Value'))
  await user.type(screen.getByLabelText('Value'), '1200,5')
  await user.type(screen.getByRole('combobox', { name: 'Company' }), 'Aurora')
  await user.click(await screen.findByRole('option', { name: 'Aurora Example' }))
  await user.type(screen.getByRole('combobox', { name: 'Tags' }), 'warm,pilot,')
  await user.click(screen.getByRole('button', { name: 'Create' }))
  await waitFor(() => expect(onSaved).toHaveBeenCalledWith(expect.objectContaining({ id: 'deal-1' })))
})

describe('a new deal', () => {
  const OTHER = '0190a000-0000-7000-8000-00000000000e'
  const members = (name: string, id: string) => {
    const node = { __typename: 'Member', id, user: { __typename: 'User', id, name } }
    const pageInfo = { __typename: 'PageInfo', hasNextPage: false, endCursor: null }
    return {
      data: {
        members: { __typename: 'MemberConnection', edges: [{ __typename: 'MemberEdge', cursor: 'a', node }], pageInfo },
      },
    }
  }
  const always = { maxUsageCount: Number.POSITIVE_INFINITY }
  const stage = (id: string, name: string) => ({ __typename: 'Stage', id, name })
  const stages = [
    stage('0190a000-0000-7000-8000-0000000000a0', 'New'),
    stage('0190a000-0000-7000-8000-0000000000a1', 'Proposal'),
  ]
  let written: CreateDealInput[] = []
  const mocks = [
    choices,
    {
      ...always,
      request: { query: StagesToChooseDocument as DocumentNode },
      result: { data: { pipelines: [{ __typename: 'Pipeline', id: 'p', name: 'Sales', stages }] } },
    },
    {
      ...always,
      request: { query: MemberNameDocument as DocumentNode, variables: () => true },
      result: ({ id }: { id: string }) => members(id === OTHER ? 'Olga Example' : 'Demo rep', id),
    },
    {
      ...always,
      request: { query: MemberChoicesDocument as DocumentNode, variables: () => true },
      result: members('Olga Example', OTHER),
    },
    {
      ...always,
      request: { query: CreateDealDocument as DocumentNode, variables: () => true },
      result: ({ input: given }: { input: CreateDealInput }) => {
        written.push(given)
        return { data: { saved: deal } }
      },
    },
  ]
  const open = (may: string[], stageId?: string) => {
    written = []
    renderWith(<DealForm deal={null} stageId={stageId} />, { mocks: mocks as never, may })
    return userEvent.setup()
  }
  const create = async (user: ReturnType<typeof open>) => {
    await user.type(screen.getByLabelText('Deal'), 'Pilot')
    await user.click(screen.getByRole('button', { name: 'Create' }))
    await waitFor(() => expect(written).toHaveLength(1))
  }

  it('begins in the first stage, with whoever makes it', async () => {
    const user = open(['pipelines:read', 'deals:assign'])
    await waitFor(() => expect(screen.getByLabelText('Stage')).toHaveDisplayValue('New'))
    expect(await screen.findByText('Demo rep')).toBeInTheDocument()
    await create(user)
    expect(written).toEqual([expect.objectContaining({ title: 'Pilot', stageId: stages[0]!.id })])
    expect(written[0]).not.toHaveProperty('ownerId')
  })

  it('begins where it is made for, and is given to somebody else', async () => {
    const user = open(['pipelines:read', 'deals:assign'], stages[1]!.id)
    await waitFor(() => expect(screen.getByLabelText('Stage')).toHaveDisplayValue('Proposal'))
    await user.selectOptions(screen.getByLabelText('Stage'), 'New')
    await user.click(await screen.findByRole('button', { name: 'Remove Demo rep' }))
    await user.type(screen.getByRole('combobox', { name: 'Owner' }), 'Olga')
    await user.click(await screen.findByRole('option', { name: 'Olga Example' }))
    await create(user)
    expect(written).toEqual([expect.objectContaining({ stageId: stages[0]!.id, ownerId: OTHER })])
  })

  it('is not placed or given by those who may not', () => {
    open([])
    expect(screen.queryByLabelText('Stage')).toBeNull()
    expect(screen.queryByRole('combobox', { name: 'Owner' })).toBeNull()
  })
})

it('is read only for a role that may not write', () => {
  renderWith(<DealForm deal={null} onSaved={() => undefined} />, { mocks: [choices], role: 'VIEWER' })
  expect(screen.getByLabelText('Deal')).toHaveAttribute('readonly')
  expect(screen.queryByRole('button', { name: 'Create' })).toBeNull()
})

it('writes money by the reader’s language', () => {
  const value = { __typename: 'Money' as const, amount: '1200.5', currency: 'EUR' }
  expect(showMoney({ ...value, amount: '1200' }, 'en')).toBe('€1,200')
  expect(showMoney(value, 'en')).toBe('€1,200.50')
  expect(showMoney(value, 'ru').replaceAll(/\s/g, ' ')).toBe('1 200,50 €')
})

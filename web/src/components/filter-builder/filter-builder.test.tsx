import type { FilterTree } from '@parley/schema/inputs/filter'
import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { renderWith } from '../../testing/render-with'
import { FilterBuilder } from './filter-builder'
import { FilterChips } from './filter-chips'
import type { FilterField } from './filter-field'
import { finishedPart, toNode, toTree } from './filter-nodes'
import { readTime, writeTime } from './relative-time'

const field = (given: Partial<FilterField> & Pick<FilterField, 'name' | 'type'>): FilterField => ({
  label: given.name,
  choices: [],
  references: null,
  sortable: true,
  archived: false,
  ...given,
})
const heat = [
  { value: 'h', label: 'Hot' },
  { value: 'c', label: 'Cold' },
]
const fields = [
  field({ name: 'name', type: 'TEXT', label: 'Name' }),
  field({ name: 'size', type: 'NUMBER', label: 'Size' }),
  field({ name: 'heat', type: 'CHOICE', label: 'Heat', choices: heat }),
  field({ name: 'created', type: 'DATE_TIME', label: 'Created' }),
  field({ name: 'old', type: 'TEXT', label: 'Old', archived: true }),
]

let latest: FilterTree | null
function Harness({ start = null }: { start?: FilterTree | null }) {
  const [tree, setTree] = useState(start)
  const change = (next: FilterTree | null): void => {
    latest = next
    setTree(next)
  }
  return (
    <>
      <FilterBuilder fields={fields} value={tree} onChange={change} />
      <FilterChips fields={fields} value={tree} onChange={change} onOpen={() => undefined} />
    </>
  )
}

beforeEach(() => (latest = null))

it('builds a condition by keyboard, with the comparison in words and its chip', async () => {
  renderWith(<Harness />)
  const user = userEvent.setup()
  await user.click(screen.getByRole('button', { name: 'Add a condition' }))
  expect(screen.getByText('Say what to compare with.')).toBeInTheDocument()
  await user.selectOptions(screen.getByLabelText('Field'), 'Heat')
  await user.selectOptions(screen.getByLabelText('Comparison'), 'is none of')
  await user.click(screen.getByRole('combobox', { name: 'Value of Heat' }))
  await user.keyboard('co{Enter}')
  expect(latest).toEqual({ all: [{ field: 'heat', operator: 'NONE_OF', values: ['c'] }] })
  expect(screen.getByRole('list', { name: 'Filter' })).toHaveTextContent('Heat is none of Cold')
  await user.click(screen.getAllByRole('button', { name: 'Remove the condition' })[1]!)
  expect(latest).toBeNull()
})

it('says beside a condition what is wrong with it', async () => {
  renderWith(<Harness start={{ field: 'size', operator: 'AT_LEAST', values: ['many'] }} />)
  const user = userEvent.setup()
  const value = screen.getByLabelText('Value of Size')
  expect(value).toHaveAccessibleDescription('This value does not fit.')
  await user.clear(value)
  await user.type(value, '1,5')
  expect(screen.queryByText('This value does not fit.')).toBeNull()
  expect(latest).toEqual({ all: [{ field: 'size', operator: 'AT_LEAST', values: ['1.5'] }] })
})

it('puts conditions into groups of which any, or none, hold', async () => {
  renderWith(<Harness start={{ field: 'size', operator: 'EMPTY', values: [] }} />)
  const user = userEvent.setup()
  await user.click(screen.getByRole('button', { name: 'Add a group' }))
  await user.type(screen.getByLabelText('Value of Name'), 'a')
  const [, inner] = screen.getAllByLabelText('How the conditions hold together')
  await user.selectOptions(inner!, 'none of these holds')
  expect(latest).toEqual({
    all: [
      { field: 'size', operator: 'EMPTY', values: [] },
      { not: { any: [{ field: 'name', operator: 'CONTAINS', values: ['a'] }] } },
    ],
  })
})

it('counts days and hours from now', async () => {
  renderWith(<Harness start={{ field: 'created', operator: 'MORE_THAN', values: ['now-7d'] }} />, { language: 'ru' })
  const user = userEvent.setup()
  await user.clear(screen.getByLabelText('Значение: Created'))
  await user.type(screen.getByLabelText('Значение: Created'), '21')
  expect(latest).toEqual({ all: [{ field: 'created', operator: 'MORE_THAN', values: ['now-21d'] }] })
  expect(screen.getByRole('list', { name: 'Фильтр' })).toHaveTextContent('Created позже 21 день назад')
  await user.selectOptions(screen.getByLabelText('Когда: Значение: Created'), 'часов назад')
  expect(latest).toMatchObject({ all: [{ values: ['now-21h'] }] })
})

it('keeps an archived field in a filter that names it, and offers it to no other', async () => {
  renderWith(<Harness start={{ field: 'old', operator: 'NOT_EMPTY', values: [] }} />)
  expect(screen.getByRole('option', { name: 'Old (archived)', selected: true })).toBeInTheDocument()
  await userEvent.setup().click(screen.getByRole('button', { name: 'Add a condition' }))
  expect(screen.getAllByRole('option', { name: 'Old (archived)' })).toHaveLength(1)
})

it('asks for what is finished, and gives every tree back as it was', () => {
  const finished = { field: 'name', operator: 'IS', values: ['a'] } as const
  const open = { field: 'size', operator: 'IS', values: [] } as const
  expect(finishedPart({ all: [finished, open, { any: [open] }] }, fields)).toEqual({ all: [finished] })
  expect(finishedPart({ field: 'secret', operator: 'EMPTY' }, fields)).toBeNull()
  const trees: FilterTree[] = [
    { not: { all: [finished, { any: [finished] }] } },
    { any: [finished, { not: { any: [finished] } }] },
  ]
  for (const tree of trees) expect(toTree(toNode(tree))).toEqual(tree)
  for (const value of ['today', 'today+3d', 'today-30d', '2026-11-22']) {
    expect(writeTime(readTime(value), 'today')).toBe(value)
  }
})

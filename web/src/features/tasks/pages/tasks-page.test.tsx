import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import type { DocumentNode } from 'graphql'
import {
  CompleteTaskDocument,
  OverdueTotalDocument,
  TaskChangedDocument,
  TasksDocument,
  type TaskFieldsFragment,
  type TasksQueryVariables,
} from '../../../gql/graphql'
import { renderWith } from '../../../testing/render-with'
import { TasksPage } from './tasks-page'

const task = (id: string, given: Partial<TaskFieldsFragment> = {}): TaskFieldsFragment => ({
  __typename: 'Task',
  id,
  title: `Task ${id}`,
  note: '',
  dueAt: null,
  remindAt: null,
  doneAt: null,
  deletedAt: null,
  version: 1,
  recordType: null,
  assignee: { __typename: 'User', id: 'user-1', name: 'Demo rep' },
  contact: null,
  company: null,
  deal: null,
  ...given,
})
const many = (count: number, from = 1) => Array.from({ length: count }, (_, index) => task(String(index + from)))

/** What the server has, and what it was asked. */
let stored: TaskFieldsFragment[] = []
let asked: TasksQueryVariables[] = []
const always = { maxUsageCount: Number.POSITIVE_INFINITY }
const list = {
  ...always,
  request: { query: TasksDocument as DocumentNode, variables: () => true },
  result: (variables: TasksQueryVariables) => {
    asked.push(variables)
    const from = variables.after ? Number(variables.after) : 0
    const page = stored.slice(from, from + variables.first)
    const edges = page.map((node, index) => ({ __typename: 'TaskEdge', cursor: String(from + index + 1), node }))
    const hasNextPage = from + variables.first < stored.length
    const pageInfo = { __typename: 'PageInfo', hasNextPage, endCursor: edges.at(-1)?.cursor ?? null }
    return { data: { tasks: { __typename: 'TaskConnection', edges, pageInfo } } }
  },
}
const overdue = {
  ...always,
  request: { query: OverdueTotalDocument as DocumentNode, variables: () => true },
  result: { data: { tasks: { __typename: 'TaskConnection', totalCount: 0 } } },
}
/** A change that is told when the page has been there for a while. */
const told = (delay: number, onTold: () => void = () => undefined) => ({
  request: { query: TaskChangedDocument as DocumentNode },
  delay,
  result: () => {
    onTold()
    return { data: { taskChanged: { __typename: 'TaskChange', id: 'task' } } }
  },
})
const open = (mocks: object[] = []) => renderWith(<TasksPage />, { mocks: [list, overdue, ...mocks] as never })

beforeEach(() => {
  asked = []
})

it('shows what a colleague does with tasks, and keeps what is being written into one', async () => {
  stored = [task('1'), task('2')]
  open([
    told(300, () => {
      stored = [task('1', { title: 'Task 1, changed', version: 2 }), task('3')]
    }),
  ])
  const user = userEvent.setup()
  await user.click((await screen.findAllByRole('button', { name: 'Edit the task' }))[0]!)
  await user.type(screen.getByLabelText('Details'), 'With samples')
  expect(await screen.findByText('Task 3')).toBeInTheDocument()
  expect(screen.queryByText('Task 2')).toBeNull()
  expect(screen.getByLabelText('Details')).toHaveValue('With samples')
  expect(screen.getByLabelText('Task')).toHaveValue('Task 1, changed')
})

it('keeps the pages that were loaded when one of them is done', async () => {
  stored = many(80)
  const complete = {
    request: { query: CompleteTaskDocument as DocumentNode, variables: { id: '60' } },
    result: () => {
      stored = stored.filter(({ id }) => id !== '60')
      return { data: { completeTask: task('60', { doneAt: '2026-11-22T12:00:00Z', version: 2 }) } }
    },
  }
  open([told(0), complete])
  const user = userEvent.setup()
  await user.click(await screen.findByRole('button', { name: 'Show more' }))
  await user.click(await screen.findByRole('checkbox', { name: 'Done: Task 60' }))
  await waitFor(() => expect(screen.queryByText('Task 60')).toBeNull())
  await waitFor(() => expect(asked.at(-1)).toMatchObject({ first: 80 }))
  expect(screen.getByText('Task 80')).toBeInTheDocument()
  expect(screen.getAllByRole('checkbox')).toHaveLength(79)
})

import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import type { DocumentNode } from 'graphql'
import { CompleteTaskDocument, UpdateTaskDocument, type TaskFieldsFragment } from '../../gql/graphql'
import { renderWith } from '../../testing/render-with'
import { TaskRow } from './task-row'

const task: TaskFieldsFragment = {
  __typename: 'Task',
  id: 'task-1',
  title: 'Call the mill',
  note: '',
  dueAt: '2026-01-05T09:00:00Z',
  remindAt: null,
  doneAt: null,
  deletedAt: null,
  version: 3,
  recordType: 'DEAL',
  assignee: { __typename: 'User', id: 'user-1', name: 'Demo rep' },
  contact: null,
  company: null,
  deal: { __typename: 'Deal', id: 'deal-1', title: 'Flour' },
}
const draw = (given: Partial<TaskFieldsFragment> = {}, mocks: object[] = []) => {
  const onChanged = jest.fn()
  renderWith(
    <ul>
      <TaskRow task={{ ...task, ...given }} showsRecord onChanged={onChanged} />
    </ul>,
    { mocks: mocks as never },
  )
  return onChanged
}

it('says that it is late, and what it is about', () => {
  draw()
  expect(screen.getByText(/^Overdue: Jan 5/)).toBeInTheDocument()
  expect(screen.getByRole('link', { name: 'Flour' })).toHaveAttribute('href', '/deals/deal-1')
})

it('is late no more once it is done', () => {
  draw({ doneAt: '2026-01-06T09:00:00Z' })
  expect(screen.queryByText(/^Overdue/)).toBeNull()
  expect(screen.getByRole('checkbox', { name: 'Done: Call the mill' })).toBeChecked()
})

it('is ticked at once', async () => {
  const answer = { data: { completeTask: { ...task, doneAt: '2026-11-22T12:00:00Z', version: 4 } } }
  const request = { query: CompleteTaskDocument as DocumentNode, variables: { id: 'task-1' } }
  const onChanged = draw({}, [{ request, result: answer, delay: 50 }])
  await userEvent.click(screen.getByRole('checkbox'))
  expect(screen.getByRole('checkbox')).toBeChecked()
  await waitFor(() => expect(onChanged).toHaveBeenCalled())
})

it('is changed on the version that was seen', async () => {
  const input = {
    id: 'task-1',
    version: 3,
    title: 'Call the mill again',
    note: '',
    dueAt: '2026-01-05T09:00:00.000Z',
    remindAt: null,
    assigneeId: 'user-1',
  }
  const request = { query: UpdateTaskDocument as DocumentNode, variables: { input } }
  const onChanged = draw({}, [{ request, result: { data: { updateTask: { ...task, version: 4 } } } }])
  const user = userEvent.setup()
  await user.click(screen.getByRole('button', { name: 'Edit the task' }))
  await user.type(screen.getByLabelText('Task'), ' again')
  await user.click(screen.getByRole('button', { name: 'Save' }))
  await waitFor(() => expect(onChanged).toHaveBeenCalled())
})

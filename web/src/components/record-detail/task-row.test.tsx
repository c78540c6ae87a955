import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import type { DocumentNode } from 'graphql'
import {
  CompleteTaskDocument,
  ReopenTaskDocument,
  SnoozeTaskDocument,
  UpdateTaskDocument,
  type TaskFieldsFragment,
} from '../../gql/graphql'
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
  const onChanged = draw({}, [{ request, result: answer, delay: 500 }])
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

describe('what was done from a row can be taken back', () => {
  afterEach(() => jest.useRealTimers())

  const undo = async (title: string | RegExp): Promise<void> => {
    const toast = (await screen.findByText(title)).closest<HTMLElement>('[role="alert"]')!
    await userEvent.click(within(toast).getByRole('button', { name: 'Undo' }))
  }
  const answering = (query: DocumentNode, variables: object, data: Record<string, object>) => {
    const given = jest.fn(() => ({ data }))
    return { given, mock: { request: { query, variables }, result: given } }
  }

  it('that it is done', async () => {
    const done = { completeTask: { ...task, doneAt: '2026-11-22T12:00:00Z', version: 4 } }
    const complete = answering(CompleteTaskDocument as DocumentNode, { id: 'task-1' }, done)
    const reopen = answering(
      ReopenTaskDocument as DocumentNode,
      { id: 'task-1' },
      { reopenTask: { ...task, version: 5 } },
    )
    // Toasts outlive the tests that they come from: this one is of another task.
    draw({ title: 'Weigh the flour' }, [complete.mock, reopen.mock])
    await userEvent.click(screen.getByRole('checkbox'))
    await undo(/^Done: .*Weigh the flour/)
    await waitFor(() => expect(reopen.given).toHaveBeenCalled())
  })

  it('that it is put off, by keyboard, with the times that it had', async () => {
    jest.useFakeTimers({ now: new Date(2026, 10, 22, 15, 0), doNotFake: ['setTimeout', 'queueMicrotask', 'nextTick'] })
    const until = new Date(2026, 10, 23, 9, 0).toISOString()
    const later = { snoozeTask: { ...task, dueAt: until, remindAt: until, version: 4 } }
    const snooze = answering(SnoozeTaskDocument as DocumentNode, { id: 'task-1', until }, later)
    const before = { id: 'task-1', version: 4, dueAt: task.dueAt, remindAt: null }
    const update = answering(
      UpdateTaskDocument as DocumentNode,
      { input: before },
      { updateTask: { ...task, version: 5 } },
    )
    draw({}, [snooze.mock, update.mock])
    const hands = userEvent.setup()
    const button = screen.getByRole('button', { name: 'Put off' })
    button.focus()
    await hands.keyboard('{Enter}')
    expect(screen.getByRole('button', { name: 'In an hour' })).toHaveFocus()
    await hands.keyboard('{Escape}')
    expect(button).toHaveFocus()
    await hands.keyboard('{Enter}{Tab}{Enter}')
    await undo('Put off: tomorrow, 09:00')
    await waitFor(() => expect(update.given).toHaveBeenCalled())
  })
})

it('is edited by keyboard: Escape closes the form, what was typed stays, and the focus is on the row', async () => {
  draw()
  const user = userEvent.setup()
  await user.click(screen.getByRole('button', { name: 'Edit the task' }))
  expect(screen.getByLabelText('Task')).toHaveFocus()
  await user.type(screen.getByLabelText('Details'), 'With samples{Escape}')
  expect(screen.queryByLabelText('Details')).toBeNull()
  expect(screen.getByRole('listitem')).toHaveFocus()
  await user.click(screen.getByRole('button', { name: 'Edit the task' }))
  expect(screen.getByLabelText('Details')).toHaveValue('With samples')
  await user.click(screen.getByRole('button', { name: 'Cancel' }))
  await user.click(screen.getByRole('button', { name: 'Edit the task' }))
  expect(screen.getByLabelText('Details')).toHaveValue('')
})

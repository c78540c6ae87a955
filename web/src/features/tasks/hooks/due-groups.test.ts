import type { TaskFieldsFragment } from '../../../gql/graphql'
import { byDueGroup } from './due-groups'

const NOW = new Date(2026, 10, 22, 15, 0)
const at = (title: string, dueAt: Date | null): TaskFieldsFragment =>
  ({ id: title, title, dueAt: dueAt?.toISOString() ?? null }) as TaskFieldsFragment

it('puts tasks where the reader’s day has them, each group in its order', () => {
  const tasks = [
    at('yesterday', new Date(2026, 10, 21, 23, 59)),
    at('an hour ago', new Date(2026, 10, 22, 14, 0)),
    at('tonight', new Date(2026, 10, 22, 23, 59)),
    at('at midnight', new Date(2026, 10, 23, 0, 0)),
    at('next year', new Date(2027, 0, 1)),
    at('some day', null),
  ]
  expect(byDueGroup(tasks, NOW).map(({ group, tasks: those }) => [group, those.map(({ title }) => title)])).toEqual([
    ['overdue', ['yesterday', 'an hour ago']],
    ['today', ['tonight']],
    ['later', ['at midnight', 'next year']],
    ['someday', ['some day']],
  ])
})

it('has no group without tasks', () => {
  expect(byDueGroup([at('some day', null)], NOW).map(({ group }) => group)).toEqual(['someday'])
})

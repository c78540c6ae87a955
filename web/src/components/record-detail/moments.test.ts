import { dueTime } from './due-time'
import { fromLocalInput, startOfDay, toLocalInput } from './moments'

it('takes a moment into an input and out of it, in the reader’s zone', () => {
  const at = new Date(2026, 10, 22, 9, 5)
  expect(toLocalInput(at.toISOString())).toBe('2026-11-22T09:05')
  expect(fromLocalInput('2026-11-22T09:05')).toEqual(at)
  expect([toLocalInput(null), fromLocalInput(''), fromLocalInput('soon')]).toEqual(['', null, null])
})

it('counts days by the calendar', () => {
  expect(startOfDay(1, new Date(2026, 11, 31, 23, 0))).toEqual(new Date(2027, 0, 1))
})

it('says when something is due, and whether that is over', () => {
  const now = new Date(2026, 10, 22, 15, 0).getTime()
  const due = (...parts: [number, number, number, number]) => dueTime(new Date(...parts).toISOString(), 'en', now)
  expect(due(2026, 10, 22, 9)).toEqual({ words: 'today, 09:00', late: true })
  expect(due(2026, 10, 23, 9)).toEqual({ words: 'tomorrow, 09:00', late: false })
  expect(due(2026, 11, 24, 18)).toEqual({ words: 'Dec 24, 18:00', late: false })
  expect(due(2027, 0, 2, 18).words).toBe('Jan 2, 2027, 18:00')
})

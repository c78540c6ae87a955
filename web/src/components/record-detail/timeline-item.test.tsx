import { screen } from '@testing-library/react'
import type { RecordType } from '../../gql/graphql'
import { renderWith } from '../../testing/render-with'
import { isShown, TimelineItem, type TimelineEntry } from './timeline-item'

const entry = (given: Partial<TimelineEntry>): TimelineEntry => ({
  __typename: 'TimelineEntry',
  id: 'entry-1',
  kind: 'RECORD_CHANGED',
  at: '2026-11-20T09:00:00Z',
  recordType: 'DEAL',
  fields: [],
  actor: null,
  contact: null,
  company: null,
  deal: { __typename: 'Deal', id: 'deal-1', title: 'Flour for a year' },
  message: null,
  note: null,
  task: null,
  move: null,
  ...given,
})
const draw = (given: Partial<TimelineEntry>, of: RecordType = 'DEAL', language: 'en' | 'ru' = 'en') =>
  renderWith(
    <ol>
      <TimelineItem entry={entry(given)} of={of} />
    </ol>,
    { language },
  )

it('names the fields that changed, and those that the workspace added by one word', () => {
  draw({ fields: ['title', 'expectedClose', '0190a000-0000-7000-8000-00000000000c'] })
  expect(screen.getByText('Deal, Expected close, other fields')).toBeInTheDocument()
})

it('says whose entry it is where that is another record', () => {
  draw({}, 'COMPANY')
  expect(screen.getByRole('link', { name: 'Deal: Flour for a year' })).toHaveAttribute('href', '/deals/deal-1')
})

it('leads to the message', () => {
  const conversation = { __typename: 'Conversation' as const, id: 'chat-1' }
  draw({ kind: 'MESSAGE_RECEIVED', message: { __typename: 'Message', id: 'm', text: 'Hello', conversation } })
  expect(screen.getByRole('link', { name: 'Hello' })).toHaveAttribute('href', '/inbox/chat-1')
})

it('speaks Russian', () => {
  draw({ kind: 'DEAL_WON' }, 'DEAL', 'ru')
  expect(screen.getByText('Выиграна')).toBeInTheDocument()
})

it('is silent about what the reader may not see, and about what is gone', () => {
  expect(isShown(entry({ kind: 'MESSAGE_RECEIVED' }))).toBe(false)
  expect(isShown(entry({ kind: 'NOTE_ADDED' }))).toBe(false)
  expect(isShown(entry({ kind: 'TASK_DONE' }))).toBe(false)
  expect(isShown(entry({ kind: 'DEAL_MOVED' }))).toBe(true)
})

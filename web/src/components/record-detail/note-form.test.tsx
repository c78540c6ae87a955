import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import type { DocumentNode } from 'graphql'
import {
  CreateNoteDocument,
  MemberChoicesDocument,
  UpdateNoteDocument,
  type NoteFieldsFragment,
} from '../../gql/graphql'
import { renderWith } from '../../testing/render-with'
import { NoteForm } from './note-form'

/** Another one in each test: drafts are kept by record. */
let record: { type: 'DEAL'; id: string }
const MIRA = { __typename: 'User' as const, id: '3f0d4b2e-8f3e-4c52-9f0b-6a1f54a1b002', name: 'Mira Sample' }
const BORIS = { __typename: 'User' as const, id: '3f0d4b2e-8f3e-4c52-9f0b-6a1f54a1b003', name: 'Boris Sample' }
const ME = { __typename: 'User' as const, id: 'user-1', name: 'Demo rep' }

const members = (search: string | null, ...users: (typeof MIRA)[]) => ({
  request: { query: MemberChoicesDocument as DocumentNode, variables: { first: 20, search } },
  maxUsageCount: Number.POSITIVE_INFINITY,
  result: {
    data: {
      members: {
        __typename: 'MemberConnection',
        edges: users.map((user) => ({
          __typename: 'MemberEdge',
          node: { __typename: 'Member', id: user.id, role: 'AGENT', user },
        })),
      },
    },
  },
})
const FOUND = [
  members(null, MIRA, BORIS, ME),
  members('M', MIRA),
  members('Mi', MIRA),
  members('Boris Sample', BORIS),
  members('Boris Sampl', BORIS),
  members('x'),
  members('x y'),
]
const note = (body: string, mentions: NoteFieldsFragment['mentions'] = []): NoteFieldsFragment => ({
  __typename: 'Note',
  id: 'note-1',
  body,
  pinned: false,
  createdAt: '2026-11-20T09:00:00Z',
  updatedAt: '2026-11-20T09:00:00Z',
  deletedAt: null,
  version: 1,
  author: ME,
  mentions,
})
const saving = (query: DocumentNode, input: object, saved: NoteFieldsFragment) => {
  const given = jest.fn(() => ({ data: { createNote: saved, updateNote: saved } }))
  return { given, mock: { request: { query, variables: { input } }, result: given } }
}
const field = () => screen.getByRole('textbox', { name: 'Note' })
const options = () => screen.queryAllByRole('option').map((option) => option.textContent)

beforeEach(() => {
  record = { type: 'DEAL', id: crypto.randomUUID() }
})

it('names a member by keyboard alone, and has them told', async () => {
  const body = 'Ask @Mira Sample today'
  const input = { recordType: 'DEAL', recordId: record.id, body, mentions: [MIRA.id] }
  const { given, mock } = saving(CreateNoteDocument as DocumentNode, input, note(body, [MIRA]))
  renderWith(<NoteForm record={record} note={null} onSaved={() => undefined} />, { mocks: [...FOUND, mock] })
  const hands = userEvent.setup()
  await hands.type(field(), 'Ask @')
  // Nobody tells themselves.
  await waitFor(() => expect(options()).toEqual(['Mira Sample', 'Boris Sample']))
  await hands.keyboard('{ArrowDown}')
  expect(field()).toHaveAttribute('aria-activedescendant', expect.stringContaining(BORIS.id))
  await hands.keyboard('{ArrowUp}Mi')
  await waitFor(() => expect(options()).toEqual(['Mira Sample']))
  await hands.keyboard('{Enter}')
  expect(field()).toHaveValue('Ask @Mira Sample ')
  expect(field()).toHaveFocus()
  expect(options()).toEqual([])
  expect(screen.getByRole('status')).toHaveTextContent(/Told here and by e-mail: .*Mira Sample/)
  await hands.keyboard('today{Control>}{Enter}{/Control}')
  await waitFor(() => expect(given).toHaveBeenCalled())
})

it('tells nobody whose name was taken out again, and keeps who is named over a reload', async () => {
  const { unmount } = renderWith(<NoteForm record={record} note={null} onSaved={() => undefined} />, { mocks: FOUND })
  const hands = userEvent.setup()
  await hands.type(field(), '@')
  await waitFor(() => expect(options()).toHaveLength(2))
  await hands.click(screen.getByRole('option', { name: 'Boris Sample' }))
  expect(screen.getByRole('status')).toHaveTextContent('Boris Sample')
  unmount()
  renderWith(<NoteForm record={record} note={null} onSaved={() => undefined} />, { mocks: FOUND })
  expect(field()).toHaveValue('@Boris Sample ')
  expect(screen.getByRole('status')).toHaveTextContent('Boris Sample')
  await hands.type(field(), '{Backspace}{Backspace}')
  expect(screen.getByRole('status')).toBeEmptyDOMElement()
})

it('closes the list by Escape, and goes on as text where nobody is called so', async () => {
  renderWith(<NoteForm record={record} note={null} onSaved={() => undefined} />, { mocks: FOUND })
  const hands = userEvent.setup()
  await hands.type(field(), '@x')
  expect(await screen.findByText('No one matches.')).toBeInTheDocument()
  await hands.keyboard(' y')
  await waitFor(() => expect(screen.queryByRole('listbox')).toBeNull())
  await hands.keyboard('{Enter}@')
  await waitFor(() => expect(options()).toHaveLength(2))
  await hands.keyboard('{Escape}')
  expect(screen.queryByRole('listbox')).toBeNull()
  expect(field()).toHaveValue('@x y\n@')
})

it('keeps those told of a note whose text does not name them', async () => {
  const input = { id: 'note-1', version: 1, body: 'Older, newer', mentions: [BORIS.id] }
  const { given, mock } = saving(UpdateNoteDocument as DocumentNode, input, note('Older, newer', [BORIS]))
  renderWith(<NoteForm record={record} note={note('Older', [BORIS])} onSaved={() => undefined} />, { mocks: [mock] })
  const hands = userEvent.setup()
  await hands.type(field(), ', newer')
  await hands.click(screen.getByRole('button', { name: 'Save' }))
  await waitFor(() => expect(given).toHaveBeenCalled())
})

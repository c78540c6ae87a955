import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { GraphQLError, type DocumentNode } from 'graphql'
import { useLocation } from 'react-router'
import { PaletteSearchDocument } from '../../../gql/graphql'
import { forgetKept } from '../../../lib/storage/window-storage'
import { renderWith } from '../../../testing/render-with'
import { Palette } from './palette'

const contact = {
  __typename: 'Contact',
  id: 'contact-1',
  name: 'Aurora Sample',
  username: 'aurora',
  phone: null,
  email: '',
}
const conversation = { __typename: 'Conversation', id: 'talk-1', title: 'Lakeside' }
const message = {
  __typename: 'Message',
  id: 'message-1',
  text: 'The Aurora pilot starts',
  sentAt: '2026-11-20T10:00:00Z',
  conversation,
}
const results = {
  __typename: 'SearchResults',
  query: 'auro',
  first: 5,
  contacts: [contact],
  companies: [],
  deals: [],
  conversations: [],
  messages: [message],
}
const answering = (query: string, search: object, errors?: GraphQLError[]) => ({
  request: { query: PaletteSearchDocument as DocumentNode, variables: { query } },
  result: { data: { search: { ...results, query, ...search } }, errors },
  maxUsageCount: 4,
})

/** Where the palette went. */
const Place = () => <output>{useLocation().pathname + useLocation().search}</output>

const draw = (...mocks: ReturnType<typeof answering>[]) =>
  renderWith(
    <>
      <Place />
      <Palette onClose={() => undefined} onMap={() => undefined} />
    </>,
    { mocks },
  )
const field = () => screen.findByRole('textbox', { name: 'Go to, find, do' })

/** At once: each letter would be a search of its own on a slow machine. */
const enter = async (user: ReturnType<typeof userEvent.setup>, text: string): Promise<void> => {
  await user.click(await field())
  await user.paste(text)
}

// Spotlight scrolls to the line that is chosen, and nothing here has a size.
beforeAll(() => {
  Element.prototype.scrollIntoView = () => undefined
})
beforeEach(() => forgetKept())

it('shows what was found in groups, with the words marked, and opens the first by Enter', async () => {
  draw(answering('auro', {}))
  const user = userEvent.setup()
  await enter(user, 'auro')
  const found = await screen.findByRole('button', { name: /Auro ?ra Sample/ })
  expect(within(found).getAllByText('Auro', { selector: 'mark' })).toHaveLength(1)
  expect(await screen.findByRole('button', { name: /The Auro ?ra pilot starts/ })).toBeInTheDocument()
  await user.keyboard('{Enter}')
  await waitFor(() => expect(screen.getByRole('status')).toHaveTextContent('/contacts/contact-1'))
})

it('offers again what was opened before', async () => {
  const { unmount } = draw(answering('auro', {}))
  const user = userEvent.setup()
  await enter(user, 'auro')
  await user.click(await screen.findByRole('button', { name: /The Auro ?ra pilot starts/ }))
  await waitFor(() => expect(screen.getByRole('status')).toHaveTextContent('/inbox/talk-1?message=message-1'))
  unmount()
  draw()
  expect(await screen.findByRole('button', { name: /The Auro ?ra pilot starts/ })).toBeInTheDocument()
})

it('begins something new from anywhere, where the role may', async () => {
  draw(answering('new deal', { contacts: [], messages: [] }))
  const user = userEvent.setup()
  await enter(user, 'new deal')
  await user.click(await screen.findByRole('button', { name: 'New deal' }))
  await waitFor(() => expect(screen.getByRole('status')).toHaveTextContent('/deals/new'))
})

it('says that nothing matches, and shows what was found where a part is away', async () => {
  const away = new GraphQLError('Away', { extensions: { code: 'DEPENDENCY_UNAVAILABLE' } })
  draw(
    answering('zzz', { contacts: [], messages: [] }),
    answering('auro', { conversations: null, messages: null }, [away]),
  )
  const user = userEvent.setup()
  await enter(user, 'zzz')
  expect(await screen.findByText('Nothing matches. Try a name, a number or a page.')).toBeInTheDocument()
  await user.clear(await field())
  await enter(user, 'auro')
  expect(await screen.findByRole('button', { name: /Auro ?ra Sample/ })).toBeInTheDocument()
  expect(await screen.findByRole('alert')).toHaveTextContent('DEPENDENCY_UNAVAILABLE')
})

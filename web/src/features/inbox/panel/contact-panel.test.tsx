import { useApolloClient } from '@apollo/client/react'
import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import type { DocumentNode } from 'graphql'
import { ConversationPanelDocument, ConversationStatsDocument } from '../../../gql/graphql'
import { madeUpConversation } from '../../../testing/made-up'
import { renderWith } from '../../../testing/render-with'
import { applyInboxEvents, type InboxEvent } from '../live/apply-inbox-event'
import { ContactPanel } from './contact-panel'

const account = { __typename: 'BdAccount', id: 'account-1', displayName: 'Demo rep', username: 'demo_sample' }
const contact = {
  __typename: 'Contact',
  id: 'contact-1',
  name: 'Olga Example',
  username: null,
  phone: null,
  email: 'olga@example.test',
  position: '',
  tags: [],
  photoUrl: null,
  company: null,
  customFields: [],
  createdAt: '2026-03-02T10:00:00.000Z',
  updatedAt: '2026-03-02T10:00:00.000Z',
  deletedAt: null,
  purgedAfter: null,
  version: 1,
  conversations: [],
}
const panelWith = (contactNow: typeof contact | null) => ({
  request: { query: ConversationPanelDocument as DocumentNode, variables: { id: 'c1' } },
  result: {
    data: {
      conversation: {
        __typename: 'Conversation',
        id: 'c1',
        title: 'Olga',
        kind: 'USER',
        photoUrl: null,
        owner: null,
        team: null,
        account,
        contact: contactNow,
      },
    },
  },
})
const stats = {
  request: { query: ConversationStatsDocument as DocumentNode, variables: { id: 'c1' } },
  result: { data: { messageStats: { __typename: 'MessageStats', total: 1, byDirection: [] } } },
}

const event: InboxEvent = {
  __typename: 'InboxEvent',
  id: 'event-1',
  cursor: '1',
  kind: 'CONVERSATION_CHANGED',
  at: '2026-03-02T10:00:00.000Z',
  conversation: madeUpConversation({
    id: 'c1',
    title: 'Olga',
    contact: { __typename: 'Contact', id: 'contact-1', name: 'Olga Example' },
  }),
  message: null,
}

/** The panel, and a button by which the event arrives. */
function Panel() {
  const client = useApolloClient()
  return (
    <>
      <ContactPanel conversationId="c1" />
      <button type="button" onClick={() => applyInboxEvents(client.cache, [event])}>
        Arrive
      </button>
    </>
  )
}

it('shows a contact as soon as it is known who is behind the conversation', async () => {
  renderWith(<Panel />, { mocks: [panelWith(null), panelWith(contact), stats], role: 'VIEWER' })
  expect(await screen.findByRole('heading', { level: 2, name: 'Olga' })).toBeInTheDocument()
  await userEvent.setup().click(screen.getByRole('button', { name: 'Arrive' }))
  expect(await screen.findByText('olga@example.test')).toBeInTheDocument()
})

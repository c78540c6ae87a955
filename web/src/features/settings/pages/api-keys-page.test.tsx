import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import type { DocumentNode } from 'graphql'
import { ApiKeysDocument, RotateApiKeyDocument } from '../../../gql/graphql'
import { renderWith } from '../../../testing/render-with'
import { ApiKeysPage } from './api-keys-page'

const apiKey = {
  __typename: 'ApiKey',
  id: 'key-1',
  name: 'Warehouse',
  prefix: 'wk26',
  role: 'AGENT',
  status: 'ACTIVE',
  createdAt: '2026-11-22T12:00:00Z',
  createdBy: null,
  expiresAt: null,
  allowedAddresses: [],
  lastUsedAt: null,
  lastUsedAddress: null,
  previousEndsAt: null,
  revokedAt: null,
}
const keys = {
  request: { query: ApiKeysDocument as DocumentNode, variables: { first: 50, filter: null } },
  result: {
    data: {
      apiKeys: {
        __typename: 'ApiKeyConnection',
        edges: [{ __typename: 'ApiKeyEdge', cursor: 'a', node: apiKey }],
        pageInfo: { __typename: 'PageInfo', hasNextPage: false, endCursor: null },
      },
    },
  },
  maxUsageCount: 3,
}
const rotated = {
  request: {
    query: RotateApiKeyDocument as DocumentNode,
    variables: { input: { id: 'key-1', graceSeconds: 86_400 } },
  },
  result: { data: { rotateApiKey: { __typename: 'IssuedApiKey', secret: 'shown once', apiKey } } },
}

// Only what is in sight is drawn, and nothing here has a size.
beforeAll(() => {
  for (const [name, value] of Object.entries({
    clientHeight: 576,
    clientWidth: 600,
    offsetHeight: 576,
    offsetWidth: 600,
  }))
    Object.defineProperty(HTMLElement.prototype, name, { configurable: true, value })
})

it('shows the secret of a key that was rotated', async () => {
  renderWith(<ApiKeysPage />, { mocks: [keys, rotated] })
  const user = userEvent.setup()
  await user.click(await screen.findByRole('button', { name: 'Rotate Warehouse' }))
  await user.click(await screen.findByRole('button', { name: 'Make a new secret' }))
  expect(await screen.findByRole('dialog', { name: 'Your new key' })).toHaveTextContent('shown once')
})

it('is searched on the server, and says when no key matches', async () => {
  const none = {
    request: { query: ApiKeysDocument as DocumentNode, variables: { first: 50, filter: { search: 'crane' } } },
    result: { data: { apiKeys: { ...keys.result.data.apiKeys, edges: [] } } },
    maxUsageCount: 3,
  }
  renderWith(<ApiKeysPage />, { mocks: [keys, none], at: '/?q=crane' })
  expect(await screen.findByText('No key matches')).toBeInTheDocument()
  await userEvent.setup().click(screen.getByRole('button', { name: 'Show all keys' }))
  expect(await screen.findByText('Warehouse')).toBeInTheDocument()
})

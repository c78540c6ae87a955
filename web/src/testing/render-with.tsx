import type { MockLink } from '@apollo/client/testing'
import { MockedProvider } from '@apollo/client/testing/react'
import { i18n } from '@lingui/core'
import { I18nProvider } from '@lingui/react'
import { render } from '@testing-library/react'
import type { ReactElement } from 'react'
import { MemoryRouter, parsePath } from 'react-router'
import { messages as english } from '../i18n/en/messages.po'
import { messages as russian } from '../i18n/ru/messages.po'
import type { Role } from '../gql/graphql'
import { createCache } from '../lib/apollo/cache'
import { setSession } from '../lib/session/session'

interface RenderOptions {
  language?: 'en' | 'ru'
  at?: string
  /** State of the address, as a link may carry it. */
  state?: unknown
  mocks?: MockLink.MockedResponse[]
  role?: Role
  /** Beside what the role may. */
  may?: readonly string[]
}

const workspace = { __typename: 'Workspace' as const, id: 'workspace-1', name: 'Polar sales' }

/** The permissions that parts of the page ask for, as a new workspace grants them. */
const managing = ['accounts:manage', 'members:read', 'contacts:assign']
const administering = ['members:manage', 'workspace:manage', 'audit:read', 'apiKeys:manage', 'teams:manage']
const permissionsOf: Record<Role, readonly string[]> = {
  VIEWER: [],
  AGENT: ['conversations:write', 'contacts:write', 'companies:write', 'deals:write'],
  get MANAGER() {
    return [...this.AGENT, ...managing]
  },
  get ADMIN() {
    return [...this.MANAGER, ...administering]
  },
  get OWNER() {
    return this.ADMIN
  },
}

export function signInAs(role: Role = 'OWNER', may: readonly string[] = []): void {
  setSession({
    state: 'signed-in',
    accessToken: 'token',
    expiresAt: Date.now() + 900_000,
    viewer: {
      __typename: 'Viewer',
      role,
      permissions: [...permissionsOf[role], ...may].map((name) => ({ __typename: 'Permission', name, reach: 'ALL' })),
      mfa: { __typename: 'MfaStatus', enabled: false, required: false },
      user: { __typename: 'User', id: 'user-1', name: 'Demo rep', email: 'rep@example.com' },
      workspace,
      workspaces: [workspace],
    },
  })
}

/** Draws a part of the page with everything around it that it has in the app. */
export function renderWith(
  element: ReactElement,
  { language = 'en', at = '/', state, mocks = [], role, may }: RenderOptions = {},
) {
  signInAs(role, may)
  i18n.loadAndActivate({ locale: language, messages: language === 'ru' ? russian : english })
  return render(
    <I18nProvider i18n={i18n}>
      <MockedProvider mocks={mocks} cache={createCache()}>
        <MemoryRouter initialEntries={[{ ...parsePath(at), state }]}>{element}</MemoryRouter>
      </MockedProvider>
    </I18nProvider>,
  )
}

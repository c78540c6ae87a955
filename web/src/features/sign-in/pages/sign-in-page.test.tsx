import { act, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import type { DocumentNode } from 'graphql'
import { CompleteSignInDocument, SignInDocument, SignInProvidersDocument } from '../../../gql/graphql'
import { currentSession, setSession } from '../../../lib/session/session'
import { forgetKept } from '../../../lib/storage/window-storage'
import { renderWith } from '../../../testing/render-with'
import { SignInPage } from './sign-in-page'

const person = { email: 'vera@example.test', password: 'a long enough password' }
const signedIn = {
  __typename: 'AuthSession',
  accessToken: 'token',
  expiresAt: '2026-11-22T12:15:00Z',
  viewer: {
    __typename: 'Viewer',
    role: 'AGENT',
    permissions: [],
    mfa: { __typename: 'MfaStatus', enabled: true, required: false },
    user: { __typename: 'User', id: 'user-2', name: 'Vera Sample', email: person.email },
    workspace: { __typename: 'Workspace', id: 'workspace-1', name: 'Polar sales' },
    workspaces: [],
  },
}
const asks = (document: unknown, variables: object, result: object) => ({
  request: { query: document as DocumentNode, variables },
  result,
})
const signIn = (result: object) => asks(SignInDocument, { input: { ...person, tokenDelivery: 'COOKIE' } }, result)
const providers = (...list: object[]) => asks(SignInProvidersDocument, {}, { data: { signInProviders: list } })
const demand = { errors: [{ message: '', extensions: { code: 'MFA_REQUIRED', challengeId: 'challenge-1' } }] }
const second = (answer: object, result: object) =>
  asks(CompleteSignInDocument, { input: { challengeId: 'challenge-1', ...answer, tokenDelivery: 'COOKIE' } }, result)

function open(mocks: ReturnType<typeof asks>[], at = '/sign-in') {
  renderWith(<SignInPage />, { mocks, at })
  act(() => setSession({ state: 'signed-out', expired: false }))
  return userEvent.setup()
}
async function enter(user: ReturnType<typeof userEvent.setup>): Promise<void> {
  await user.type(await screen.findByLabelText('E-mail'), person.email)
  await user.type(screen.getByLabelText('Password'), person.password)
  await user.click(screen.getByRole('button', { name: 'Sign in' }))
}

beforeEach(() => forgetKept())

it('asks for a code where the second step is on, and says when it is wrong', async () => {
  const refused = {
    errors: [{ message: '', extensions: { code: 'MFA_CODE_INVALID', fields: { 'input.code': ['MFA_CODE_INVALID'] } } }],
  }
  const user = open([
    providers(),
    signIn(demand),
    second({ code: '000000' }, refused),
    second({ code: '123456' }, { data: { completeSignIn: signedIn } }),
  ])
  await enter(user)
  const code = await screen.findByLabelText('Code of your authenticator app')
  await user.type(code, '000000{Enter}')
  expect(await screen.findByRole('alert')).toHaveTextContent('The code is not right')
  await user.clear(code)
  await user.type(code, '123456{Enter}')
  const hers = { state: 'signed-in', viewer: { user: { name: 'Vera Sample' } } }
  await waitFor(() => expect(currentSession()).toMatchObject(hers))
})

it('goes on with the challenge that another sign-in service brings back', async () => {
  open([], '/sign-in#challenge=challenge-1')
  expect(await screen.findByLabelText('Code of your authenticator app')).toHaveFocus()
})

it('offers only the services that are set up, and comes back to a path of ours', async () => {
  open([providers({ __typename: 'SignInProvider', id: 'google', name: 'Google', startPath: '/auth/google/start' })])
  const google = await screen.findByRole('link', { name: 'Continue with Google' })
  expect(google).toHaveAttribute('href', '/auth/google/start?returnTo=%2Finbox')
  expect(screen.queryByRole('link', { name: /GitHub/ })).toBeNull()
})

it('says why another service did not let someone in', async () => {
  open([providers()], '/sign-in?error=OAUTH_EMAIL_UNVERIFIED')
  expect(await screen.findByRole('alert')).toHaveTextContent('Your address is not verified there')
})

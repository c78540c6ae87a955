import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import type { DocumentNode } from 'graphql'
import { VerifyEmailDocument } from '../../../gql/graphql'
import { renderWith } from '../../../testing/render-with'
import { VerifyEmailPage } from '../pages/verify-email-page'

const verify = (result: object) => ({
  request: { query: VerifyEmailDocument as DocumentNode, variables: { token: 'once' } },
  result: jest.fn(() => result),
})

it('spends the token of a mail when the button is pressed, not when the link is opened', async () => {
  const verified = verify({ data: { verifyEmail: true } })
  renderWith(<VerifyEmailPage />, { mocks: [verified], at: '/verify-email?token=once' })
  const button = screen.getByRole('button', { name: 'Verify the address' })
  expect(button).toHaveFocus()
  expect(verified.result).not.toHaveBeenCalled()
  await userEvent.setup().click(button)
  expect(await screen.findByRole('heading', { name: 'Your address is verified' })).toBeInTheDocument()
  expect(screen.queryByRole('button')).toBeNull()
})

it('says why a token is not taken, and can be pressed again', async () => {
  const refused = verify({ errors: [{ message: '', extensions: { code: 'LINK_EXPIRED' } }] })
  renderWith(<VerifyEmailPage />, { mocks: [refused], at: '/verify-email?token=once' })
  await userEvent.setup().click(screen.getByRole('button', { name: 'Verify the address' }))
  expect(await screen.findByRole('alert')).toHaveTextContent('LINK_EXPIRED')
  expect(screen.getByRole('button', { name: 'Verify the address' })).toBeEnabled()
})

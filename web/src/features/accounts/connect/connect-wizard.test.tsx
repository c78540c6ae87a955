import type { MockLink } from '@apollo/client/testing'
import type { DocumentNode } from 'graphql'
import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import {
  StartTelegramLoginDocument,
  SubmitTelegramCodeDocument,
  SubmitTelegramPasswordDocument,
  TelegramLoginStepsDocument,
  type TelegramLoginFieldsFragment,
} from '../../../gql/graphql'
import { forgetKept } from '../../../lib/storage/window-storage'
import { renderWith } from '../../../testing/render-with'
import { ConnectWizard } from './connect-wizard'

const loginId = '0190a000-0000-7000-8000-000000000001'
const login = (step: TelegramLoginFieldsFragment['step'], accountId?: string): TelegramLoginFieldsFragment => ({
  __typename: 'TelegramLogin',
  id: loginId,
  step,
  codeLength: 5,
  qrUrl: null,
  expiresAt: null,
  account: accountId ? { __typename: 'BdAccount', id: accountId, displayName: 'Ines Sample' } : null,
})
const answer = (query: unknown, variables: object, data: object) => ({
  request: { query: query as DocumentNode, variables },
  result: { data: { __typename: 'Mutation', ...data } },
})
const refusal = (query: unknown, variables: object, code: string) => ({
  request: { query: query as DocumentNode, variables },
  result: { errors: [{ message: code, extensions: { code } }] },
})
const quiet = {
  request: { query: TelegramLoginStepsDocument as DocumentNode, variables: { loginId } },
  delay: Infinity,
  result: { data: {} },
}

const phone = { input: { phoneNumber: '+1 202 555 0133' } }
const begun = answer(StartTelegramLoginDocument, phone, { startTelegramLogin: login('CODE') })

function open(...mocks: MockLink.MockedResponse[]) {
  const onConnected = jest.fn()
  renderWith(<ConnectWizard onClose={() => undefined} onConnected={onConnected} />, { mocks: [...mocks, quiet, quiet] })
  return { onConnected, user: userEvent.setup() }
}

async function enterPhone(user: ReturnType<typeof userEvent.setup>): Promise<void> {
  await user.type(await screen.findByLabelText('Phone number'), '+1 202 555 0133')
  await user.click(screen.getByRole('button', { name: 'Send the code' }))
}

describe('connecting an account', () => {
  beforeEach(() => forgetKept())

  it('goes from number to code to password to the connected account', async () => {
    const { onConnected, user } = open(
      begun,
      answer(
        SubmitTelegramCodeDocument,
        { input: { loginId, code: '24680' } },
        { submitTelegramCode: login('PASSWORD') },
      ),
      answer(
        SubmitTelegramPasswordDocument,
        { input: { loginId, password: 'made-up' } },
        { submitTelegramPassword: login('DONE', 'account-9') },
      ),
    )
    await enterPhone(user)
    await user.type(await screen.findByLabelText('Code'), '24680{Enter}')
    await user.type(await screen.findByLabelText('Telegram password'), 'made-up{Enter}')
    await waitFor(() => expect(onConnected).toHaveBeenCalledWith('account-9'))
  })

  it('checks the number before asking Telegram, with the focus on the field', async () => {
    const { user } = open()
    const field = await screen.findByLabelText('Phone number')
    await user.type(field, '12')
    await user.click(screen.getByRole('button', { name: 'Send the code' }))
    expect(await screen.findByText(/with its country code, for example/)).toBeInTheDocument()
    expect(field).toHaveAttribute('aria-invalid', 'true')
    expect(field).toHaveFocus()
  })

  it('keeps a wrong code and says what is wrong at the field', async () => {
    const { user } = open(
      begun,
      refusal(SubmitTelegramCodeDocument, { input: { loginId, code: '11111' } }, 'TELEGRAM_CODE_INVALID'),
    )
    await enterPhone(user)
    const field = await screen.findByLabelText('Code')
    await user.type(field, '11111{Enter}')
    expect(await screen.findByText(/The code is not right/)).toBeInTheDocument()
    expect(field).toHaveValue('11111')
    expect(field).toHaveAttribute('aria-invalid', 'true')
  })

  it('says why a number is refused, with the code for support', async () => {
    const { user } = open(refusal(StartTelegramLoginDocument, phone, 'TELEGRAM_PHONE_BANNED'))
    await enterPhone(user)
    expect(await screen.findByText(/has banned this phone number/)).toBeInTheDocument()
    expect(screen.getByText('TELEGRAM_PHONE_BANNED')).toBeInTheDocument()
  })
})

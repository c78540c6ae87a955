import { useMutation, useSubscription } from '@apollo/client/react'
import { useCallback, useState } from 'react'
import { graphql } from '../../../gql'
import type { TelegramLoginFieldsFragment } from '../../../gql/graphql'

graphql(`
  fragment TelegramLoginFields on TelegramLogin {
    id
    step
    codeLength
    qrUrl
    expiresAt
    account {
      id
      displayName
    }
  }
`)

const startMutation = graphql(`
  mutation StartTelegramLogin($input: StartTelegramLoginInput!) {
    startTelegramLogin(input: $input) {
      ...TelegramLoginFields
    }
  }
`)
const startQrMutation = graphql(`
  mutation StartTelegramQrLogin {
    startTelegramQrLogin {
      ...TelegramLoginFields
    }
  }
`)
const submitCodeMutation = graphql(`
  mutation SubmitTelegramCode($input: SubmitTelegramCodeInput!) {
    submitTelegramCode(input: $input) {
      ...TelegramLoginFields
    }
  }
`)
const submitPasswordMutation = graphql(`
  mutation SubmitTelegramPassword($input: SubmitTelegramPasswordInput!) {
    submitTelegramPassword(input: $input) {
      ...TelegramLoginFields
    }
  }
`)
const cancelMutation = graphql(`
  mutation CancelTelegramLogin($loginId: ID!) {
    cancelTelegramLogin(loginId: $loginId)
  }
`)
const loginSubscription = graphql(`
  subscription TelegramLoginSteps($loginId: ID!) {
    telegramLogin(loginId: $loginId) {
      ...TelegramLoginFields
    }
  }
`)

/**
 * One sign-in to Telegram, from the phone number or the QR code to the connected account. A QR code that runs out is
 * replaced by the next one that the server sends; leaving before the end cancels the sign-in there too.
 */
export function useTelegramLogin() {
  const [login, setLogin] = useState<TelegramLoginFieldsFragment | null>(null)
  const [start] = useMutation(startMutation)
  const [startQr] = useMutation(startQrMutation)
  const [submitCode] = useMutation(submitCodeMutation, { refetchQueries: ['Accounts'] })
  const [submitPassword] = useMutation(submitPasswordMutation, { refetchQueries: ['Accounts'] })
  const [cancelLogin] = useMutation(cancelMutation)

  useSubscription(loginSubscription, {
    variables: { loginId: login?.id ?? '' },
    skip: !login || login.step === 'DONE',
    onData: ({ data, client }) => {
      if (!data.data) return
      setLogin(data.data.telegramLogin)
      if (data.data.telegramLogin.step === 'DONE') void client.refetchQueries({ include: ['Accounts'] })
    },
  })

  const cancel = useCallback(() => {
    setLogin((known) => {
      if (known && known.step !== 'DONE') {
        cancelLogin({ variables: { loginId: known.id } }).catch((error: unknown) =>
          console.warn('The sign-in runs out by itself', error),
        )
      }
      return null
    })
  }, [cancelLogin])

  return {
    login,
    cancel,
    startWithPhone: async (phoneNumber: string) => {
      const { data } = await start({ variables: { input: { phoneNumber } } })
      if (data) setLogin(data.startTelegramLogin)
    },
    startWithQr: useCallback(async () => {
      const { data } = await startQr()
      if (data) setLogin(data.startTelegramQrLogin)
    }, [startQr]),
    submitCode: async (loginId: string, code: string) => {
      const { data } = await submitCode({ variables: { input: { loginId, code } } })
      if (data) setLogin(data.submitTelegramCode)
    },
    submitPassword: async (loginId: string, password: string) => {
      const { data } = await submitPassword({ variables: { input: { loginId, password } } })
      if (data) setLogin(data.submitTelegramPassword)
    },
  }
}

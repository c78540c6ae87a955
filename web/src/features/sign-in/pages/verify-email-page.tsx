import { useMutation } from '@apollo/client/react'
import { useLingui } from '@lingui/react/macro'
import { TokenPage } from '../components/token-page'
import { verifyEmailMutation } from '../sign-in-operations'

export function VerifyEmailPage() {
  const { t } = useLingui()
  const [verify] = useMutation(verifyEmailMutation)
  return (
    <TokenPage
      title={t`Your e-mail address`}
      purpose={t`Confirm that this address is yours.`}
      action={t`Verify the address`}
      doneTitle={t`Your address is verified`}
      done={t`From now on it can be used to get back in, should you forget your password.`}
      spend={(token) => verify({ variables: { token } })}
    />
  )
}

import { useMutation } from '@apollo/client/react'
import { useLingui } from '@lingui/react/macro'
import { TokenPage } from '../components/token-page'
import { unlockSignInMutation } from '../sign-in-operations'

export function UnlockPage() {
  const { t } = useLingui()
  const [unlock] = useMutation(unlockSignInMutation)
  return (
    <TokenPage
      title={t`Unlock the sign-in`}
      purpose={t`Your sign-in was locked after too many wrong passwords.`}
      action={t`Unlock`}
      doneTitle={t`You can sign in again`}
      done={t`If it was not you who tried to sign in, choose a new password.`}
      spend={(token) => unlock({ variables: { token } })}
    />
  )
}

import { useMutation } from '@apollo/client/react'
import { useLingui } from '@lingui/react/macro'
import { useCallback } from 'react'
import { TokenPage } from '../components/token-page'
import { unlockSignInMutation } from '../sign-in-operations'

export function UnlockPage() {
  const { t } = useLingui()
  const [unlock] = useMutation(unlockSignInMutation)
  const spend = useCallback((token: string) => unlock({ variables: { token } }), [unlock])
  return (
    <TokenPage
      title={t`Unlock the sign-in`}
      doneTitle={t`You can sign in again`}
      done={t`If it was not you who tried to sign in, choose a new password.`}
      spend={spend}
    />
  )
}

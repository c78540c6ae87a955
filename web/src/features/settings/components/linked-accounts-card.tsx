import { CombinedGraphQLErrors } from '@apollo/client/errors'
import { useMutation } from '@apollo/client/react'
import { Trans, useLingui } from '@lingui/react/macro'
import type { GraphQLFormattedError } from 'graphql'
import { useState } from 'react'
import { useSearchParams } from 'react-router'
import { Button } from '../../../components/button'
import { ErrorNotice } from '../../../components/error-notice'
import { wordsOf } from '../../../components/error-words'
import { agoTime } from '../../../components/times'
import type { OwnAccountQuery } from '../../../gql/graphql'
import { freshAccessToken } from '../../../lib/session/refresh-session'
import { unlinkAccountMutation } from '../account-operations'
import styles from './settings.module.css'
import { useReauthentication } from './use-reauthentication'

interface LinkedAccountsCardProps {
  linked: OwnAccountQuery['linkedAccounts']
  providers: OwnAccountQuery['signInProviders']
  onChanged: () => void
}

/** Accounts elsewhere with which someone may sign in here. */
export function LinkedAccountsCard({ linked, providers, onChanged }: LinkedAccountsCardProps) {
  const { t, i18n } = useLingui()
  const [params] = useSearchParams()
  const refusal = params.get('error')
  const { confirmed, dialog } = useReauthentication()
  const [unlink] = useMutation(unlinkAccountMutation)
  const [failure, setFailure] = useState<unknown>(null)
  if (providers.length === 0 && linked.length === 0) return null
  const remove = async (id: string): Promise<void> => {
    if (await confirmed(() => unlink({ variables: { id } }))) onChanged()
  }
  const open = async (provider: string): Promise<void> => {
    const url = await confirmed(() => askForLink(provider))
    if (url) window.location.assign(url)
  }
  const attempt = (work: Promise<void>): void => {
    setFailure(null)
    work.catch(setFailure)
  }
  const free = providers.filter(({ id }) => !linked.some(({ provider }) => provider === id))
  return (
    <section className={styles.card}>
      <h3>
        <Trans>Other ways to sign in</Trans>
      </h3>
      {refusal && <p className={styles.warn}>{i18n._(wordsOf(refusal))}</p>}
      {linked.length > 0 && (
        <ul className={styles.list}>
          {linked.map(({ id, name, email, linkedAt, canUnlink }) => (
            <li key={id}>
              <div>
                <b>{name}</b>
                <p className="meta">
                  <bdi>{email}</bdi> · {t`linked ${agoTime(linkedAt, i18n.locale)}`}
                </p>
              </div>
              {canUnlink && (
                <Button size="s" aria-label={t`Unlink ${name}`} onClick={() => attempt(remove(id))}>
                  <Trans>Unlink</Trans>
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      {failure !== null && <ErrorNotice error={failure} />}
      <div className={styles.actions}>
        {free.map(({ id, name }) => (
          <Button key={id} onClick={() => attempt(open(id))}>
            {t`Link ${name}`}
          </Button>
        ))}
      </div>
      {dialog}
    </section>
  )
}

/** Where to go to give the other account's consent. */
async function askForLink(provider: string): Promise<string> {
  const response = await fetch(`/auth/${provider}/link`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${await freshAccessToken()}` },
    body: JSON.stringify({ returnTo: '/settings/profile' }),
  })
  const answer = (await response.json()) as { url?: string; errors?: readonly GraphQLFormattedError[] }
  if (answer.url) return answer.url
  throw new CombinedGraphQLErrors({ errors: answer.errors ?? [] })
}

import { useMutation } from '@apollo/client/react'
import { Trans, useLingui } from '@lingui/react/macro'
import { knowsCode, wordsOf } from '../../../components/error-words'
import { showToast } from '../../../components/overlays/toasts'
import { retryMessageMutation } from '../inbox-operations'
import { writeDraft } from '../outgoing/drafts'
import { useOutgoingStore } from '../outgoing/use-outgoing'
import type { ThreadMessage } from './thread-rows'
import styles from './message-bubble.module.css'

/** Why a message did not go out, and the ways on: the same message again, or its text back into the composer. */
export function FailedNote({ message }: { message: ThreadMessage }) {
  const { t, i18n } = useLingui()
  const outgoing = useOutgoingStore()
  const [retryMessage, { loading }] = useMutation(retryMessageMutation, {
    onError: () => void showToast({ title: t`The message could not be sent again`, tone: 'bad' }),
  })
  const { pending, failureCode } = message
  const retry = (): void => {
    if (pending) outgoing.retry(pending.clientId)
    else void retryMessage({ variables: { id: message.id } })
  }
  const discard = (): void => {
    if (!pending) return
    writeDraft(pending.conversationId, { text: pending.text, replyTo: pending.replyTo })
    outgoing.discard(pending.clientId)
  }
  const code = failureCode ?? 'TELEGRAM_REFUSED'
  return (
    <div className={styles.failed} role="alert">
      <span>
        <Trans>Not delivered.</Trans> {i18n._(wordsOf(knowsCode(code) ? code : 'TELEGRAM_REFUSED'))}{' '}
        <small>{code}</small>
      </span>
      <button type="button" onClick={retry} disabled={loading}>
        <Trans>Try again</Trans>
      </button>
      {pending && (
        <button type="button" onClick={discard}>
          <Trans>Edit</Trans>
        </button>
      )}
    </div>
  )
}

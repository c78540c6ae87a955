import { Trans, useLingui } from '@lingui/react/macro'
import { IconAlertTriangle } from '@tabler/icons-react'
import { readError } from '../lib/apollo/read-error'
import { Button } from './button'
import { wordsOf } from './error-words'
import styles from './states.module.css'

/** Says what happened and what to do, beside the thing it is about, with the code small for support. */
export function ErrorNotice({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const { i18n } = useLingui()
  const { code, requestId, retryAfterSeconds } = readError(error)
  return (
    <div className={styles.notice} role="alert">
      <IconAlertTriangle size={18} aria-hidden />
      <div>
        {i18n._(wordsOf(code))} {retryAfterSeconds !== null && <Trans>Try again in {retryAfterSeconds} s.</Trans>}
        <small>{requestId ? `${code} · ${requestId}` : code}</small>
      </div>
      {onRetry && (
        <Button size="s" onClick={onRetry}>
          <Trans>Try again</Trans>
        </Button>
      )}
    </div>
  )
}

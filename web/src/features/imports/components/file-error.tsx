import { CombinedGraphQLErrors } from '@apollo/client/errors'
import { Trans } from '@lingui/react/macro'
import { ErrorNotice } from '../../../components/error-notice'
import { readError } from '../../../lib/apollo/read-error'
import styles from './imports.module.css'

interface FileErrorProps {
  error: unknown
  onRetry: () => void
}

/** Why a file cannot be read, and where that shows. Trying again helps only where the file is not what is wrong. */
export function FileError({ error, onRetry }: FileErrorProps) {
  const row = CombinedGraphQLErrors.is(error) ? error.errors[0]?.extensions?.['row'] : undefined
  return (
    <>
      <ErrorNotice error={error} onRetry={readError(error).retryable ? onRetry : undefined} />
      {typeof row === 'string' && <RowToLookAt row={Number(row)} />}
    </>
  )
}

export function RowToLookAt({ row }: { row: number }) {
  return (
    <p className={styles.warning}>
      <Trans>Look at row {row} of the file.</Trans>
    </p>
  )
}

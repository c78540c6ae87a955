import { Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { EmptyState } from '../empty-state'
import { ErrorNotice } from '../error-notice'
import { SkeletonRows } from '../skeleton'

interface RecordInFullProps<Row> {
  /** Undefined while it is fetched, null where there is none. */
  record: Row | null | undefined
  loading: boolean
  error: unknown
  onRetry: () => void
  children: (record: Row) => ReactNode
}

/** A record that is open, or what is there instead of it. */
export function RecordInFull<Row>({ record, loading, error, onRetry, children }: RecordInFullProps<Row>) {
  const { t } = useLingui()
  return (
    <>
      {Boolean(error) && <ErrorNotice error={error} onRetry={onRetry} />}
      {loading && !record && <SkeletonRows count={6} shape="form" label={t`Loading`} />}
      {record === null && !error && !loading && (
        <EmptyState title={t`This is not here`}>
          <Trans>It was deleted, or it belongs to another workspace.</Trans>
        </EmptyState>
      )}
      {record && children(record)}
    </>
  )
}

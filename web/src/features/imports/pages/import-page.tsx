import { useQuery } from '@apollo/client/react'
import { Trans, useLingui } from '@lingui/react/macro'
import { useEffect, useRef } from 'react'
import { Link, Navigate, useNavigate, useParams } from 'react-router'
import { ErrorNotice } from '../../../components/error-notice'
import records from '../../../components/records/records.module.css'
import { SkeletonRows } from '../../../components/skeleton'
import { FileStep } from '../components/file-step'
import styles from '../components/imports.module.css'
import { MappingStep } from '../components/mapping-step'
import { isAtWork, RunStep } from '../components/run-step'
import { KINDS, type ImportFacts } from '../import-types'
import { TITLES } from '../import-words'
import { importQuery } from '../imports-operations'

/** The counts of an import that runs; its progress is told live besides. */
const LOOK_MS = 1_000

/** Brings a file of records in: choose it, say what its columns are, see what becomes of it. */
export function ImportPage() {
  const { i18n } = useLingui()
  const { kind = '', importId } = useParams()
  const navigate = useNavigate()
  const recordType = KINDS[kind]
  if (!recordType) return <Navigate to="/imports" replace />
  const open = (id: string): void => void navigate(`/import/${kind}/${id}`, { replace: true })
  return (
    <main className={records.page}>
      <header className={records.top}>
        <h1>{i18n._(TITLES[recordType])}</h1>
        <Link to="/imports">
          <Trans>Past imports</Trans>
        </Link>
      </header>
      {importId ? (
        <OneImport key={importId} importId={importId} onSent={open} />
      ) : (
        <div className={styles.body}>
          <Steps at={0} />
          <FileStep key={recordType} recordType={recordType} begun={null} onSent={open} />
        </div>
      )}
    </main>
  )
}

function OneImport({ importId, onSent }: { importId: string; onSent: (id: string) => void }) {
  const { t } = useLingui()
  const { data, error, refetch, startPolling, stopPolling } = useQuery(importQuery, {
    variables: { id: importId },
    fetchPolicy: 'cache-and-network',
  })
  const file = data?.import as ImportFacts | null | undefined
  const atWork = file?.job ? isAtWork(file.job) : false
  const wasAtWork = useRef(false)
  useEffect(() => {
    // The last counts come with the end.
    if (wasAtWork.current && !atWork) void refetch()
    wasAtWork.current = atWork
    if (!atWork) return
    startPolling(LOOK_MS)
    return stopPolling
  }, [atWork, startPolling, stopPolling, refetch])
  const isWhole = file ? file.receivedParts.length === file.partCount : false
  return (
    <div className={styles.body}>
      <Steps at={!file ? null : file.job ? 2 : isWhole ? 1 : 0} />
      {Boolean(error) && <ErrorNotice error={error} onRetry={() => void refetch()} />}
      {!file && !error && data === undefined && <SkeletonRows count={6} label={t`Loading`} />}
      {data?.import === null && (
        <p role="alert">
          <Trans>This import is no longer here. Files that are not imported are kept for two days.</Trans>
        </p>
      )}
      {file && (
        <p>
          <bdi>{file.fileName}</bdi>
        </p>
      )}
      {file?.job && <RunStep file={file} job={file.job} />}
      {file && !file.job && isWhole && <MappingStep file={file} />}
      {file && !file.job && !isWhole && (
        <FileStep
          recordType={file.recordType}
          begun={file}
          onSent={(id) => {
            onSent(id)
            void refetch()
          }}
        />
      )}
    </div>
  )
}

function Steps({ at }: { at: number | null }) {
  const { t } = useLingui()
  const names = [t({ message: 'File', context: 'step of an import' }), t`Columns`, t`Result`]
  return (
    <ol className={styles.steps} aria-label={t`Steps`}>
      {names.map((name, index) => (
        <li key={name} aria-current={index === at ? 'step' : undefined}>
          {index + 1}. {name}
        </li>
      ))}
    </ol>
  )
}

import { useQuery } from '@apollo/client/react'
import { Trans, useLingui } from '@lingui/react/macro'
import { useEffect, useRef, useState } from 'react'
import { Link, Navigate, useLocation, useNavigate, useParams } from 'react-router'
import { ErrorNotice } from '../../../components/error-notice'
import records from '../../../components/records/records.module.css'
import { SkeletonRows } from '../../../components/skeleton'
import type { RecordType } from '../../../gql/graphql'
import { FileStep } from '../components/file-step'
import styles from '../components/imports.module.css'
import { MappingStep } from '../components/mapping-step'
import { isAtWork, RunStep } from '../components/run-step'
import { KIND_OF, KINDS, type ImportFacts } from '../import-types'
import { TITLES } from '../import-words'
import { importQuery } from '../imports-operations'
import { useUpload } from '../use-upload'

/** The counts of an import that runs; its progress is told live besides. */
const LOOK_MS = 1_000

/** Brings a file of records in: choose it, say what its columns are, see what becomes of it. */
export function ImportPage() {
  const { i18n } = useLingui()
  const { kind = '', importId } = useParams()
  const { state, key } = useLocation()
  const navigate = useNavigate()
  const recordType = KINDS[kind]
  if (!recordType) return <Navigate to="/imports" replace />
  // An upload goes on while its page gets an address of its own.
  const flow = (state as { flow?: string } | null)?.flow ?? key
  const begin = (id: string): void => void navigate(`/import/${kind}/${id}`, { replace: true, state: { flow } })
  return (
    <main className={records.page}>
      <header className={records.top}>
        <h1>{i18n._(TITLES[recordType])}</h1>
        <Link to="/imports">
          <Trans>Past imports</Trans>
        </Link>
      </header>
      <ImportFlow key={flow} recordType={recordType} importId={importId ?? null} onBegun={begin} />
    </main>
  )
}

interface ImportFlowProps {
  recordType: RecordType
  /** Null while no file was chosen. */
  importId: string | null
  onBegun: (importId: string) => void
}

function ImportFlow({ recordType, importId, onBegun }: ImportFlowProps) {
  const { t } = useLingui()
  const { data, error, refetch } = useFollowedImport(importId)
  const file = (data?.import as ImportFacts | null | undefined) ?? null
  const upload = useUpload({ recordType, begun: file, onBegun })
  /** A job that could not read the file, to be tried in another way. */
  const [passedOver, setPassedOver] = useState<string | null>(null)
  const job = file?.job && file.job.id !== passedOver ? file.job : null
  const isSending = upload.sending !== null
  const isWhole = !isSending && file !== null && file.receivedParts.length === file.partCount
  const isUnsent = isSending || importId === null || file !== null
  const at = job ? 2 : isWhole ? 1 : isUnsent ? 0 : null
  return (
    <div className={styles.body}>
      <Steps at={at} />
      {error && <ErrorNotice error={error} onRetry={() => void refetch()} />}
      {at === null && !error && data === undefined && <SkeletonRows count={6} label={t`Loading`} />}
      {data?.import === null && (
        <p role="alert">
          <Trans>This import is no longer here. Files that are not imported are kept for two days.</Trans>
        </p>
      )}
      {file && !isSending && (
        <p>
          <bdi>{file.fileName}</bdi> ·{' '}
          <Link to={`/import/${KIND_OF[recordType]}`}>
            <Trans>Another file</Trans>
          </Link>
        </p>
      )}
      {at === 0 && <FileStep begun={file} upload={upload} />}
      {at === 1 && file && <MappingStep file={file} onStarted={() => setPassedOver(null)} />}
      {file && job && <RunStep file={file} job={job} onAgain={() => setPassedOver(job.id)} />}
    </div>
  )
}

/** An import as it is now, also while its job goes on. */
function useFollowedImport(importId: string | null) {
  const [first] = useState(importId)
  const { data, error, refetch, startPolling, stopPolling } = useQuery(importQuery, {
    variables: { id: importId ?? '' },
    skip: importId === null,
    // One that begins here is known: an answer from before its first part would come too late.
    fetchPolicy: first === null ? 'cache-first' : 'cache-and-network',
  })
  const job = (data?.import as ImportFacts | null | undefined)?.job
  const atWork = job ? isAtWork(job) : false
  const wasAtWork = useRef(false)
  useEffect(() => {
    // The last counts come with the end.
    if (wasAtWork.current && !atWork) void refetch()
    wasAtWork.current = atWork
    if (!atWork) return
    startPolling(LOOK_MS)
    return stopPolling
  }, [atWork, startPolling, stopPolling, refetch])
  return { data, error, refetch }
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

import { useMutation } from '@apollo/client/react'
import { Trans, useLingui } from '@lingui/react/macro'
import { IconDownload } from '@tabler/icons-react'
import { useState } from 'react'
import { Link } from 'react-router'
import { Button } from '../../../components/button'
import { ErrorNotice } from '../../../components/error-notice'
import { wordsOf } from '../../../components/error-words'
import { quotedValue, useRowWords } from '../../../components/record-files/use-row-words'
import { TimeLeft } from '../../../components/time-left'
import { usePace } from '../../../components/use-pace'
import { askEdge } from '../../../lib/files/fetch-file'
import { readAll, saveFile } from '../../../lib/files/save-file'
import { KIND_OF, type ImportFacts } from '../import-types'
import { stopImportMutation, undoImportMutation } from '../imports-operations'
import { RowToLookAt } from './file-error'
import styles from './imports.module.css'

type Job = NonNullable<ImportFacts['job']>
type JobError = Job['errors']['edges'][number]['node']

export const isAtWork = ({ state }: Pick<Job, 'state'>): boolean =>
  state === 'QUEUED' || state === 'RUNNING' || state === 'UNDOING'

interface RunStepProps {
  file: ImportFacts
  job: Job
  /** Asks how the file is to be read, after it could not be. */
  onAgain: () => void
}

/** How far an import is, and what came of it. */
export function RunStep({ file, job, onAgain }: RunStepProps) {
  const { t, i18n } = useLingui()
  const [stop, stopping] = useMutation(stopImportMutation)
  const [undo, undoing] = useMutation(undoImportMutation)
  const variables = { id: job.id }
  const { total, done, failed, changed, undone, leftAlone } = job
  const isUndo = job.state === 'UNDOING' || job.state === 'UNDONE'
  const max = isUndo ? changed : total
  const value = isUndo ? undone + leftAlone : done + failed
  const { left } = usePace({ running: isAtWork(job), done: value, total: max })
  return (
    <>
      <p role="status">
        <strong>{useStateWords(job)}</strong>{' '}
        <span className="num">{max ? `${i18n.number(value)} / ${i18n.number(max)}` : ''}</span>
      </p>
      {isAtWork(job) && left !== null && (
        <p className="meta num">
          <TimeLeft seconds={left} />
        </p>
      )}
      {isAtWork(job) && (
        <progress className={styles.progress} aria-label={t`Progress`} max={max ?? 1} {...(max && { value })} />
      )}
      {job.failure && (
        <p className={styles.warning} role="alert">
          {i18n._(wordsOf(job.failure.code))}
        </p>
      )}
      {job.failure?.row && <RowToLookAt row={job.failure.row} />}
      <Counts file={file} job={job} />
      <div className={styles.actions}>
        {isAtWork(job) && !isUndo && (
          <Button busy={stopping.loading} onClick={() => void stop({ variables }).catch(() => undefined)}>
            <Trans>Stop</Trans>
          </Button>
        )}
        {canBeReadAgain(file, job) && (
          <Button look="primary" onClick={onAgain}>
            <Trans>Read it in another way</Trans>
          </Button>
        )}
        {failed > 0 && !isAtWork(job) && <ErrorFile file={file} />}
        {job.undoableUntil !== null && (
          <Button busy={undoing.loading} onClick={() => void undo({ variables }).catch(() => undefined)}>
            <Trans>Undo the import</Trans>
          </Button>
        )}
        {!isAtWork(job) && (
          <Link to={`/${KIND_OF[file.recordType]}`}>
            <Trans>Open the list</Trans>
          </Link>
        )}
      </div>
      {Boolean(undoing.error ?? stopping.error) && <ErrorNotice error={undoing.error ?? stopping.error} />}
      <Errors file={file} job={job} />
    </>
  )
}

/** Nothing of it was taken, and all of the file is still here. */
function canBeReadAgain(
  { created, updated, unchanged, receivedParts, partCount }: ImportFacts,
  { state }: Job,
): boolean {
  return state === 'FAILED' && created + updated + unchanged === 0 && receivedParts.length === partCount
}

function useStateWords({ state }: Job): string {
  const { t } = useLingui()
  switch (state) {
    case 'PAUSED':
    case 'QUEUED':
      return t`Waiting`
    case 'RUNNING':
      return t`Importing`
    case 'UNDOING':
      return t`Undoing`
    case 'UNDONE':
      return t`Undone`
    case 'FAILED':
      return t`The import stopped`
    case 'CANCELLED':
      return t`You stopped the import`
    case 'DONE':
      return t`Imported`
  }
}

function Counts({ file, job }: { file: ImportFacts; job: Job }) {
  const { t, i18n } = useLingui()
  const counts = [
    [t({ message: 'Created', context: 'number of records' }), file.created],
    [t({ message: 'Updated', context: 'number of records' }), file.updated],
    [t({ message: 'Unchanged', context: 'number of records' }), file.unchanged],
    [t({ message: 'Refused', context: 'number of rows' }), job.failed],
    ...(job.undone > 0 ? [[t({ message: 'Put back', context: 'number of records' }), job.undone] as const] : []),
    ...(job.leftAlone > 0
      ? [[t({ message: 'Left as they are', context: 'number of records' }), job.leftAlone] as const]
      : []),
  ] as const
  return (
    <dl className={styles.counts}>
      {counts.map(([label, count]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd className="num">{i18n.number(count)}</dd>
        </div>
      ))}
    </dl>
  )
}

function ErrorFile({ file }: { file: ImportFacts }) {
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<unknown>(null)
  const save = async (): Promise<void> => {
    setBusy(true)
    setFailure(null)
    try {
      const rows = await readAll(await askEdge(`/imports/${file.id}/errors`), () => undefined)
      saveFile(rows, `${file.fileName.replace(/\.[^.]*$/, '')}-errors.csv`)
    } catch (error) {
      setFailure(error)
    } finally {
      setBusy(false)
    }
  }
  return (
    <>
      <Button icon={<IconDownload size={16} aria-hidden />} busy={busy} onClick={() => void save()}>
        <Trans>Download the refused rows</Trans>
      </Button>
      {Boolean(failure) && <ErrorNotice error={failure} />}
    </>
  )
}

function Errors({ file, job }: { file: ImportFacts; job: Job }) {
  const { t } = useLingui()
  const say = useRowWords(file.recordType)
  if (job.errors.edges.length === 0) return null
  return (
    <>
      <h2>
        <Trans>What was not taken</Trans>
      </h2>
      <ul className={styles.errors}>
        {job.errors.edges.map(({ cursor, node }) => (
          <li key={cursor}>
            <strong>{node.row === null ? <RecordOf file={file} error={node} /> : t`Row ${node.row}`}</strong>{' '}
            {say(node)}
            <small dir="auto">{quotedValue(node.message)}</small>
          </li>
        ))}
      </ul>
      {job.failed > job.errors.edges.length && (
        <p>
          <Trans>The file of refused rows has all of them.</Trans>
        </p>
      )}
    </>
  )
}

/** A record that an undo left as it is. */
function RecordOf({ file, error: { recordId, recordName } }: { file: ImportFacts; error: JobError }) {
  if (recordId === null || recordName === null) return <Trans>A record that you cannot see</Trans>
  return (
    <Link to={`/${KIND_OF[file.recordType]}/${recordId}`} dir="auto">
      {recordName}
    </Link>
  )
}

import { useApolloClient } from '@apollo/client/react'
import { Trans, useLingui } from '@lingui/react/macro'
import { IconFileUpload } from '@tabler/icons-react'
import { useEffect, useRef, useState, type DragEvent } from 'react'
import { Button } from '../../../components/button'
import { ErrorNotice } from '../../../components/error-notice'
import { fileSize } from '../../../components/times'
import type { RecordType } from '../../../gql/graphql'
import type { ImportFacts } from '../import-types'
import { createImportMutation } from '../imports-operations'
import { uploadParts } from '../upload'
import styles from './imports.module.css'

interface FileStepProps {
  recordType: RecordType
  /** An upload that broke off, to be gone on with. */
  begun: ImportFacts | null
  onSent: (importId: string) => void
}

/** Takes a file by drop or by button, and sends it in parts; after a break it goes on where it was. */
export function FileStep({ recordType, begun, onSent }: FileStepProps) {
  const { t, i18n } = useLingui()
  const client = useApolloClient()
  const [over, setOver] = useState(false)
  const [sending, setSending] = useState<{ file: File; bytes: number } | null>(null)
  const [failure, setFailure] = useState<unknown>(null)
  const [otherFile, setOtherFile] = useState(false)
  const upload = useRef<{ abort: AbortController; begun: ImportFacts | null }>({ abort: new AbortController(), begun })
  useEffect(() => {
    const current = upload.current
    return () => current.abort.abort(new Error('The page was left'))
  }, [])

  const send = async (file: File): Promise<void> => {
    const going = upload.current
    setFailure(null)
    setOtherFile(false)
    if (going.begun && going.begun.sizeBytes !== file.size) return setOtherFile(true)
    going.abort = new AbortController()
    const { signal } = going.abort
    setSending({ file, bytes: 0 })
    try {
      going.begun ??= await create(file)
      const { id: importId, receivedParts: received } = going.begun
      await uploadParts({ file, importId, received, signal, onProgress: (bytes) => setSending({ file, bytes }) })
      onSent(importId)
    } catch (error) {
      if (!signal.aborted) setFailure(error)
    } finally {
      if (!signal.aborted || upload.current.abort.signal === signal) setSending(null)
    }
  }
  const create = async (file: File): Promise<ImportFacts> => {
    const input = { recordType, fileName: file.name, sizeBytes: file.size }
    const { data } = await client.mutate({ mutation: createImportMutation, variables: { input } })
    if (!data) throw new Error('The import was not created')
    return data.createImport as ImportFacts
  }
  const drop = (event: DragEvent): void => {
    event.preventDefault()
    setOver(false)
    const [file] = event.dataTransfer.files
    if (file && !sending) void send(file)
  }

  if (sending) {
    const { file, bytes } = sending
    return (
      <section className={styles.sending}>
        <p>
          <bdi>{file.name}</bdi> · {fileSize(bytes, i18n.locale)} / {fileSize(file.size, i18n.locale)}
        </p>
        <progress max={file.size} value={bytes} aria-label={t`Sending ${file.name}`} />
        <Button onClick={() => upload.current.abort.abort(new Error('Stopped'))}>
          <Trans>Stop</Trans>
        </Button>
      </section>
    )
  }
  return (
    <>
      {Boolean(failure) && <ErrorNotice error={failure} />}
      {otherFile && (
        <p className={styles.warning} role="alert">
          <Trans>This is another file. Choose the one that was begun, or start anew.</Trans>
        </p>
      )}
      <label
        className={styles.drop}
        data-over={over || undefined}
        onDragOver={(event) => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <IconFileUpload size={32} aria-hidden />
        <strong>
          {begun ? (
            <Trans>Choose {begun.fileName} again to go on sending it</Trans>
          ) : (
            <Trans>Choose a CSV file, or drop it here</Trans>
          )}
        </strong>
        <span>
          <Trans>Any size up to 2 GB. Excel: Save as, CSV UTF-8. Encoding and delimiter are recognised.</Trans>
        </span>
        <input
          type="file"
          accept=".csv,.tsv,.txt,text/csv,text/tab-separated-values"
          aria-label={t`CSV file`}
          onChange={(event) => {
            const [file] = event.currentTarget.files ?? []
            event.currentTarget.value = ''
            if (file) void send(file)
          }}
        />
      </label>
    </>
  )
}

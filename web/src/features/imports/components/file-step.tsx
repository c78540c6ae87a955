import { Trans, useLingui } from '@lingui/react/macro'
import { IconFileUpload } from '@tabler/icons-react'
import { useState } from 'react'
import { Button } from '../../../components/button'
import { ErrorNotice } from '../../../components/error-notice'
import { TimeLeft } from '../../../components/time-left'
import { fileSize } from '../../../components/times'
import { usePace } from '../../../components/use-pace'
import type { ImportFacts } from '../import-types'
import type { FileMistake, Sending, Upload } from '../use-upload'
import styles from './imports.module.css'

interface FileStepProps {
  /** An upload that broke off, to be gone on with. */
  begun: ImportFacts | null
  upload: Upload
}

/** Takes a file by drop or by button, and sends it in parts; after a break it goes on where it was. */
export function FileStep({ begun, upload: { sending, stopped, mistake, send, stop } }: FileStepProps) {
  if (sending) return <Progress sending={sending} onStop={stop} />
  return (
    <>
      {Boolean(stopped?.failure) && <ErrorNotice error={stopped?.failure} />}
      {stopped && (
        <section className={styles.sending}>
          <p>
            <Trans>What has arrived of {stopped.file.name} is kept for two days.</Trans>
          </p>
          <Button look="primary" onClick={() => void send(stopped.file)}>
            <Trans>Go on sending</Trans>
          </Button>
        </section>
      )}
      {mistake && (
        <p className={styles.warning} role="alert">
          <Mistake mistake={mistake} />
        </p>
      )}
      <DropZone begun={begun} onFile={(file) => void send(file)} />
    </>
  )
}

function Mistake({ mistake }: { mistake: FileMistake }) {
  switch (mistake) {
    case 'empty':
      return <Trans>There is nothing in this file. Choose another one.</Trans>
    case 'tooLarge':
      return <Trans>This file is larger than 2 GB. Split it, and import the pieces one after the other.</Trans>
    case 'another':
      return <Trans>This is another file. Choose the one that was begun, or start anew.</Trans>
  }
}

function Progress({ sending: { file, bytes }, onStop }: { sending: Sending; onStop: () => void }) {
  const { t, i18n } = useLingui()
  const { rate, left } = usePace({ running: true, done: bytes, total: file.size })
  const perSecond = fileSize(rate ?? 0, i18n.locale)
  return (
    <section className={styles.sending}>
      <p>
        <bdi>{file.name}</bdi> · {fileSize(bytes, i18n.locale)} / {fileSize(file.size, i18n.locale)}
      </p>
      {rate !== null && (
        <p className="meta num">
          <Trans>{perSecond} per second</Trans>
          {left !== null && (
            <>
              {' · '}
              <TimeLeft seconds={left} />
            </>
          )}
        </p>
      )}
      <progress max={file.size} value={bytes} aria-label={t`Sending ${file.name}`} />
      <Button onClick={onStop}>
        <Trans>Stop</Trans>
      </Button>
    </section>
  )
}

function DropZone({ begun, onFile }: { begun: ImportFacts | null; onFile: (file: File) => void }) {
  const { t } = useLingui()
  const [over, setOver] = useState(false)
  return (
    <label
      className={styles.drop}
      data-over={over || undefined}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault()
        setOver(false)
        const [file] = event.dataTransfer.files
        if (file) onFile(file)
      }}
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
          if (file) onFile(file)
        }}
      />
    </label>
  )
}

import { Trans, useLingui } from '@lingui/react/macro'
import { RECORD_COLUMNS } from '@parley/schema/inputs/import'
import { useEffect, useRef, useState } from 'react'
import type { RecordListFilter, RecordSortInput, RecordType } from '../../gql/graphql'
import { askEdge } from '../../lib/files/fetch-file'
import { readAll, saveFile } from '../../lib/files/save-file'
import { Button } from '../button'
import { ErrorNotice } from '../error-notice'
import { Dialog } from '../overlays/dialog'
import { SelectField } from '../select-field'
import { fileSize } from '../times'
import styles from './record-files.module.css'

export interface ExportedList {
  recordType: RecordType
  /** What the list shows, and in which order. */
  filter?: RecordListFilter
  sort?: RecordSortInput
  /** Only these, as they were selected. */
  ids?: readonly string[]
  /** The columns that the list shows, by field. */
  columns: readonly string[]
}

interface ExportDialogProps {
  list: ExportedList
  /** Whether these are records that were selected, and not all of the list. */
  isSelection?: boolean
  onClose: () => void
}

/** Where one column of a list is another one, or two, of a file. */
const IN_FILES: Readonly<Record<string, readonly string[]>> = {
  ownerId: ['owner'],
  companyId: ['company'],
  value: ['amount', 'currency'],
  amount: ['amount', 'currency'],
}

/** Saves a list, or what is selected of it, as a file that spreadsheets and an import read. Closing it breaks that off. */
export function ExportDialog({ list, isSelection = false, onClose }: ExportDialogProps) {
  const { t, i18n } = useLingui()
  const [columns, setColumns] = useState<'all' | 'shown'>('all')
  const [delimiter, setDelimiter] = useState<'COMMA' | 'SEMICOLON'>(
    i18n.locale.startsWith('ru') ? 'SEMICOLON' : 'COMMA',
  )
  const [bytes, setBytes] = useState<number | null>(null)
  const [failure, setFailure] = useState<unknown>(null)
  const abort = useRef(new AbortController())
  useEffect(() => () => abort.current.abort(), [])
  const run = async (): Promise<void> => {
    abort.current = new AbortController()
    const { signal } = abort.current
    setBytes(0)
    setFailure(null)
    try {
      const { recordType, filter, sort, ids } = list
      const language = i18n.locale.startsWith('ru') ? 'RU' : 'EN'
      const shown = columns === 'shown' ? columnsOf(recordType, list.columns) : null
      const body = { recordType, filter, sort, ids, columns: shown, delimiter, byteOrderMark: true, language }
      const response = await askEdge('/exports/records', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
        signal,
      })
      saveFile(await readAll(response, setBytes), `${NAMES[recordType]}.csv`)
      onClose()
    } catch (error) {
      if (signal.aborted) return
      setFailure(error)
      setBytes(null)
    }
  }
  return (
    <Dialog title={isSelection ? t`Export what is selected` : t`Export the list`} onClose={onClose}>
      <div className={styles.form}>
        <p>
          {isSelection ? (
            <Trans>All records that are selected, also those further down.</Trans>
          ) : (
            <Trans>All records of the list as it is now, also those further down, in its order.</Trans>
          )}
        </p>
        <SelectField
          label={t`Columns`}
          value={columns}
          options={[
            { value: 'all', label: t`All of them` },
            { value: 'shown', label: t`Those that the list shows, in its order` },
          ]}
          onChange={(event) => setColumns(event.currentTarget.value as typeof columns)}
        />
        <SelectField
          label={t`Between cells`}
          value={delimiter}
          help={t`Excel in most of Europe and in Russia expects semicolons.`}
          options={[
            { value: 'COMMA', label: t`Comma` },
            { value: 'SEMICOLON', label: t`Semicolon` },
          ]}
          onChange={(event) => setDelimiter(event.currentTarget.value as typeof delimiter)}
        />
        {bytes !== null && (
          <p className="num">
            <Trans>{fileSize(bytes, i18n.locale)} so far</Trans>
          </p>
        )}
        {Boolean(failure) && <ErrorNotice error={failure} />}
        <div className={styles.actions}>
          <Button onClick={onClose}>
            <Trans>Cancel</Trans>
          </Button>
          <Button look="primary" busy={bytes !== null} onClick={() => void run()}>
            <Trans>Export</Trans>
          </Button>
        </div>
      </div>
    </Dialog>
  )
}

const NAMES: Readonly<Record<RecordType, string>> = { CONTACT: 'contacts', COMPANY: 'companies', DEAL: 'deals' }

const ADDED_FIELD = /^[0-9a-f]{8}-/

/** Without those that only lists have. */
function columnsOf(recordType: RecordType, columns: readonly string[]): string[] {
  const inFiles = new Set(RECORD_COLUMNS[recordType].map(({ key }) => key))
  const named = columns.flatMap((field) => IN_FILES[field] ?? [field])
  return [...new Set(named)].filter((field) => inFiles.has(field) || ADDED_FIELD.test(field))
}

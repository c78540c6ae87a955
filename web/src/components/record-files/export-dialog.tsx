import { Trans, useLingui } from '@lingui/react/macro'
import { RECORD_COLUMNS } from '@parley/schema/inputs/import'
import { useState } from 'react'
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
  filter: RecordListFilter
  sort: RecordSortInput
  /** The columns that the list shows, by field. */
  columns: readonly string[]
}

/** Where one column of a list is another one, or two, of a file. */
const IN_FILES: Readonly<Record<string, readonly string[]>> = {
  ownerId: ['owner'],
  companyId: ['company'],
  value: ['amount', 'currency'],
  amount: ['amount', 'currency'],
}

/** Saves a list as a file that spreadsheets and an import read. */
export function ExportDialog({ list, onClose }: { list: ExportedList; onClose: () => void }) {
  const { t, i18n } = useLingui()
  const [columns, setColumns] = useState<'all' | 'shown'>('all')
  const [delimiter, setDelimiter] = useState<'COMMA' | 'SEMICOLON'>(
    i18n.locale.startsWith('ru') ? 'SEMICOLON' : 'COMMA',
  )
  const [bytes, setBytes] = useState<number | null>(null)
  const [failure, setFailure] = useState<unknown>(null)
  const run = async (): Promise<void> => {
    setBytes(0)
    setFailure(null)
    try {
      const { recordType, filter, sort } = list
      const language = i18n.locale.startsWith('ru') ? 'RU' : 'EN'
      const shown = columns === 'all' ? null : columnsOf(list)
      const body = { recordType, filter, sort, columns: shown, delimiter, byteOrderMark: true, language }
      const response = await askEdge('/exports/records', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      })
      saveFile(await readAll(response, setBytes), `${NAMES[recordType]}.csv`)
      onClose()
    } catch (error) {
      setFailure(error)
      setBytes(null)
    }
  }
  return (
    <Dialog title={t`Export the list`} onClose={onClose}>
      <div className={styles.form}>
        <p>
          <Trans>All records of the list as it is now, also those further down, in its order.</Trans>
        </p>
        <SelectField
          label={t`Columns`}
          value={columns}
          options={[
            { value: 'all', label: t`All of them` },
            { value: 'shown', label: t`Those that the list shows` },
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
        {Boolean(failure) && <ErrorNotice error={failure} />}
        <div className={styles.actions}>
          <Button onClick={onClose}>
            <Trans>Cancel</Trans>
          </Button>
          <Button look="primary" busy={bytes !== null} onClick={() => void run()}>
            {bytes === null ? <Trans>Export</Trans> : fileSize(bytes, i18n.locale)}
          </Button>
        </div>
      </div>
    </Dialog>
  )
}

const NAMES: Readonly<Record<RecordType, string>> = { CONTACT: 'contacts', COMPANY: 'companies', DEAL: 'deals' }

const ADDED_FIELD = /^[0-9a-f]{8}-/

/** Without those that only lists have. */
function columnsOf({ recordType, columns }: ExportedList): string[] {
  const inFiles = new Set(RECORD_COLUMNS[recordType].map(({ key }) => key))
  const named = columns.flatMap((field) => IN_FILES[field] ?? [field])
  return [...new Set(named)].filter((field) => inFiles.has(field) || ADDED_FIELD.test(field))
}

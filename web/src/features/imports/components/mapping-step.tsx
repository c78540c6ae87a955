import { useMutation, useQuery } from '@apollo/client/react'
import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { Button } from '../../../components/button'
import { ErrorNotice } from '../../../components/error-notice'
import { SkeletonRows } from '../../../components/skeleton'
import type { ImportPreviewQuery } from '../../../gql/graphql'
import type { ImportFacts } from '../import-types'
import { importPreviewQuery, startImportMutation } from '../imports-operations'
import { useModeChoices } from '../use-mode-choices'
import { ColumnTable } from './column-table'
import { FileError } from './file-error'
import { FormatFields, type Format } from './format-fields'
import { ModeFields } from './mode-fields'
import { PreviewTable } from './preview-table'
import styles from './imports.module.css'

type Preview = ImportPreviewQuery['importPreview']

/** Shows how a file was understood, asks what its columns are, and starts. */
export function MappingStep({ file, onStarted }: { file: ImportFacts; onStarted: () => void }) {
  const { t } = useLingui()
  const [format, setFormat] = useState<Format>({})
  const { data, previousData, error, refetch } = useQuery(importPreviewQuery, {
    variables: { id: file.id, recordType: file.recordType, format },
    fetchPolicy: 'network-only',
    notifyOnNetworkStatusChange: true,
  })
  const detected = (data ?? previousData)?.importPreview
  const { encoding, delimiter, hasHeader } = { ...detected, ...format }
  return (
    <>
      {error && <FileError error={error} onRetry={() => void refetch()} />}
      {!detected && !error && <SkeletonRows count={8} label={t`Reading the file`} />}
      {(detected || error) && (
        <FormatFields
          format={{ encoding, delimiter, hasHeader }}
          onChange={(change) => setFormat({ ...format, ...change })}
        />
      )}
      {data && (
        <Mapping
          key={JSON.stringify(data.importPreview.columns.map(({ header }) => header))}
          file={file}
          format={format}
          preview={data.importPreview}
          fields={data.importFields}
          onStarted={onStarted}
        />
      )}
    </>
  )
}

interface MappingProps {
  file: ImportFacts
  format: Format
  preview: Preview
  fields: ImportPreviewQuery['importFields']
  onStarted: () => void
}

function Mapping({ file, format, preview, fields, onStarted }: MappingProps) {
  const { t } = useLingui()
  const [mapping, setMapping] = useState<(string | null)[]>(() => preview.columns.map(({ field }) => field))
  const choices = useModeChoices(file.recordType, preview, mapping)
  const [start, { loading, error }] = useMutation(startImportMutation)
  /** A field is filled by one column: choosing it for another takes it from the first. */
  const choose = (column: number, field: string | null): void =>
    setMapping(mapping.map((present, index) => (index === column ? field : present === field ? null : present)))
  const begin = (): void => {
    const mapped = mapping.flatMap((field, column) => (field ? [{ column, field }] : []))
    const variables = { input: { id: file.id, ...format, mapping: mapped, ...choices.input } }
    // What went wrong is shown below the button.
    void start({ variables, onCompleted: onStarted }).catch(() => undefined)
  }
  const rows = preview.estimatedRows
  return (
    <>
      <p>
        {file.partCount > 1
          ? t`${plural(rows, { one: 'About # row', other: 'About # rows' })}`
          : t`${plural(rows, { one: '# row', other: '# rows' })}`}
        {preview.remembered && (
          <>
            {' · '}
            <Trans>You chose so for the last file with these columns.</Trans>
          </>
        )}
      </p>
      <h2>
        <Trans>Columns</Trans>
      </h2>
      <ColumnTable
        recordType={file.recordType}
        columns={preview.columns}
        fields={fields}
        mapping={mapping}
        onChange={choose}
      />
      <PreviewTable preview={preview} />
      <h2>
        <Trans>What to do with the rows</Trans>
      </h2>
      <ModeFields choices={choices} recordType={file.recordType} mapping={mapping} fields={fields} />
      {Boolean(error) && <ErrorNotice error={error} />}
      {choices.problem && (
        <p className={styles.warning} role="status">
          {choices.problem}
        </p>
      )}
      <div>
        <Button look="primary" busy={loading} disabled={choices.problem !== null} onClick={begin}>
          <Trans>Import</Trans>
        </Button>
      </div>
    </>
  )
}

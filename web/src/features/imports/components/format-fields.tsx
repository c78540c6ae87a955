import { useLingui } from '@lingui/react/macro'
import { SelectField } from '../../../components/select-field'
import type { ImportDelimiter, ImportEncoding, ImportPreviewQuery } from '../../../gql/graphql'
import { DELIMITER_WORDS, ENCODINGS } from '../import-words'
import styles from './imports.module.css'

export interface Format {
  encoding?: ImportEncoding
  delimiter?: ImportDelimiter
  hasHeader?: boolean
}

interface FormatFieldsProps {
  /** As detected, or as asked for. */
  preview: ImportPreviewQuery['importPreview']
  onChange: (format: Format) => void
}

/** How the file was understood; each can be said otherwise. */
export function FormatFields({ preview, onChange }: FormatFieldsProps) {
  const { t, i18n } = useLingui()
  const { encoding, delimiter, hasHeader } = preview
  return (
    <div className={styles.fields}>
      <SelectField
        label={t`Encoding`}
        value={encoding}
        options={Object.entries(ENCODINGS).map(([value, label]) => ({ value, label }))}
        onChange={(event) => onChange({ encoding: event.currentTarget.value as ImportEncoding })}
      />
      <SelectField
        label={t`Between cells`}
        value={delimiter}
        options={Object.entries(DELIMITER_WORDS).map(([value, words]) => ({ value, label: i18n._(words) }))}
        onChange={(event) => onChange({ delimiter: event.currentTarget.value as ImportDelimiter })}
      />
      <SelectField
        label={t`First line`}
        value={hasHeader ? 'yes' : 'no'}
        options={[
          { value: 'yes', label: t`Names of columns` },
          { value: 'no', label: t`A record already` },
        ]}
        onChange={(event) => onChange({ hasHeader: event.currentTarget.value === 'yes' })}
      />
    </div>
  )
}

import { useLingui } from '@lingui/react/macro'
import { SelectField } from '../../../components/select-field'
import type { ImportDelimiter, ImportEncoding } from '../../../gql/graphql'
import { DELIMITER_WORDS, ENCODINGS } from '../import-words'
import styles from './imports.module.css'

export interface Format {
  encoding?: ImportEncoding
  delimiter?: ImportDelimiter
  hasHeader?: boolean
}

interface FormatFieldsProps {
  /** As asked for, else as detected; what is left out could not be detected. */
  format: Format
  onChange: (format: Format) => void
}

/** How the file was understood; each can be said otherwise. */
export function FormatFields({ format: { encoding, delimiter, hasHeader }, onChange }: FormatFieldsProps) {
  const { t, i18n } = useLingui()
  const encodings = Object.entries(ENCODINGS).map(([value, label]) => ({ value, label }))
  const delimiters = Object.entries(DELIMITER_WORDS).map(([value, words]) => ({ value, label: i18n._(words) }))
  const firstLines = [
    { value: 'yes', label: t`Names of columns` },
    { value: 'no', label: t`A record already` },
  ]
  const unknown = { value: '', label: t`As recognised` }
  const withUnknown = (known: unknown, options: typeof firstLines) =>
    known === undefined ? [unknown, ...options] : options
  return (
    <div className={styles.fields}>
      <SelectField
        label={t`Encoding`}
        value={encoding ?? ''}
        options={withUnknown(encoding, encodings)}
        onChange={(event) => onChange({ encoding: event.currentTarget.value as ImportEncoding })}
      />
      <SelectField
        label={t`Between cells`}
        value={delimiter ?? ''}
        options={withUnknown(delimiter, delimiters)}
        onChange={(event) => onChange({ delimiter: event.currentTarget.value as ImportDelimiter })}
      />
      <SelectField
        label={t`First line`}
        value={hasHeader === undefined ? '' : hasHeader ? 'yes' : 'no'}
        options={withUnknown(hasHeader, firstLines)}
        onChange={(event) => onChange({ hasHeader: event.currentTarget.value === 'yes' })}
      />
    </div>
  )
}

import { Trans, useLingui } from '@lingui/react/macro'
import { columnLabel } from '../../../components/record-files/column-label'
import type { ImportPreviewQuery, RecordType } from '../../../gql/graphql'
import styles from './imports.module.css'

interface ColumnTableProps {
  recordType: RecordType
  columns: ImportPreviewQuery['importPreview']['columns']
  fields: ImportPreviewQuery['importFields']
  /** The field of each column; null for one that is left out. */
  mapping: readonly (string | null)[]
  onChange: (column: number, field: string | null) => void
}

/** What each column of the file fills, with examples of what is in it. */
export function ColumnTable({ recordType, columns, fields, mapping, onChange }: ColumnTableProps) {
  const { t, i18n } = useLingui()
  return (
    <div className={styles.scroll} role="region" aria-label={t`Columns of the file`} tabIndex={0}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">
              <Trans>Column</Trans>
            </th>
            <th scope="col">
              <Trans>Becomes</Trans>
            </th>
          </tr>
        </thead>
        <tbody>
          {columns.map(({ column, header, examples }) => {
            const name = header || t`Column ${column + 1}`
            return (
              <tr key={column} data-out={mapping[column] === null || undefined}>
                <th scope="row" dir="auto">
                  {name}
                  <small>{examples.join(' · ')}</small>
                </th>
                <td>
                  <select
                    aria-label={t`Field of the column ${name}`}
                    value={mapping[column] ?? ''}
                    onChange={(event) => onChange(column, event.currentTarget.value || null)}
                  >
                    <option value="">{t`Leave out`}</option>
                    {fields.map(({ field, label, required }) => (
                      <option key={field} value={field}>
                        {(label ?? columnLabel(recordType, field, i18n.locale) ?? field) + (required ? ' *' : '')}
                      </option>
                    ))}
                  </select>
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}

import { Trans, useLingui } from '@lingui/react/macro'
import type { ImportPreviewQuery } from '../../../gql/graphql'
import styles from './imports.module.css'

/** The first rows of the file as they were read. */
export function PreviewTable({ preview }: { preview: ImportPreviewQuery['importPreview'] }) {
  const { t } = useLingui()
  return (
    <details className={styles.preview}>
      <summary>
        <Trans>First rows of the file</Trans>
      </summary>
      <div className={styles.scroll} role="region" aria-label={t`First rows of the file`} tabIndex={0}>
        <table className={styles.table}>
          <thead>
            <tr>
              {preview.columns.map(({ column, header }) => (
                <th key={column} scope="col" dir="auto">
                  {header || t`Column ${column + 1}`}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {preview.rows.map((cells, row) => (
              <tr key={row}>
                {preview.columns.map(({ column }) => (
                  <td key={column} dir="auto">
                    {cells?.[column] ?? ''}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  )
}

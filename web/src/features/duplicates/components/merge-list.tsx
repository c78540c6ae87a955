import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from 'react-router'
import { Button } from '../../../components/button'
import { agoTime, fullTime } from '../../../components/times'
import { useMay } from '../../../lib/session/permissions'
import type { RecordMerge } from '../duplicates-operations'
import styles from './duplicates.module.css'
import { useUndoMerge } from './use-undo-merge'

/** The latest merges; what went lies in the trash for a month, and comes back until then. */
export function MergeList({ merges, onChanged }: { merges: readonly RecordMerge[]; onChanged: () => void }) {
  const { i18n } = useLingui()
  const { undo, loading } = useUndoMerge(onChanged)
  const mayContacts = useMay('contacts:delete')
  const mayCompanies = useMay('companies:delete')
  if (merges.length === 0) return null
  return (
    <section>
      <h2 className={styles.heading}>
        <Trans>Merged lately</Trans>
      </h2>
      <ul className={styles.merges}>
        {merges.map(({ id, mergedName, mergedAt, undoneAt, by, contact, company }) => {
          const kept = contact ?? company
          const may = contact ? mayContacts : mayCompanies
          return (
            <li key={id}>
              <p>
                <bdi>{mergedName}</bdi> →{' '}
                {kept ? (
                  <Link to={`/${contact ? 'contacts' : 'companies'}/${kept.id}`} dir="auto">
                    {kept.name}
                  </Link>
                ) : (
                  '—'
                )}
              </p>
              <p className="meta">
                {by && <bdi>{by.name}, </bdi>}
                <time dateTime={mergedAt} title={fullTime(mergedAt, i18n.locale)}>
                  {agoTime(mergedAt, i18n.locale)}
                </time>
              </p>
              {undoneAt ? (
                <span className="meta">
                  <Trans>Undone</Trans>
                </span>
              ) : (
                may && (
                  <Button size="s" busy={loading} onClick={() => void undo(id)}>
                    <Trans>Undo</Trans>
                  </Button>
                )
              )}
            </li>
          )
        })}
      </ul>
    </section>
  )
}

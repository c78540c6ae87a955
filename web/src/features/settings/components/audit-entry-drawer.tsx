import { Trans, useLingui } from '@lingui/react/macro'
import { SideDrawer } from '../../../components/overlays/side-drawer'
import { fullTime } from '../../../components/times'
import type { AuditEntry } from '../settings-operations'
import { useActionWords } from './action-words'
import styles from './settings.module.css'

/** One entry in full: what it was before and after, and how to find it in the logs. */
export function AuditEntryDrawer({ entry, onClose }: { entry: AuditEntry; onClose: () => void }) {
  const { t, i18n } = useLingui()
  const say = useActionWords()
  const facts = [
    [t`When`, fullTime(entry.at, i18n.locale)],
    [t`Who`, entry.actorName],
    [t`Record`, [entry.targetType, entry.targetName].filter(Boolean).join(' · ')],
    [t`From`, [entry.clientAddress, entry.device].filter(Boolean).join(' · ')],
    [t`Request`, entry.requestId],
    [t`Code`, entry.action],
  ] as const
  return (
    <SideDrawer title={say(entry.action)} width={440} onClose={onClose}>
      <dl className={styles.changes}>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt className="meta">{name}</dt>
            <dd dir="auto">{value || '—'}</dd>
          </div>
        ))}
      </dl>
      {entry.changes.length > 0 && (
        <section>
          <h3>
            <Trans>What changed</Trans>
          </h3>
          <dl className={styles.changes}>
            {entry.changes.map(({ field, before, after }) => (
              <div key={field}>
                <dt>{field}</dt>
                <dd dir="auto">
                  {before ?? '—'} → {after ?? '—'}
                </dd>
              </div>
            ))}
          </dl>
        </section>
      )}
    </SideDrawer>
  )
}

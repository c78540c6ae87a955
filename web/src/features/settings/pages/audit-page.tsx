import { useQuery } from '@apollo/client/react'
import { Trans, useLingui } from '@lingui/react/macro'
import { useCallback, useDeferredValue, useState } from 'react'
import { useSearchParams } from 'react-router'
import { Button } from '../../../components/button'
import { EmptyState } from '../../../components/empty-state'
import { ErrorNotice } from '../../../components/error-notice'
import { SkeletonRows } from '../../../components/skeleton'
import { DataTable, type Column } from '../../../components/table/data-table'
import { agoTime, fullTime } from '../../../components/times'
import { useActionWords } from '../components/action-words'
import { AuditEntryDrawer } from '../components/audit-entry-drawer'
import { SettingsSearch } from '../components/settings-search'
import styles from '../components/settings.module.css'
import { auditLogQuery, type AuditEntry } from '../settings-operations'

const PAGE = 50

/** Who did what, from where; nobody can change it. */
export function AuditPage() {
  const { t } = useLingui()
  const [params, setParams] = useSearchParams()
  const typed = params.get('q') ?? ''
  const search = useDeferredValue(typed.trim())
  const [opened, setOpened] = useState<AuditEntry | null>(null)
  const { data, error, loading, fetchMore, refetch } = useQuery(auditLogQuery, {
    variables: { first: PAGE, filter: search ? { search } : null },
    fetchPolicy: 'cache-and-network',
  })
  const entries = data?.auditLog.edges.map((edge) => edge.node) ?? []
  const { hasNextPage, endCursor } = data?.auditLog.pageInfo ?? {}
  const more = useCallback(() => {
    if (hasNextPage) void fetchMore({ variables: { after: endCursor } })
  }, [hasNextPage, endCursor, fetchMore])
  return (
    <section className={styles.section}>
      <header className={styles.top}>
        <h2>
          <Trans>Audit log</Trans>
        </h2>
        <SettingsSearch
          label={t`Person, action or record`}
          value={typed}
          onChange={(text) => setParams(text ? { q: text } : {}, { replace: true })}
        />
      </header>
      {error && (
        <div className={styles.pad}>
          <ErrorNotice error={error} onRetry={() => void refetch()} />
        </div>
      )}
      {loading && entries.length === 0 && <SkeletonRows count={10} label={t`Loading the log`} />}
      {data && !loading && entries.length === 0 && (
        <EmptyState
          title={search ? t`Nothing matches` : t`Nothing is recorded yet`}
          action={
            search ? (
              <Button onClick={() => setParams({})}>
                <Trans>Show everything</Trans>
              </Button>
            ) : undefined
          }
        >
          {!search && (
            <Trans>Sign-ins, changes of rights, invitations and keys are written down here as they happen.</Trans>
          )}
        </EmptyState>
      )}
      {entries.length > 0 && (
        <DataTable
          label={t`Audit log`}
          columns={useColumns(setOpened)}
          rows={entries}
          activeId={opened?.id}
          onNearEnd={more}
        />
      )}
      {opened && <AuditEntryDrawer entry={opened} onClose={() => setOpened(null)} />}
    </section>
  )
}

function useColumns(open: (entry: AuditEntry) => void): Column<AuditEntry>[] {
  const { t, i18n } = useLingui()
  const say = useActionWords()
  return [
    {
      id: 'action',
      title: t`What`,
      width: 'minmax(220px, 2fr)',
      render: (entry) => (
        <button type="button" className={styles.open} onClick={() => open(entry)}>
          {say(entry.action)}
        </button>
      ),
    },
    {
      id: 'actor',
      title: t`Who`,
      width: 'minmax(140px, 1fr)',
      render: ({ actorName }) => <span dir="auto">{actorName ?? '—'}</span>,
    },
    {
      id: 'target',
      title: t`On`,
      width: 'minmax(140px, 1fr)',
      render: ({ targetName, targetType }) => <span dir="auto">{targetName ?? targetType}</span>,
    },
    {
      id: 'address',
      title: t`From`,
      width: '140px',
      render: ({ clientAddress }) => <span className="num">{clientAddress || '—'}</span>,
    },
    {
      id: 'at',
      title: t`When`,
      width: '120px',
      onPhone: true,
      render: ({ at }) => (
        <time className="num" dateTime={at} title={fullTime(at, i18n.locale)}>
          {agoTime(at, i18n.locale)}
        </time>
      ),
    },
  ]
}

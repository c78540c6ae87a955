import { useQuery } from '@apollo/client/react'
import { Trans, useLingui } from '@lingui/react/macro'
import { useCallback, useState } from 'react'
import { useSearchParams } from 'react-router'
import { Button } from '../../../components/button'
import { EmptyState } from '../../../components/empty-state'
import { ErrorNotice } from '../../../components/error-notice'
import { SearchField } from '../../../components/search-field'
import { SkeletonRows } from '../../../components/skeleton'
import type { Column } from '../../../components/table/column'
import { DataTable } from '../../../components/table/data-table'
import { agoTime, fullTime } from '../../../components/times'
import { useActionWords } from '../components/action-words'
import { AuditEntryDrawer } from '../components/audit-entry-drawer'
import { AuditExport } from '../components/audit-export'
import { useSearchText } from '../components/use-search-text'
import styles from '../components/settings.module.css'
import { auditActionsQuery, auditLogQuery, type AuditEntry } from '../settings-operations'

const PAGE = 50

/** Who did what, from where; nobody can change it. */
export function AuditPage() {
  const { t } = useLingui()
  const [params, setParams] = useSearchParams()
  const { typed, search, change } = useSearchText()
  const action = params.get('action') ?? ''
  const filter = search || action ? { ...(search && { search }), ...(action && { actions: [action] }) } : null
  const [opened, setOpened] = useState<AuditEntry | null>(null)
  const { data: known } = useQuery(auditActionsQuery)
  const say = useActionWords()
  const choose = (value: string): void => {
    const next = new URLSearchParams(params)
    if (value) next.set('action', value)
    else next.delete('action')
    setParams(next, { replace: true })
  }
  const { data, error, loading, fetchMore, refetch } = useQuery(auditLogQuery, {
    variables: { first: PAGE, filter },
    fetchPolicy: 'cache-and-network',
  })
  const entries = data?.auditLog.edges.map((edge) => edge.node) ?? []
  const { hasNextPage, endCursor } = data?.auditLog.pageInfo ?? {}
  const more = useCallback(() => {
    if (hasNextPage) void fetchMore({ variables: { after: endCursor } })
  }, [hasNextPage, endCursor, fetchMore])
  const columns = useColumns(setOpened)
  return (
    <section className={styles.section}>
      <header className={styles.top}>
        <h2>
          <Trans>Audit log</Trans>
        </h2>
        <SearchField label={t`Person, action or record`} value={typed} onChange={change} />
        <select
          className={styles.choice}
          aria-label={t`Action`}
          value={action}
          onChange={(event) => choose(event.currentTarget.value)}
        >
          <option value="">{t`Every action`}</option>
          {known?.auditActions.map((each) => (
            <option key={each} value={each}>
              {say(each)}
            </option>
          ))}
        </select>
        <AuditExport filter={filter} />
      </header>
      {error && (
        <div className={styles.pad}>
          <ErrorNotice error={error} onRetry={() => void refetch()} />
        </div>
      )}
      {loading && entries.length === 0 && <SkeletonRows count={10} shape="table" label={t`Loading the log`} />}
      {data && !loading && entries.length === 0 && (
        <EmptyState
          title={filter ? t`Nothing matches` : t`Nothing is recorded yet`}
          action={
            filter ? (
              <Button onClick={() => setParams({})}>
                <Trans>Show everything</Trans>
              </Button>
            ) : undefined
          }
        >
          {!filter && (
            <Trans>Sign-ins, changes of rights, invitations and keys are written down here as they happen.</Trans>
          )}
        </EmptyState>
      )}
      {entries.length > 0 && (
        <DataTable label={t`Audit log`} columns={columns} rows={entries} activeId={opened?.id} onNearEnd={more} />
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
      title: t`Record`,
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

import { useQuery } from '@apollo/client/react'
import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from 'react-router'
import { Button } from '../../../components/button'
import { EmptyState } from '../../../components/empty-state'
import { ErrorNotice } from '../../../components/error-notice'
import records from '../../../components/records/records.module.css'
import { SkeletonRows } from '../../../components/skeleton'
import { agoTime, fileSize, fullTime } from '../../../components/times'
import type { ImportsQuery } from '../../../gql/graphql'
import styles from '../components/imports.module.css'
import { KIND_OF } from '../import-types'
import { TITLES } from '../import-words'
import { importsQuery } from '../imports-operations'

const PAGE = 50

type PastImport = ImportsQuery['imports']['edges'][number]['node']

/** The files that the viewer brought in, the newest first. */
export function ImportsPage() {
  const { t, i18n } = useLingui()
  const { data, error, fetchMore, refetch } = useQuery(importsQuery, {
    variables: { first: PAGE },
    fetchPolicy: 'cache-and-network',
  })
  const imports = data?.imports.edges.map(({ node }) => node) ?? []
  const { hasNextPage, endCursor } = data?.imports.pageInfo ?? {}
  const begin = Object.entries(KIND_OF).map(([recordType, kind]) => (
    <Link key={kind} to={`/import/${kind}`}>
      {i18n._(TITLES[recordType as keyof typeof TITLES])}
    </Link>
  ))
  return (
    <main className={records.page}>
      <header className={records.top}>
        <h1>
          <Trans>Imports</Trans>
        </h1>
      </header>
      <div className={styles.body}>
        <div className={styles.actions}>{begin}</div>
        {Boolean(error) && <ErrorNotice error={error} onRetry={() => void refetch()} />}
        {!data && !error && <SkeletonRows count={6} label={t`Loading`} />}
        {data && imports.length === 0 && (
          <EmptyState title={t`Nothing was imported yet`}>
            <Trans>Bring contacts, companies or deals in as a CSV file. What you imported is listed here.</Trans>
          </EmptyState>
        )}
        <ul className={styles.list}>
          {imports.map((one) => (
            <ImportLine key={one.id} one={one} />
          ))}
        </ul>
        {hasNextPage && (
          <div>
            <Button onClick={() => void fetchMore({ variables: { after: endCursor } })}>
              <Trans>Show more</Trans>
            </Button>
          </div>
        )}
      </div>
    </main>
  )
}

function ImportLine({ one }: { one: PastImport }) {
  const { t, i18n } = useLingui()
  const number = (value: number): string => i18n.number(value)
  const { created, updated, job } = one
  const failed = job?.failed ?? 0
  return (
    <li>
      <Link to={`/import/${KIND_OF[one.recordType]}/${one.id}`} dir="auto">
        {one.fileName}
      </Link>
      <p>
        {fileSize(one.sizeBytes, i18n.locale)} ·{' '}
        <time dateTime={one.createdAt} title={fullTime(one.createdAt, i18n.locale)}>
          {agoTime(one.createdAt, i18n.locale)}
        </time>
        {' · '}
        {job
          ? t`created ${number(created)}, updated ${number(updated)}, refused ${number(failed)}`
          : t`not started yet`}
      </p>
    </li>
  )
}

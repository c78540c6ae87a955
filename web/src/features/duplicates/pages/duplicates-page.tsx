import { useQuery } from '@apollo/client/react'
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { lazy, Suspense, useEffect, useRef, useState } from 'react'
import { Link, useSearchParams } from 'react-router'
import { Button } from '../../../components/button'
import { EmptyState } from '../../../components/empty-state'
import { ErrorNotice } from '../../../components/error-notice'
import records from '../../../components/records/records.module.css'
import { SkeletonRows } from '../../../components/skeleton'
import { useDrawn } from '../../../lib/apollo/use-drawn'
import { MergeList } from '../components/merge-list'
import { PairCard } from '../components/pair-card'
import { duplicatePairsQuery, recordMergesQuery, type DuplicatePair } from '../duplicates-operations'
import styles from '../components/duplicates.module.css'

const MergeDialog = lazy(async () => ({ default: (await import('../components/merge-dialog')).MergeDialog }))

const PAGE = 25
const MERGES = 20

/** What may be there twice, the most likely first, and what was merged. */
export function DuplicatesPage() {
  const { t } = useLingui()
  const [params] = useSearchParams()
  const recordType = useDrawn(params.get('of') === 'companies' ? 'COMPANY' : 'CONTACT')
  const [chosen, setChosen] = useState<DuplicatePair | null>(null)
  const { data, error, loading, fetchMore, refetch } = useQuery(duplicatePairsQuery, {
    variables: { recordType, first: PAGE },
    fetchPolicy: 'cache-and-network',
  })
  const merges = useQuery(recordMergesQuery, {
    variables: { recordType, first: MERGES },
    fetchPolicy: 'cache-and-network',
  })
  const pairs = data?.duplicatePairs.edges.map(({ node }) => node) ?? []
  const { hasNextPage, endCursor } = data?.duplicatePairs.pageInfo ?? {}
  const heading = useRef<HTMLHeadingElement>(null)
  const acted = useRef(false)
  // What was pressed goes with its pair: whoever works by keyboard goes on from the top.
  useEffect(() => {
    if (acted.current && document.activeElement === document.body) heading.current?.focus()
  })
  const changed = (): void => {
    acted.current = true
    void refetch()
    void merges.refetch()
  }
  return (
    <main className={records.page}>
      <header className={records.top}>
        <h1 ref={heading} tabIndex={-1}>
          <Trans>Duplicates</Trans>
        </h1>
        <nav className={styles.types} aria-label={t`Duplicates of`}>
          <Link to="/duplicates" aria-current={recordType === 'CONTACT' ? 'page' : undefined}>
            <Trans>Contacts</Trans>
          </Link>
          <Link to="/duplicates?of=companies" aria-current={recordType === 'COMPANY' ? 'page' : undefined}>
            <Trans>Companies</Trans>
          </Link>
        </nav>
      </header>
      <div className={styles.body}>
        {error && <ErrorNotice error={error} onRetry={() => void refetch()} />}
        {loading && pairs.length === 0 && <SkeletonRows count={5} label={t`Loading duplicates`} />}
        {data && !loading && pairs.length === 0 && (
          <EmptyState title={t`Nothing is here twice`}>
            <Trans>What is added or changed is compared every few minutes, by phone, name, e-mail and domain.</Trans>
          </EmptyState>
        )}
        {pairs.length > 0 && (
          <p className="meta">
            <Plural
              value={data?.duplicatePairs.totalCount ?? 0}
              one="# pair may be the same"
              other="# pairs may be the same"
            />
          </p>
        )}
        <ul className={styles.pairs}>
          {pairs.map((pair) => (
            <PairCard key={pair.id} pair={pair} onMerge={() => setChosen(pair)} onChanged={changed} />
          ))}
        </ul>
        {hasNextPage && (
          <Button onClick={() => void fetchMore({ variables: { after: endCursor } })}>
            <Trans>Show more</Trans>
          </Button>
        )}
        <MergeList merges={merges.data?.recordMerges.edges.map(({ node }) => node) ?? []} onChanged={changed} />
      </div>
      {chosen && (
        <Suspense>
          <MergeDialog key={chosen.id} pair={chosen} onChanged={changed} onClose={() => setChosen(null)} />
        </Suspense>
      )}
    </main>
  )
}

import { useQuery } from '@apollo/client/react'
import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from 'react-router'
import { Button } from '../../../components/button'
import { EmptyState } from '../../../components/empty-state'
import { ErrorNotice } from '../../../components/error-notice'
import { SkeletonRows } from '../../../components/skeleton'
import { StageDot } from '../../../components/stage-dot'
import { useAutomaticMoveWords } from '../../../components/automatic-move-words'
import { agoTime, fullTime } from '../../../components/times'
import type { DealMoveFilter, DealMovesQuery } from '../../../gql/graphql'
import { dealMovesQuery } from '../history-operations'
import { showSpan } from './card-age'
import { useCauseWords } from './cause-words'
import styles from './deal-moves.module.css'

const PAGE = 25

type Move = DealMovesQuery['dealMoves']['edges'][number]['node']

interface DealMovesProps {
  filter: DealMoveFilter
  /** Where a deal is opened from the list; null where all moves are of one deal. */
  linkTo: ((dealId: string) => string) | null
}

/** How deals came to stand where they do, the latest first: who moved them, or what, and how long they had stood before. */
export function DealMoves({ filter, linkTo }: DealMovesProps) {
  const { t } = useLingui()
  const { data, error, loading, fetchMore, refetch } = useQuery(dealMovesQuery, {
    variables: { filter, first: PAGE },
    fetchPolicy: 'cache-and-network',
  })
  const narrowed = filter.actorId != null || filter.cause != null || filter.from != null
  const moves = data?.dealMoves.edges.map(({ node }) => node) ?? []
  const { hasNextPage, endCursor } = data?.dealMoves.pageInfo ?? {}
  return (
    <section aria-label={t`Moves`} className={styles.section}>
      {error && <ErrorNotice error={error} onRetry={() => void refetch()} />}
      {loading && moves.length === 0 && <SkeletonRows count={3} label={t`Loading moves`} />}
      {data && moves.length === 0 && (
        <EmptyState title={narrowed ? t`No such move` : t`Nothing was moved yet`}>
          <Trans>Each move is kept here: who made it, from where to where, and how long the deal had stood.</Trans>
        </EmptyState>
      )}
      <ol className={styles.moves}>
        {moves.map((move) => (
          <MoveLine key={move.id} move={move} linkTo={linkTo} />
        ))}
      </ol>
      {hasNextPage && (
        <Button size="s" busy={loading} onClick={() => void fetchMore({ variables: { after: endCursor } })}>
          <Trans>Show more</Trans>
        </Button>
      )}
    </section>
  )
}

function MoveLine({ move, linkTo }: { move: Move; linkTo: DealMovesProps['linkTo'] }) {
  const { t, i18n } = useLingui()
  const { deal, from, to, at, actor, cause, automatic, refusal, rulesPassedOver, timeInStageSeconds } = move
  const causes = useCauseWords()
  const automaticWords = useAutomaticMoveWords()
  const stood = timeInStageSeconds != null ? showSpan(timeInStageSeconds * 1000, i18n.locale) : ''
  return (
    <li>
      <StageDot colour={to.colour} />
      {linkTo && deal && (
        <Link className={styles.deal!} to={linkTo(deal.id)} dir="auto">
          {deal.title}
        </Link>
      )}
      <p>
        {from && (
          <>
            <bdi>{from.name}</bdi> →{' '}
          </>
        )}
        <b>
          <bdi>{to.name}</bdi>
        </b>
      </p>
      <p className="meta">
        {actor && (
          <>
            <bdi>{actor.name}</bdi> ·{' '}
          </>
        )}
        {[causes[cause], stood && t`${stood} in the stage before`].filter(Boolean).join(' · ')} ·{' '}
        <time dateTime={at} title={fullTime(at, i18n.locale)}>
          {agoTime(at, i18n.locale)}
        </time>
      </p>
      {automatic && <p className="meta">{automaticWords(automatic)}</p>}
      {refusal?.stage && <p className="meta">{t`Made for “${refusal.stage.name}”, whose rules it did not satisfy.`}</p>}
      {rulesPassedOver && (
        <p className="meta">
          <Trans>No rule was asked.</Trans>
        </p>
      )}
    </li>
  )
}

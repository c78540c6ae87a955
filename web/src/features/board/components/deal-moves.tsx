import { useQuery } from '@apollo/client/react'
import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '../../../components/button'
import { ErrorNotice } from '../../../components/error-notice'
import { SkeletonRows } from '../../../components/skeleton'
import { StageDot } from '../../../components/stage-dot'
import { agoTime, fullTime } from '../../../components/times'
import type { DealMovesQuery, MoveCause } from '../../../gql/graphql'
import { dealMovesQuery } from '../board-operations'
import { showSpan } from './card-age'
import styles from './deal-moves.module.css'

const PAGE = 20

type Move = DealMovesQuery['dealMoves']['edges'][number]['node']

/** How a deal came to stand where it does, the latest first: who moved it, or what, and how long it had stood before. */
export function DealMoves({ dealId }: { dealId: string }) {
  const { t } = useLingui()
  const { data, error, loading, fetchMore, refetch } = useQuery(dealMovesQuery, {
    variables: { dealId, first: PAGE },
    fetchPolicy: 'cache-and-network',
  })
  const moves = data?.dealMoves.edges.map(({ node }) => node) ?? []
  const { hasNextPage, endCursor } = data?.dealMoves.pageInfo ?? {}
  return (
    <section aria-label={t`Moves of the deal`}>
      {error && <ErrorNotice error={error} onRetry={() => void refetch()} />}
      {loading && moves.length === 0 && <SkeletonRows count={2} label={t`Loading moves`} />}
      <ol className={styles.moves}>
        {moves.map((move) => (
          <MoveLine key={move.id} move={move} />
        ))}
      </ol>
      {hasNextPage && (
        <Button size="s" onClick={() => void fetchMore({ variables: { after: endCursor } })}>
          <Trans>Show more</Trans>
        </Button>
      )}
    </section>
  )
}

function MoveLine({ move }: { move: Move }) {
  const { t, i18n } = useLingui()
  const { from, to, at, actor, cause, explanation, timeInStageSeconds } = move
  const causes: Record<MoveCause, string> = {
    MEMBER: t`moved`,
    BULK: t`moved with others`,
    AUTOMATIC: t`moved by a rule`,
    CREATED: t`new on the board`,
    STAGE_DELETED: t`its stage was deleted`,
    UNDO: t`taken back`,
  }
  const stood = timeInStageSeconds != null ? showSpan(timeInStageSeconds * 1000, i18n.locale) : ''
  return (
    <li>
      <StageDot colour={to.colour} />
      <span dir="auto">
        {from && `${from.name} → `}
        <b>{to.name}</b>
      </span>
      <p className="meta">
        {[actor?.name, causes[cause], stood && t`${stood} in the stage before`].filter(Boolean).join(' · ')} ·{' '}
        <time dateTime={at} title={fullTime(at, i18n.locale)}>
          {agoTime(at, i18n.locale)}
        </time>
      </p>
      {explanation && <p className="meta">{explanation}</p>}
    </li>
  )
}

import { useQuery } from '@apollo/client/react'
import { Trans, useLingui } from '@lingui/react/macro'
import { Link, Navigate, useLocation, useParams } from 'react-router'
import { EmptyState } from '../../../components/empty-state'
import { ErrorNotice } from '../../../components/error-notice'
import { useMay } from '../../../lib/session/permissions'
import { useViewer } from '../../../lib/session/session'
import { pipelineChoicesQuery } from '../board-operations'
import { BoardSkeleton } from '../components/board-skeleton'
import styles from '../components/board.module.css'
import { PipelineBoard } from '../components/pipeline-board'
import { keptPipeline } from '../model/last-pipeline'

/** Deals by stage. Without a pipeline in the address, the one that was looked at last. */
export function BoardPage({ history = false }: { history?: boolean }) {
  const { pipelineId } = useParams()
  const { search } = useLocation()
  const { t } = useLingui()
  const mayManage = useMay('pipelines:manage')
  const workspaceId = useViewer().workspace.id
  const { data, error, loading, refetch } = useQuery(pipelineChoicesQuery, { fetchPolicy: 'cache-and-network' })
  const pipelines = data?.pipelines ?? []
  const chosen = pipelines.find(({ id }) => id === pipelineId)
  const usual = pipelines.find(({ id }) => id === keptPipeline(workspaceId)) ?? pipelines[0]
  if (!pipelineId && usual) return <Navigate to={`/board/${usual.id}${search}`} replace />
  return (
    <main className={styles.page}>
      {!chosen && (
        <header className={styles.top}>
          <h1 className={styles.alone}>
            <Trans>Board</Trans>
          </h1>
        </header>
      )}
      {error && !data && (
        <div className={styles.pad}>
          <ErrorNotice error={error} onRetry={() => void refetch()} />
        </div>
      )}
      {loading && !data && <BoardSkeleton />}
      {data && pipelines.length === 0 && (
        <EmptyState
          title={t`No pipeline yet`}
          action={mayManage ? <Link to="/settings/pipelines">{t`Create a pipeline`}</Link> : undefined}
        >
          <Trans>A pipeline is the way of a deal, stage by stage. Its board shows where each deal stands.</Trans>
        </EmptyState>
      )}
      {!loading && pipelineId && pipelines.length > 0 && !chosen && (
        <EmptyState title={t`This pipeline is not here`} action={<Link to="/board">{t`To the board`}</Link>}>
          <Trans>It was deleted or archived, or it belongs to another workspace.</Trans>
        </EmptyState>
      )}
      {chosen && (
        <PipelineBoard
          key={chosen.id}
          pipelines={pipelines}
          pipelineId={chosen.id}
          history={history}
          onStages={() => void refetch()}
        />
      )}
    </main>
  )
}

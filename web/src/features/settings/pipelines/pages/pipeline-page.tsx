import { useMutation, useQuery } from '@apollo/client/react'
import { Trans, useLingui } from '@lingui/react/macro'
import { IconChevronLeft, IconLayoutKanban, IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { Link, useNavigate, useParams } from 'react-router'
import { Button } from '../../../../components/button'
import { EmptyState } from '../../../../components/empty-state'
import { ErrorNotice } from '../../../../components/error-notice'
import { showToast } from '../../../../components/overlays/toasts'
import { SkeletonRows } from '../../../../components/skeleton'
import settings from '../../components/settings.module.css'
import { AutomaticMoves } from '../components/automatic-moves'
import { MoveDealsDialog } from '../components/move-deals-dialog'
import styles from '../components/pipelines.module.css'
import { RenamePipeline } from '../components/rename-pipeline'
import { ReorderList } from '../components/reorder-list'
import { StageDrawer } from '../components/stage-drawer'
import { StageRow } from '../components/stage-row'
import {
  archivePipelineMutation,
  deletePipelineMutation,
  deleteStageMutation,
  pipelineQuery,
  reorderStagesMutation,
  type StageSettings,
} from '../pipeline-operations'

/** One pipeline: its name, its stages and their rules. */
export function PipelinePage() {
  const { pipelineId = '' } = useParams()
  const { t } = useLingui()
  const navigate = useNavigate()
  const [opened, setOpened] = useState<StageSettings | 'new' | null>(null)
  const [deleting, setDeleting] = useState<StageSettings | 'pipeline' | null>(null)
  const { data, error, loading, refetch } = useQuery(pipelineQuery, { variables: { id: pipelineId } })
  // Its failure is the query's own.
  const readAgain = () => void refetch().catch(() => undefined)
  const [reorder, { error: unordered }] = useMutation(reorderStagesMutation)
  const [archive, { error: unarchived }] = useMutation(archivePipelineMutation)
  const [removeStage] = useMutation(deleteStageMutation)
  const [removePipeline] = useMutation(deletePipelineMutation, { refetchQueries: ['Pipelines', 'PipelineChoices'] })
  const pipeline = data?.pipeline
  const stages = pipeline?.stages.toSorted((a, b) => a.position - b.position) ?? []
  const failure = error ?? unordered ?? unarchived
  const leave = (): void => void navigate('/settings/pipelines')
  return (
    <section className={settings.section}>
      <header className={settings.top}>
        <Link className={styles.back!} to="/settings/pipelines" aria-label={t`All pipelines`}>
          <IconChevronLeft size={18} aria-hidden />
        </Link>
        <h2 dir="auto">{pipeline?.name ?? <Trans>Pipeline</Trans>}</h2>
        {pipeline && !pipeline.archivedAt && (
          <Link className={styles.back!} to={`/board/${pipelineId}`}>
            <IconLayoutKanban size={18} aria-hidden />
            <Trans>Board</Trans>
          </Link>
        )}
      </header>
      <div className={`${settings.pad} ${styles.wide}`}>
        {failure && <ErrorNotice error={failure} onRetry={readAgain} />}
        {loading && !data && <SkeletonRows count={5} shape="table" label={t`Loading the pipeline`} />}
        {data && !pipeline && (
          <EmptyState title={t`This pipeline is not here`}>
            <Trans>It was deleted, or it belongs to another workspace.</Trans>
          </EmptyState>
        )}
        {pipeline && (
          <>
            <RenamePipeline key={pipeline.version} pipeline={pipeline} />
            <section className={styles.form}>
              <h3>
                <Trans>Stages</Trans>
              </h3>
              <ReorderList
                label={t`Stages`}
                items={stages}
                onReorder={(ids) => {
                  const order = ids.map((id, position) => ({ __typename: 'Stage' as const, id, position }))
                  const optimisticResponse = { __typename: 'Mutation' as const, reorderStages: order }
                  reorder({ variables: { pipelineId, ids }, optimisticResponse }).catch(readAgain)
                }}
                render={(stage) => <StageRow stage={stage} onOpen={() => setOpened(stage)} />}
              />
              <span>
                <Button icon={<IconPlus size={16} aria-hidden />} onClick={() => setOpened('new')}>
                  <Trans>Add a stage</Trans>
                </Button>
              </span>
            </section>
            <AutomaticMoves pipelineId={pipelineId} stages={stages} />
            <div className={styles.actions}>
              {!pipeline.archivedAt && (
                <Button
                  onClick={() => {
                    archive({ variables: { id: pipelineId }, refetchQueries: ['Pipelines', 'PipelineChoices'] }).then(
                      () => {
                        void showToast({ title: t`${pipeline.name} is in the archive`, tone: 'good' })
                        leave()
                      },
                      readAgain,
                    )
                  }}
                >
                  <Trans>Archive</Trans>
                </Button>
              )}
              <Button look="remove" onClick={() => setDeleting('pipeline')}>
                <Trans>Delete the pipeline</Trans>
              </Button>
            </div>
          </>
        )}
      </div>
      {opened && (
        <StageDrawer
          key={opened === 'new' ? 'new' : opened.id}
          pipelineId={pipelineId}
          stage={opened === 'new' ? null : opened}
          others={stages.filter((stage) => opened === 'new' || stage.id !== opened.id)}
          onSaved={() => {
            setOpened(null)
            readAgain()
          }}
          onDelete={opened === 'new' || stages.length < 2 ? null : () => setDeleting(opened)}
          onClose={() => setOpened(null)}
        />
      )}
      {deleting && pipeline && (
        <MoveDealsDialog
          pipelineId={pipelineId}
          name={deleting === 'pipeline' ? pipeline.name : deleting.name}
          going={deleting === 'pipeline' ? stages.map(({ id }) => id) : [deleting.id]}
          onDelete={async (moveDealsTo) => {
            if (deleting === 'pipeline') {
              await removePipeline({ variables: { id: pipelineId, moveDealsTo } })
              leave()
            } else {
              await removeStage({ variables: { id: deleting.id, moveDealsTo } })
              setOpened(null)
              await refetch()
            }
          }}
          onClose={() => setDeleting(null)}
        />
      )}
    </section>
  )
}

import { useMutation, useQuery } from '@apollo/client/react'
import { Trans, useLingui } from '@lingui/react/macro'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { Link, useNavigate } from 'react-router'
import { Button } from '../../../../components/button'
import { ErrorNotice } from '../../../../components/error-notice'
import { SkeletonRows } from '../../../../components/skeleton'
import { StageDot } from '../../../../components/stage-dot'
import settings from '../../components/settings.module.css'
import { CreatePipelineDialog } from '../components/create-pipeline-dialog'
import styles from '../components/pipelines.module.css'
import { ReorderList } from '../components/reorder-list'
import { pipelinesQuery, reorderPipelinesMutation, restorePipelineMutation } from '../pipeline-operations'

/** The ways that deals take in this workspace. */
export function PipelinesPage() {
  const { t } = useLingui()
  const navigate = useNavigate()
  const [creating, setCreating] = useState(false)
  const { data, error, loading, refetch } = useQuery(pipelinesQuery, { variables: { archived: false } })
  const archive = useQuery(pipelinesQuery, { variables: { archived: true } })
  // Their failures are the queries' own.
  const readAgain = () => void Promise.all([refetch(), archive.refetch()]).catch(() => undefined)
  const [reorder, { error: refusal }] = useMutation(reorderPipelinesMutation)
  const [restore, { error: unrestored }] = useMutation(restorePipelineMutation)
  const pipelines = data?.pipelines.toSorted((a, b) => a.position - b.position) ?? []
  const failure = error ?? refusal ?? unrestored
  return (
    <section className={settings.section}>
      <header className={settings.top}>
        <h2>
          <Trans>Pipelines</Trans>
        </h2>
        <Button look="primary" icon={<IconPlus size={16} aria-hidden />} onClick={() => setCreating(true)}>
          <Trans>New pipeline</Trans>
        </Button>
      </header>
      <div className={`${settings.pad} ${styles.wide}`}>
        <p className={settings.lead}>
          <Trans>A pipeline is the way of a deal, stage by stage. New deals come into the first one.</Trans>
        </p>
        {failure && <ErrorNotice error={failure} onRetry={readAgain} />}
        {loading && !data && <SkeletonRows count={3} shape="table" label={t`Loading pipelines`} />}
        {pipelines.length > 0 && (
          <ReorderList
            label={t`Pipelines`}
            items={pipelines}
            onReorder={(ids) => {
              const order = ids.map((id, position) => ({ __typename: 'Pipeline' as const, id, position }))
              reorder({
                variables: { ids },
                optimisticResponse: { __typename: 'Mutation' as const, reorderPipelines: order },
              }).catch(readAgain)
            }}
            render={({ id, name, stages }) => (
              <span className={styles.grow}>
                <Link to={`/settings/pipelines/${id}`} dir="auto">
                  {name}
                </Link>
                <span className={styles.stages}>
                  {stages.map((stage) => (
                    <span key={stage.id}>
                      <StageDot colour={stage.colour} />
                      {stage.name}
                    </span>
                  ))}
                </span>
              </span>
            )}
          />
        )}
        {(archive.data?.pipelines.length ?? 0) > 0 && (
          <>
            <h3>
              <Trans>Archive</Trans>
            </h3>
            <ul className={settings.list}>
              {archive.data?.pipelines.map(({ id, name }) => (
                <li key={id}>
                  <span dir="auto">{name}</span>
                  <Button
                    size="s"
                    aria-label={t`Restore ${name}`}
                    onClick={() => {
                      restore({ variables: { id } }).then(readAgain, readAgain)
                    }}
                  >
                    <Trans>Restore</Trans>
                  </Button>
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
      {creating && (
        <CreatePipelineDialog
          onClose={() => setCreating(false)}
          onCreated={(id) => {
            setCreating(false)
            readAgain()
            void navigate(`/settings/pipelines/${id}`)
          }}
        />
      )}
    </section>
  )
}

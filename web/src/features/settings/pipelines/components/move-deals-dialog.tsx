import { useQuery } from '@apollo/client/react'
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { ConfirmDialog } from '../../../../components/overlays/confirm-dialog'
import { SelectField } from '../../../../components/select-field'
import { Skeleton } from '../../../../components/skeleton'
import { dealsInStagesQuery, pipelinesQuery } from '../pipeline-operations'
import styles from './pipelines.module.css'

interface MoveDealsDialogProps {
  pipelineId: string
  /** What is deleted. */
  name: string
  /** Stages that go, and take no deals. */
  going: readonly string[]
  onDelete: (moveDealsTo: string | null) => Promise<unknown>
  onClose: () => void
}

/** Deletes a stage or a pipeline; where there are deals, it asks where they go. */
export function MoveDealsDialog({ pipelineId, name, going, onDelete, onClose }: MoveDealsDialogProps) {
  const { t } = useLingui()
  const { data } = useQuery(pipelinesQuery, { variables: { archived: false } })
  const variables = { pipelineId, stageIds: [...going] }
  const { data: deals, error } = useQuery(dealsInStagesQuery, { variables, fetchPolicy: 'no-cache' })
  const [chosen, setChosen] = useState<string | null>(null)
  const columns = deals?.board?.columns ?? []
  const count = columns.reduce((sum, column) => sum + column.count + column.closed, 0)
  // Those that the reader may not see are not counted: the server refuses where there are such.
  const none = count === 0 ? [{ value: '', label: t`It has none` }] : []
  // The stages beside it come first.
  const far = ({ id }: { id: string }): number => Number(id !== pipelineId)
  const pipelines = data?.pipelines.toSorted((one, other) => far(one) - far(other)) ?? []
  const stages = pipelines.flatMap((pipeline) =>
    pipeline.stages
      .filter(({ id }) => !going.includes(id))
      .map((stage) => ({ value: stage.id, label: `${pipeline.name}: ${stage.name}` })),
  )
  const options = [...none, ...stages]
  const to = chosen ?? options[0]?.value ?? ''
  return (
    <ConfirmDialog
      title={t`Delete ${name}?`}
      action={t`Delete`}
      onConfirm={() => onDelete(to || null)}
      onClose={onClose}
    >
      <div className={styles.form}>
        {!deals && !error && <Skeleton height={20} />}
        {count > 0 && (
          <p>
            <b>
              <Plural value={count} one="# deal stands there." other="# deals stand there." />
            </b>
          </p>
        )}
        <p>
          <Trans>Its deals are moved first, also those that are won or lost. Their history stays.</Trans>
        </p>
        <SelectField
          label={t`Move its deals to`}
          value={to}
          options={options}
          onChange={(event) => setChosen(event.currentTarget.value)}
        />
      </div>
    </ConfirmDialog>
  )
}

import { useQuery } from '@apollo/client/react'
import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { ConfirmDialog } from '../../../../components/overlays/confirm-dialog'
import { SelectField } from '../../../../components/select-field'
import { pipelinesQuery } from '../pipeline-operations'
import styles from './pipelines.module.css'

interface MoveDealsDialogProps {
  /** What is deleted. */
  name: string
  /** Stages that go, and take no deals. */
  going: readonly string[]
  onDelete: (moveDealsTo: string | null) => Promise<unknown>
  onClose: () => void
}

/** Deletes a stage or a pipeline, and says where its deals go. */
export function MoveDealsDialog({ name, going, onDelete, onClose }: MoveDealsDialogProps) {
  const { t } = useLingui()
  const { data } = useQuery(pipelinesQuery, { variables: { archived: false } })
  const stages = (data?.pipelines ?? []).flatMap((pipeline) =>
    pipeline.stages
      .filter(({ id }) => !going.includes(id))
      .map((stage) => ({ value: stage.id, label: `${pipeline.name}: ${stage.name}` })),
  )
  const [to, setTo] = useState('')
  return (
    <ConfirmDialog
      title={t`Delete ${name}?`}
      action={t`Delete`}
      onConfirm={() => onDelete(to || null)}
      onClose={onClose}
    >
      <div className={styles.form}>
        <p>
          <Trans>Its deals are moved first, also those that are won or lost. Their history stays.</Trans>
        </p>
        <SelectField
          label={t`Move its deals to`}
          value={to}
          options={[{ value: '', label: t`It has none` }, ...stages]}
          onChange={(event) => setTo(event.currentTarget.value)}
        />
      </div>
    </ConfirmDialog>
  )
}

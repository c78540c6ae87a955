import { useQuery } from '@apollo/client/react'
import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { graphql } from '../../gql'
import { ErrorNotice } from '../error-notice'
import { SelectField } from '../select-field'
import type { BulkActionProps } from './bulk-bar'
import { BulkDialog } from './bulk-dialog'

const stagesToChooseQuery = graphql(`
  query StagesToChoose {
    pipelines {
      id
      name
      stages {
        id
        name
      }
    }
  }
`)

/** Moves deals into a stage; its rules decide about each of them. */
export function MoveManyDialog(props: BulkActionProps) {
  const { t } = useLingui()
  const { data, error, refetch } = useQuery(stagesToChooseQuery, { fetchPolicy: 'cache-and-network' })
  const [stageId, setStageId] = useState('')
  const stages = (data?.pipelines ?? []).flatMap((pipeline) =>
    pipeline.stages.map(({ id, name }) => ({ value: id, label: `${pipeline.name}: ${name}` })),
  )
  return (
    <BulkDialog
      {...props}
      title={t`Move to a stage`}
      action={t`Move`}
      change={stageId ? { moveToStage: stageId } : null}
    >
      {error && <ErrorNotice error={error} onRetry={() => void refetch()} />}
      <SelectField
        label={t`Stage`}
        value={stageId}
        data-autofocus
        options={[{ value: '', label: t`Choose` }, ...stages]}
        onChange={(event) => setStageId(event.currentTarget.value)}
      />
      <p>
        <Trans>Deals that a rule of the stage keeps where they are stay there, and are listed.</Trans>
      </p>
    </BulkDialog>
  )
}

import { useMutation } from '@apollo/client/react'
import { Trans, useLingui } from '@lingui/react/macro'
import { updatePipelineInput } from '@parley/schema/inputs/pipeline'
import { Button } from '../../../../components/button'
import { ErrorNotice } from '../../../../components/error-notice'
import { Field } from '../../../../components/field'
import { useFieldWords } from '../../../../components/use-field-words'
import { issuesOf, useForm } from '../../../../lib/forms/use-form'
import { updatePipelineMutation } from '../pipeline-operations'
import styles from './pipelines.module.css'

/** The name of a pipeline. */
export function RenamePipeline({ pipeline }: { pipeline: { id: string; name: string; version: number } }) {
  const { t } = useLingui()
  const say = useFieldWords()
  const { id, version } = pipeline
  const [update] = useMutation(updatePipelineMutation)
  const form = useForm({
    initial: { name: pipeline.name },
    check: ({ name }) => issuesOf(updatePipelineInput, { id, version, name }),
    onSubmit: ({ name }) => update({ variables: { input: { id, version, name } } }),
  })
  const changed = form.values.name.trim() !== pipeline.name
  return (
    <form className={styles.form} noValidate onSubmit={(event) => void form.submit(event)}>
      <Field
        label={t`Name`}
        maxLength={80}
        {...form.field('name')}
        error={say(form.errors.name)}
        trailing={
          changed && (
            <Button size="s" type="submit" look="primary" busy={form.busy}>
              <Trans>Save</Trans>
            </Button>
          )
        }
      />
      {form.failure !== null && <ErrorNotice error={form.failure} />}
    </form>
  )
}
